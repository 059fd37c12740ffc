/** Reference values: exact arithmetic, 2 / C(2n, n) and 2^(1-n). */
import { expect, test } from 'vitest';
import { isWithinReach, smallestMannWhitneyP, smallestPInBlocks } from '../../../src/shared/statistics/smallest-p.js';

test.each([
  [3, 0.1, 0.25],
  [4, 0.028571, 0.125],
  [5, 0.0079365, 0.0625],
  [6, 0.0021645, 0.03125],
  [8, 0.0001554, 0.0078125],
  [10, 0.0000108, 0.0019531],
])(
  'of %i runs each, p is at least %f (Mann-Whitney), of as many blocks %f (within blocks)',
  (n, mannWhitney, inBlocks) => {
    expect(smallestMannWhitneyP(n, n)).toBeCloseTo(mannWhitney, 6);
    expect(smallestPInBlocks(n)).toBeCloseTo(inBlocks, 6);
  },
);

test.each([
  [1, 4, 6],
  [3, 5, 7],
  [6, 5, 8],
  [10, 6, 9],
  [15, 6, 10],
])(
  '%i comparisons can find something from %i runs each (Mann-Whitney) or %i blocks (within blocks) on',
  (comparisons, runs, blocks) => {
    expect(isWithinReach(smallestMannWhitneyP(runs, runs), comparisons)).toBe(true);
    expect(isWithinReach(smallestMannWhitneyP(runs - 1, runs - 1), comparisons)).toBe(false);
    expect(isWithinReach(smallestPInBlocks(blocks), comparisons)).toBe(true);
    expect(isWithinReach(smallestPInBlocks(blocks - 1), comparisons)).toBe(false);
  },
);

test('a smallest p of just 0.05 / m is within reach, whatever rounding does', () => {
  expect(isWithinReach(smallestMannWhitneyP(3, 7), 3)).toBe(true);
});

test('nothing to compare reaches 1, not more', () => {
  expect([smallestPInBlocks(0), smallestMannWhitneyP(0, 5)]).toEqual([1, 1]);
});
