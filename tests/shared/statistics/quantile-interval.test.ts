/** Reference values: exact sums of binomial probabilities, equal in SciPy 1.17 (binom). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileInterval } from '../../../src/shared/statistics/quantile-interval.js';
import { seededRandom } from '../../../src/shared/statistics/seeded-random.js';
import { shuffled } from '../../../src/shared/statistics/shuffled.js';

test.each([
  [0.5, 29, 9, 20, 0.9572],
  [0.75, 11, 5, 11, 0.9502],
  [0.75, 20, 11, 19, 0.9618],
  [0.9, 29, 21, 29, 0.9513],
  [0.9, 60, 50, 59, 0.952],
  [0.95, 59, 50, 59, 0.9509],
  [0.95, 60, 52, 60, 0.9511],
])(
  'the %f quantile of %i values lies between the %i. and the %i. with coverage %f',
  (p, count, lower, upper, coverage) => {
    const values = shuffled(hundreds(count), seededRandom(count));
    const found = quantileInterval(Object.freeze(values), p);
    expect(found).toMatchObject({ lowerRank: lower, upperRank: upper, low: 100 * lower, high: 100 * upper });
    expect(found?.coverage).toBeCloseTo(coverage, 4);
  },
);

test.each([
  [0.5, 6],
  [0.75, 11],
  [0.9, 29],
  [0.95, 59],
  [0.99, 299],
])('of the %f quantile there is an interval from %i values on, and not before', (p, fewest) => {
  expect(quantileInterval(hundreds(fewest), p)).not.toBeNull();
  expect(quantileInterval(hundreds(fewest - 1), p)).toBeNull();
});

test('no other pair of places is shorter, or as short and covers more (against all pairs)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.constantFrom(0.25, 0.5, 0.75, 0.9), (count, p) => {
      const found = quantileInterval(hundreds(count), p);
      const pairs = allPairs(count, p).filter(({ coverage }) => coverage >= 0.95);
      const shortest = Math.min(...pairs.map(({ width }) => width));
      const most = Math.max(...pairs.filter(({ width }) => width === shortest).map(({ coverage }) => coverage));
      expect(found === null).toBe(pairs.length === 0);
      if (found === null) return;
      expect(found.upperRank - found.lowerRank).toBe(shortest);
      expect(found.coverage).toBeCloseTo(most, 10);
    }),
    { seed: 13 },
  );
});

test('a low quantile is the high one turned round', () => {
  expect(quantileInterval(hundreds(60), 0.05)).toMatchObject({ lowerRank: 1, upperRank: 9 });
});

test('a hundred thousand values keep their coverage, though the probability of none is too small for a number', () => {
  const found = quantileInterval(hundreds(100_000), 0.5);
  expect(found).toMatchObject({ lowerRank: 49_690, upperRank: 50_310 });
  expect(found?.coverage).toBeGreaterThanOrEqual(0.95);
});

test('a quantile that is no share is a fault of the caller', () => {
  for (const p of [0, 1, NaN, 50]) expect(() => quantileInterval([1], p)).toThrow(RangeError);
});

function hundreds(count: number): number[] {
  return Array.from({ length: count }, (_value, index) => 100 * (index + 1));
}

function allPairs(count: number, p: number): { width: number; coverage: number }[] {
  let term = (1 - p) ** count;
  let sum = 0;
  const cumulative = Array.from({ length: count }, (_value, k) => {
    sum += term;
    term *= ((count - k) * p) / ((k + 1) * (1 - p));
    return sum;
  });
  return cumulative.flatMap((below, lower) =>
    cumulative.slice(lower + 1).map((upTo, index) => ({ width: index + 1, coverage: upTo - below })),
  );
}
