import { expect, test } from 'vitest';
import { labelLines } from '../../../src/renderer/charts/label-lines.js';

test('the settings by which the arms of a sweep differ are never what is cut', () => {
  const rows = [0, 300].map((gap) =>
    labelLines(`Claude Haiku 4.5 (us.anthropic.claude-haiku), http1-cold, no cache point, idle ${gap} s`),
  );
  expect(rows).toEqual([
    ['Claude Haiku 4.5 (us.anthropic.…', expect.stringMatching(/^….*no cache point, idle 0 s$/)],
    ['Claude Haiku 4.5 (us.anthropic.…', expect.stringMatching(/^….*no cache point, idle 300 s$/)],
  ]);
  expect(rows.flat().every((line) => line.length <= 32)).toBe(true);
});

test('no character is cut in two', () => {
  const smile = '😀'.repeat(40);
  expect(labelLines(`${smile}, ${smile}`)).toEqual([`${'😀'.repeat(31)}…`, `…${'😀'.repeat(31)}`]);
});

test('a label that fits stays on one line; one that is a little longer breaks before its settings', () => {
  expect(labelLines('Nova Micro, idle 300 s')).toEqual(['Nova Micro, idle 300 s']);
  expect(labelLines('Claude Haiku 4.5, cache point, idle 30 s')).toEqual([
    'Claude Haiku 4.5,',
    'cache point, idle 30 s',
  ]);
});
