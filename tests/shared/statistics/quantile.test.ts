/** Reference values: NumPy 2, `method="median_unbiased"`. */
import { expect, test } from 'vitest';
import { quantile } from '../../../src/shared/statistics/quantile.js';

const squares = Object.freeze(Array.from({ length: 20 }, (_value, index) => (20 - index) ** 2));

test.each([
  [0.25, 29.5833],
  [0.5, 110.5],
  [0.75, 243.0833],
  [0.9, 347.4333],
  [0.95, 386.35],
])('type 8 of the squares of 1 to 20 at %f is %f (type 7 would put p95 at 362.95)', (probability, expected) => {
  expect(quantile(squares, probability)).toBeCloseTo(expected, 4);
});

test('places outside the values are clamped to the least and the greatest', () => {
  expect([0, 0.25, 0.75, 0.9, 1].map((p) => quantile([1, 2, 3, 4], p)?.toFixed(5))).toEqual([
    '1.00000',
    '1.41667',
    '3.58333',
    '4.00000',
    '4.00000',
  ]);
});

test('a quantile that runs over the time limit decide is unknown, and one below them is not NaN', () => {
  const values = [1, 2, 3, Infinity, Infinity];
  expect(quantile(values, 0.9)).toBeNull();
  expect(quantile(values, 0.5)).toBe(3);
});

test('no values give no quantile; a probability outside 0 to 1 is a fault of the caller', () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(() => quantile([1], 1.5)).toThrow(RangeError);
  expect(() => quantile([1], NaN)).toThrow(RangeError);
});
