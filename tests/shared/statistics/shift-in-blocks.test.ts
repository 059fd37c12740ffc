/** The interval is held against the test itself, asked for every shift that could matter. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankSumsInBlocks } from '../../../src/shared/statistics/rank-sums-in-blocks.js';
import { seededRandom } from '../../../src/shared/statistics/seeded-random.js';
import { shiftInBlocks } from '../../../src/shared/statistics/shift-in-blocks.js';

const SIGNIFICANCE = 0.05;

/** Whole numbers, so that shifting rounds nothing: some equal, some blocks far from the others, some over the limit. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -200, max: 200 }) },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 1, arbitrary: fc.constant(Infinity) },
);
const block = fc.tuple(value, value, fc.constantFrom(0, 0, 50, 9_000)).map(([a, b, level]) => [a + level, b + level]);
const arms = fc
  .array(block, { minLength: 6, maxLength: 14 })
  .map((blocks): [number[], number[]] => [blocks.map(([a]) => a ?? NaN), blocks.map(([, b]) => b ?? NaN)]);

test('the shifts that the test accepts are one interval, and it is the one that is given', () => {
  fc.assert(
    fc.property(arms, ([a, b]) => {
      const found = shiftInBlocks(Object.freeze(a), Object.freeze(b));
      if (found?.coverage === null || found === null) return;
      const shifts = betweenDifferences(a, b);
      const accepted = shifts.filter((shift) => pOfShift(a, b, shift) > SIGNIFICANCE);
      const low = found.low ?? -Infinity;
      const high = found.high ?? Infinity;
      // Where everything is rejected, neither end is known.
      if (accepted.length === 0 && found.low === null && found.high === null) return;
      expect(accepted).toEqual(shifts.filter((shift) => low < shift && shift < high));
    }),
    { seed: 9, numRuns: 300 },
  );
});

test('p only grows towards the estimate from either side', () => {
  fc.assert(
    fc.property(arms, ([a, b]) => {
      const ps = betweenDifferences(a, b).map((shift) => ({ shift, p: pOfShift(a, b, shift) }));
      const estimate = shiftInBlocks(a, b)?.estimate ?? null;
      if (estimate === null) return;
      const below = ps.filter(({ shift }) => shift < estimate).map(({ p }) => p);
      const above = ps.filter(({ shift }) => shift > estimate).map(({ p }) => p);
      expect(isAscending(below)).toBe(true);
      expect(isAscending(above.toReversed())).toBe(true);
    }),
    { seed: 10 },
  );
});

test.each([20, 60, 100])('%i blocks: an end of the interval is where the test begins to reject', (count) => {
  const random = seededRandom(count);
  const a = Array.from({ length: count }, () => random() + random());
  const b = a.map((each, place) => (place % 9 === 0 ? each + 3 : random() + random() + 0.2));
  const found = shiftInBlocks(a, b);
  const [low, high] = [found?.low ?? NaN, found?.high ?? NaN];
  const step = 1e-9;
  expect([low + step, high - step].map((shift) => pOfShift(a, b, shift) > SIGNIFICANCE)).toEqual([true, true]);
  expect([low - step, high + step].map((shift) => pOfShift(a, b, shift) > SIGNIFICANCE)).toEqual([false, false]);
  expect(found?.coverage).toBeGreaterThanOrEqual(0.95);
  expect(found?.coverage).toBeLessThan(0.953);
});

test('at the estimate the rank sums are equal, so that it lies inside the interval', () => {
  fc.assert(
    fc.property(arms, ([a, b]) => {
      const { estimate = null, low = null, high = null } = shiftInBlocks(a, b) ?? {};
      if (estimate === null) return;
      expect((low ?? -Infinity) <= estimate && estimate <= (high ?? Infinity)).toBe(true);
    }),
    { seed: 11 },
  );
});

function pOfShift(a: readonly number[], b: readonly number[], shift: number): number {
  return (
    rankSumsInBlocks(
      a,
      b.map((each) => each - shift),
    )?.p ?? NaN
  );
}

/** One shift in each step of the test, ascending. */
function betweenDifferences(a: readonly number[], b: readonly number[]): number[] {
  const differences = b
    .flatMap((left) => a.map((right) => left - right))
    .filter(Number.isFinite)
    .toSorted((one, other) => one - other);
  const first = differences[0];
  const last = differences.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    first - 1,
    ...differences.slice(1).flatMap((each, place) => {
      const before = differences[place] ?? NaN;
      return each > before ? [(before + each) / 2] : [];
    }),
    last + 1,
  ];
}

function isAscending(values: readonly number[]): boolean {
  return values.every((each, place) => place === 0 || each >= (values[place - 1] ?? NaN) - 1e-12);
}
