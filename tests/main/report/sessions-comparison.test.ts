import { expect, test } from 'vitest';
import { sessionsComparisonText } from '../../../src/main/report/sessions-comparison.js';
import { compareSessions } from '../../../src/shared/compare/compare-sessions.js';
import { blocksOf, documentOf, modelArm } from '../../fakes/make-session.js';

test('one or two runs have no median in the terminal either', () => {
  const session = (id: string, runs: number) =>
    documentOf([modelArm('a')], blocksOf(runs, { a: (block) => 300 + block }), {}, { id });
  const rowOf = (runs: number) =>
    sessionsComparisonText(compareSessions([session('one', 21), session('two', runs)]), 'plain')
      .split('\n')
      .map((line) => line.split(/\s+/).slice(0, 4))
      .find(([, name]) => name === 'two');
  expect(rowOf(2)).toEqual(['a', 'two', '-', '311ms']);
  expect(rowOf(3)).toEqual(['a', 'two', '302ms', '311ms']);
});
