import { expect, test } from 'vitest';
import { shortLabel } from '../../../src/renderer/components/short-label.js';

test('arms that differ at the end of a long label stay apart, and no character is cut in two', () => {
  const labels = ['after 60 s', 'after 300 s'].map((end) => `${'Nova Micro, kept connection, '.repeat(20)}${end}`);
  const short = labels.map((label) => shortLabel(label, 20));
  expect(short).toEqual(['Nova Micr…after 60 s', 'Nova Micr…fter 300 s']);
  expect(shortLabel('short', 20)).toBe('short');
  expect(shortLabel('😀'.repeat(500))).toBe(`${'😀'.repeat(29)}…${'😀'.repeat(30)}`);
  expect(shortLabel('😀'.repeat(30), 10)).toBe(`${'😀'.repeat(4)}…${'😀'.repeat(5)}`);
});
