import { expect, test } from 'vitest';
import { coefficientOfVariation } from '../../../src/shared/statistics/coefficient-of-variation.js';
import { mean } from '../../../src/shared/statistics/mean.js';
import { median } from '../../../src/shared/statistics/median.js';
import { medianAbsoluteDeviation } from '../../../src/shared/statistics/median-absolute-deviation.js';
import { robustCoefficientOfVariation } from '../../../src/shared/statistics/robust-coefficient-of-variation.js';
import { sampleStandardDeviation } from '../../../src/shared/statistics/sample-standard-deviation.js';
import { slowRunLimit } from '../../../src/shared/statistics/slow-run.js';
import { unseenRateBound } from '../../../src/shared/statistics/unseen-rate-bound.js';

test('numbers are sorted as numbers: as text the median of 10, 100, 9 would be 100', () => {
  expect(median(Object.freeze([10, 100, 9]))).toBe(10);
});

test('an even number of values takes the mean of the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('runs over the time limit count for the order, and a median among them is unknown', () => {
  expect(median([300, Infinity, 200])).toBe(300);
  expect(median([300, Infinity, Infinity])).toBeNull();
  expect(median([300, Infinity])).toBeNull();
});

test('without values there is no answer, and never 0 or NaN', () => {
  expect([mean([]), median([]), sampleStandardDeviation([]), coefficientOfVariation([])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('one value has no spread', () => {
  expect([sampleStandardDeviation([5]), coefficientOfVariation([5]), robustCoefficientOfVariation([5])]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a centre of 0 gives no relative spread', () => {
  expect([coefficientOfVariation([0, 0]), robustCoefficientOfVariation([0, 0])]).toEqual([null, null]);
});

test('two values name no usual time, so no run is slow', () => {
  expect(slowRunLimit([100, 900])).toBeNull();
  expect(slowRunLimit([100, 200, 900])).toBe(600);
});

test.each([
  [3, 0.6316],
  [6, 0.393],
  [20, 0.1391],
  [60, 0.0487],
])('none seen in %i runs bounds the rate at %f', (runs, bound) => {
  expect(unseenRateBound(runs)).toBeCloseTo(bound, 4);
});

test('no run at all bounds nothing', () => {
  expect(unseenRateBound(0)).toBeNull();
});

test.each([
  [[549, 334, 339], 5],
  [[1971, 916, 4057], 1055],
  [[17653, 1223, 4983], 3760],
  [[1, 1, 1, 5], 0],
])('the median distance of %j from their median is %d (SciPy 1.17, median_abs_deviation)', (values, deviation) => {
  expect(medianAbsoluteDeviation(Object.freeze(values))).toBe(deviation);
});

test('a run over the time limit does not spoil the robust spread, most of them make it unknown', () => {
  expect(medianAbsoluteDeviation([300, 310, 330, Infinity])).toBe(15);
  expect(robustCoefficientOfVariation([300, 310, 330, Infinity])).toBeCloseTo((1.4826 * 15) / 320, 12);
  expect([medianAbsoluteDeviation([]), medianAbsoluteDeviation([1, Infinity, Infinity])]).toEqual([null, null]);
});

test('a middle between opposite infinities is unknown, not NaN', () => {
  expect([median([-Infinity, Infinity]), median([-Infinity, 5])]).toEqual([null, null]);
});
