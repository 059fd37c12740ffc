import { expect, test } from 'vitest';
import { isPresentable, PRESENTABLE_FROM } from '../../../src/shared/statistics/presentable.js';
import { quantileInterval } from '../../../src/shared/statistics/quantile-interval.js';

test.each([
  ['medianInterval', 0.5],
  ['p25', 0.25],
  ['p75', 0.75],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
] as const)('%s is shown from the first n on at which an interval exists', (statistic, p) => {
  const fewest = PRESENTABLE_FROM[statistic];
  const values = Array.from({ length: fewest }, (_value, index) => index);
  expect([isPresentable(statistic, fewest), isPresentable(statistic, fewest - 1)]).toEqual([true, false]);
  expect(quantileInterval(values, p)).not.toBeNull();
  expect(quantileInterval(values.slice(1), p)).toBeNull();
});

test('three runs show values, median, range and the article’s mean, and nothing that needs more', () => {
  const shown = Object.keys(PRESENTABLE_FROM).filter((name) => isPresentable(name as keyof typeof PRESENTABLE_FROM, 3));
  expect(shown).toEqual(['values', 'median', 'minimum', 'maximum', 'mean', 'slowRunLabel']);
});
