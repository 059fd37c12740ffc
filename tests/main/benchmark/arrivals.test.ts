import { expect, test } from 'vitest';
import { plannedStarts } from '../../../src/main/benchmark/arrivals.js';

const poisson = { kind: 'open', requestsPerSecond: 4, arrivals: 'poisson' } as const;

test('constant arrivals come at even distances from 0', () => {
  expect(plannedStarts({ ...poisson, arrivals: 'constant' }, 4, 1)).toEqual([0, 250, 500, 750]);
});

test('Poisson arrivals begin at 0, ascend, and are the same for the same seed only', () => {
  const starts = plannedStarts(poisson, 50, 7);
  expect(starts[0]).toBe(0);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(plannedStarts(poisson, 50, 7)).toEqual(starts);
  expect(plannedStarts(poisson, 50, 8)).not.toEqual(starts);
  expect(starts.every(Number.isFinite)).toBe(true);
});

test('Poisson distances have the mean and the standard deviation of an exponential distribution', () => {
  const starts = plannedStarts(poisson, 20_001, 3);
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? NaN));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const sd = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  // Mean 250 ms and equal standard deviation; at 20,000 draws the standard error of the mean is 1.8 ms.
  expect(Math.abs(mean - 250)).toBeLessThan(7);
  expect(Math.abs(sd - 250)).toBeLessThan(12);
});
