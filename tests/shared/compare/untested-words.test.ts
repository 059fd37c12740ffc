import { expect, it } from 'vitest';
import { compareSessions } from '../../../src/shared/compare/compare-sessions.js';
import { runsNeeded, untestedWords } from '../../../src/shared/compare/untested-words.js';
import { overviewOf } from '../../../src/shared/summarise/overview.js';
import { blocksOf, documentOf, modelArm } from '../../fakes/make-session.js';

it('says once for each reason what was not tested', () => {
  const { comparisons } = overviewOf(
    documentOf(
      ['Fast', 'Slow', 'Lame'].map((id) => modelArm(id)),
      blocksOf(10, {
        Fast: (block) => 300 + block,
        Slow: (block) => 600 + block,
        Lame: (block) => (block > 2 ? 0 : 9),
      }),
    ),
  );
  expect(untestedWords(comparisons)).toEqual(['Not tested: 2 of 3; a time of 0 ms or less has no ratio.']);
});

it('says how many runs would do, and nothing where runs are not what is missing', () => {
  const session = (id: string, runs: number) =>
    documentOf([modelArm('a')], blocksOf(runs, { a: (block) => 300 + block }), {}, { id });
  const few = compareSessions([session('one', 1), session('two', 3), session('three', 20)]).comparisons;
  expect(few.map(({ verdict }) => verdict)).toEqual(['not-tested', 'not-tested']);
  expect(runsNeeded(few)).toBe(5);
  expect(runsNeeded(compareSessions([session('one', 20), session('two', 20)]).comparisons)).toBeNull();
  const withoutTime = documentOf([modelArm('a')], blocksOf(9, { a: () => 0 }), {}, { id: 'two' });
  expect(runsNeeded(compareSessions([session('one', 20), withoutTime]).comparisons)).toBeNull();
});
