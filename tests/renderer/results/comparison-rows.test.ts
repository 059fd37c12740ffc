import { expect, it } from 'vitest';
import { comparisonRows } from '../../../src/renderer/screens/results/comparisons/comparison-rows.js';
import { untestedWords } from '../../../src/shared/compare/untested-words.js';
import { overviewOf } from '../../../src/shared/summarise/overview.js';
import { blocksOf, documentOf, modelArm } from '../../fakes/make-session.js';

const document = overviewOf(
  documentOf(
    ['Fast', 'Slow', 'Lame'].map((id) => modelArm(id)),
    blocksOf(10, { Fast: (block) => 300 + block, Slow: (block) => 600 + block, Lame: (block) => (block > 2 ? 0 : 9) }),
  ),
);

it('shows what was tested by label, ratio with interval, and verdict', () => {
  expect(comparisonRows(document)).toMatchObject([
    {
      ...{ arm: 'Slow', baseline: 'Fast', factor: 'model', figure: 'TTFT', n: 'n=10 pairs' },
      ...{ ratio: '1.98x [1.97-1.99]', slowerShare: 1, verdict: 'slower' },
    },
  ]);
});

it('says once for each reason what was not tested', () => {
  expect(untestedWords(document.comparisons)).toEqual(['Not tested: 2 of 3; a time of 0 ms or less has no ratio.']);
});
