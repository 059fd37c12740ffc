import { expect, it } from 'vitest';
import { untestedWords } from '../../../src/shared/compare/untested-words.js';
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
