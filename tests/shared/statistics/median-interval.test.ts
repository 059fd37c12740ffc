import { expect, test } from 'vitest';
import { medianInterval } from '../../../src/shared/statistics/median-interval.js';
import { seededRandom } from '../../../src/shared/statistics/seeded-random.js';
import { shuffled } from '../../../src/shared/statistics/shuffled.js';

test.each([
  [6, 1, 6, 0.9688],
  [8, 1, 7, 0.9609],
  [10, 2, 9, 0.9785],
  [15, 4, 12, 0.9648],
  [20, 6, 15, 0.9586],
  [29, 9, 20, 0.9572],
  [50, 18, 32, 0.9511],
  [60, 22, 38, 0.9604],
  [100, 40, 60, 0.954],
])('of %i values the %i. and the %i. bound the median with coverage %f', (count, left, right, coverage) => {
  const places = Array.from({ length: count }, (_value, index) => index + 1);
  const interval = medianInterval(Object.freeze(shuffled(places, seededRandom(count))));
  expect(interval).toMatchObject({ low: left, high: right });
  expect(interval?.coverage).toBeCloseTo(coverage, 4);
});

test.each([0, 1, 3, 5])('%i values have no interval', (count) => {
  expect(medianInterval(Array.from({ length: count }, () => 1))).toBeNull();
});

test('a thousand values, the most that a plan allows, have one that is not lost to rounding', () => {
  const interval = medianInterval(Array.from({ length: 1_000 }, (_value, index) => index + 1));
  expect(interval).toMatchObject({ low: 469, high: 531 });
  expect(interval?.coverage).toBeGreaterThanOrEqual(0.95);
});

test('a shorter interval than the one found would cover less than 95 % (against the sums over all places)', () => {
  for (let count = 6; count <= 40; count += 1) {
    const places = Array.from({ length: count }, (_value, index) => index + 1);
    const found = medianInterval(places);
    const width = (found?.high ?? 0) - (found?.low ?? 0);
    const shorter = places
      .filter((left) => left + width - 1 <= count)
      .map((left) => coverage(count, left, left + width - 1));
    expect(Math.max(0, ...shorter)).toBeLessThan(0.95);
    expect(found?.coverage).toBeCloseTo(coverage(count, found?.low ?? 0, found?.high ?? 0), 10);
  }
});

test('an upper bound among runs over the time limit is infinite', () => {
  expect(medianInterval([1, 2, 3, 4, 5, Infinity])).toMatchObject({ low: 1, high: Infinity });
});

/** P(left <= B <= right - 1), with exact binomial coefficients. */
function coverage(count: number, left: number, right: number): number {
  let total = 0n;
  let choices = 1n;
  for (let k = 0; k <= count; k += 1) {
    if (k >= left && k <= right - 1) total += choices;
    choices = (choices * BigInt(count - k)) / BigInt(k + 1);
  }
  return Number(total) / 2 ** count;
}
