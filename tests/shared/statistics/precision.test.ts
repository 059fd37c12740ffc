import { expect, test } from 'vitest';
import { relativeHalfWidth } from '../../../src/shared/statistics/median-precision.js';
import { median } from '../../../src/shared/statistics/median.js';
import { runsNeeded } from '../../../src/shared/statistics/runs-needed.js';
import { seededRandom } from '../../../src/shared/statistics/seeded-random.js';

test('half of the interval over the median: of 1 to 20 it is 6 to 15 around 10.5', () => {
  expect(relativeHalfWidth(Object.freeze(oneTo(20)))).toBeCloseTo(4.5 / 10.5, 12);
});

test('half the width takes four times the runs', () => {
  const values = oneTo(20).map((value) => 1_000 + value);
  const seen = relativeHalfWidth(values) ?? NaN;
  const needed = runsNeeded(values, seen / 10) ?? NaN;
  expect(needed / 4).toBeCloseTo(runsNeeded(values, seen / 5) ?? NaN, -1);
  // (1.96 / 0.45)^2 x 10^2: at 20 values the interval spans 9 of 20 places.
  expect(needed).toBe(1_898);
});

test.each([
  [0.2, 0.1, 29],
  [0.5, 0.1, 167],
])('for log-sd %f and +-%f the middle answer of 200 arms of 20 is near the truth, %i runs', (logSd, wanted, truth) => {
  const random = seededRandom(16);
  const answers = Array.from({ length: 200 }, () =>
    runsNeeded(
      Array.from({ length: 20 }, () => lognormal(logSd, random)),
      wanted,
    ),
  );
  const middle = median(answers.map((answer) => answer ?? NaN)) ?? NaN;
  expect(middle / truth).toBeGreaterThan(0.75);
  expect(middle / truth).toBeLessThan(1.33);
});

test('values that do not vary need no more than the fewest that have an interval', () => {
  expect(runsNeeded([7, 7, 7, 7, 7, 7, 7], 0.05)).toBe(6);
});

test('no answer without an interval, without its upper end, and for a wish that cannot be', () => {
  expect([relativeHalfWidth([]), relativeHalfWidth(oneTo(5)), relativeHalfWidth([0, 0, 0, 0, 0, 0])]).toEqual([
    null,
    null,
    null,
  ]);
  expect(relativeHalfWidth([1, 2, 3, 4, 5, Infinity])).toBeNull();
  expect([runsNeeded(oneTo(5), 0.1), runsNeeded(oneTo(20), 0), runsNeeded(oneTo(20), NaN)]).toEqual([null, null, null]);
  expect(runsNeeded([1, 2, 3, 4, 5, Infinity], 0.1)).toBeNull();
});

function oneTo(count: number): number[] {
  return Array.from({ length: count }, (_value, index) => index + 1);
}

/** By Box and Muller. */
function lognormal(logSd: number, random: () => number): number {
  return Math.exp(logSd * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
}
