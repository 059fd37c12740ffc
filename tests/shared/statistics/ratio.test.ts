/** Reference values: SciPy 1.17's exact tests, inverted: `mannwhitneyu`, and `permutation_test` of rank sums in blocks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hodgesLehmannShift } from '../../../src/shared/statistics/hodges-lehmann.js';
import { pairedRatio, unpairedRatio } from '../../../src/shared/statistics/ratio.js';
import { rankSumsInBlocks } from '../../../src/shared/statistics/rank-sums-in-blocks.js';
import { shiftInBlocks } from '../../../src/shared/statistics/shift-in-blocks.js';
import { latencies } from './arbitraries.js';

const X = Object.freeze([419, 278, 231, 319, 410, 398, 530, 359, 390, 389, 661, 425]);
const Y = Object.freeze([741, 758, 814, 489, 783, 364, 749, 625, 590, 627, 408, 569, 707, 493, 713]);
const A = Object.freeze([412, 388, 455, 430, 397, 620, 405, 441, 399, 418]);
const B = Object.freeze([451, 402, 470, 428, 455, 660, 433, 512, 407, 466]);

test('the shift of X against Y with the interval of the exact Mann-Whitney test', () => {
  const found = hodgesLehmannShift(X, Y);
  expect(found).toMatchObject({ estimate: -236.5, low: -351, high: -104 });
  expect(found?.coverage).toBeCloseTo(0.95313, 5);
});

test('the ratio Y / X of runs that do not belong together', () => {
  const found = unpairedRatio(X, Y);
  expect([found?.ratio, found?.low, found?.high].map((each) => each?.toFixed(5))).toEqual([
    '1.62756',
    '1.26735',
    '1.94272',
  ]);
  expect(found?.coverage).toBeCloseTo(0.95313, 5);
});

test('the ratio B / A within blocks, with the interval of the exact test within blocks', () => {
  const found = pairedRatio(A, B);
  expect([found?.ratio, found?.low, found?.high].map((each) => each?.toFixed(6))).toEqual([
    '1.070907',
    '1.025189',
    '1.124402',
  ]);
  expect(found?.coverage).toBeCloseTo(0.9580078125, 10);
});

test('three runs against three have a ratio and no interval, as the article’s DeepSeek against Nova', () => {
  const found = unpairedRatio([549, 334, 339], [17653, 1223, 4983]);
  expect(found).toMatchObject({ low: null, high: null, coverage: null });
  expect(found?.ratio).toBeCloseTo(14.7, 2);
});

test.each([
  [5, null],
  [6, 0.96875],
])('%i blocks have an interval of coverage %s', (blocks, coverage) => {
  const ones = Array.from({ length: blocks }, (_value, index) => index + 1);
  expect(
    shiftInBlocks(
      ones.map(() => 0),
      ones,
    )?.coverage ?? null,
  ).toBe(coverage);
});

test('without values, and for values that have no logarithm, there is no ratio', () => {
  expect([pairedRatio([], []), unpairedRatio([], [1]), shiftInBlocks([], []), hodgesLehmannShift([1], [])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect([pairedRatio([0, 1], [1, 1]), unpairedRatio([1], [-1])]).toEqual([null, null]);
  expect(() => pairedRatio([1, 2], [1])).toThrow(RangeError);
});

test('an end that only runs over the time limit bound is unknown, while the coverage says that an interval exists', () => {
  const limit = [900, 900, Infinity, Infinity, 900, 900, 900, 900];
  const usual = [300, 310, 320, 330, 340, 350, 360, 370];
  expect(pairedRatio(usual, limit)).toMatchObject({ high: null, coverage: 0.98828125 });
  // Shifted down by less, only 3 of 256 swaps give as large a sum.
  expect(pairedRatio(usual, limit)?.low).toBeCloseTo(900 / 360, 10);
  expect(pairedRatio(limit, usual)).toMatchObject({ low: null });
});

test('where more runs are over the time limit than not, the ratio is unknown', () => {
  expect(unpairedRatio([300, 310], [Infinity, Infinity])).toMatchObject({ ratio: null });
});

test('a block in which both ran into the time limit tells nothing', () => {
  expect(pairedRatio([...A, Infinity], [...B, Infinity])).toEqual(pairedRatio(A, B));
});

test('opposite infinite blocks widen the interval instead of giving NaN', () => {
  const without = pairedRatio(A, B);
  const found = pairedRatio([...A, 400, Infinity], [...B, Infinity, 400]);
  expect(found?.low).toBeLessThan(without?.low ?? 0);
  expect(found?.high).toBeGreaterThan(without?.high ?? Infinity);
  expect(found?.ratio).toBeCloseTo(without?.ratio ?? NaN, 1);
});

test('swapped arms invert the ratio and its interval; nothing is NaN or infinite; the input is left alone', () => {
  const arm = latencies({ minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(arm, arm, (x, y) => {
      const found = unpairedRatio(Object.freeze(x), Object.freeze(y));
      const swapped = unpairedRatio(y, x);
      expect(swapped?.ratio ?? null).toEqual(inverse(found?.ratio));
      expect(swapped?.low ?? null).toEqual(inverse(found?.high));
      expect(swapped?.high ?? null).toEqual(inverse(found?.low));
      for (const value of Object.values(found ?? {})) expect(value === null || Number.isFinite(value)).toBe(true);
    }),
    { seed: 9 },
  );
});

test('the interval leaves out 1 exactly when the test says p <= 5 %', () => {
  const times = fc.uniqueArray(fc.double({ min: 100, max: 9_000, noNaN: true }), { minLength: 12, maxLength: 140 });
  fc.assert(
    fc.property(times, fc.double({ min: 0.5, max: 3, noNaN: true }), (values, factor) => {
      const half = values.length >> 1;
      const a = values.slice(0, half);
      const b = values.slice(half, 2 * half).map((ms) => ms * factor);
      const found = pairedRatio(a, b);
      const isOut = (found?.low ?? 0) > 1 || (found?.high ?? Infinity) < 1;
      expect(isOut).toBe((rankSumsInBlocks(a, b)?.p ?? NaN) <= 0.05);
    }),
    { seed: 10, numRuns: 300 },
  );
});

/** @returns a matcher: the logarithms of the two are added in another order */
function inverse(value: number | null | undefined): unknown {
  return value === null || value === undefined ? null : expect.closeTo(1 / value, 9);
}
