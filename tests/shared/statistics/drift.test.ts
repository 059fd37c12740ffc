import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pettitt } from '../../../src/shared/statistics/pettitt.js';
import { rankAutocorrelation } from '../../../src/shared/statistics/rank-autocorrelation.js';
import { latencies } from './arbitraries.js';

const step = Object.freeze([10, 12, 11, 13, 9, 14, 8, 15, 7, 16, 20, 22, 21, 23, 19, 24, 18, 25, 17, 26]);

test('a step after the tenth of twenty values (reference: exact arithmetic of the formula of Pettitt 1979)', () => {
  const found = pettitt(step);
  expect(found).toMatchObject({ k: 100, changeAfter: 10 });
  expect(found?.p).toBeCloseTo(0.00158098, 8);
});

test('the ranks of neighbours correlate (reference: NumPy; p of 100,000 permutations there 0.0116)', () => {
  const found = rankAutocorrelation(step, 1);
  expect(found?.coefficient).toBeCloseTo(0.46729323308270676, 12);
  const ps = Array.from({ length: 50 }, (_value, seed) => rankAutocorrelation(step, seed)?.p ?? NaN);
  expect(ps.reduce((sum, p) => sum + p, 0) / ps.length).toBeCloseTo((0.0116 * 999 + 1) / 1_000, 3);
});

test('the same seed gives the same p, so that a session can be judged again', () => {
  expect(rankAutocorrelation(step, 4)).toEqual(rankAutocorrelation(step, 4));
});

test('more than fifty values are judged by the normal distribution, without a step', () => {
  const repeated = [...step, ...step.toReversed()];
  const judged = [...repeated, ...repeated.slice(0, 10)].map((value, index) => value + index * 0.1);
  const more = [...judged, 16];
  expect(rankAutocorrelation(judged, 1)?.method).toBe('permutation');
  expect(rankAutocorrelation(more, 1)?.method).toBe('normal');
  const alternating = Array.from({ length: 1_200 }, (_value, index) => index % 2);
  const trend = Array.from({ length: 1_200 }, (_value, index) => index);
  expect(rankAutocorrelation(alternating, 1)).toMatchObject({ method: 'normal' });
  expect(rankAutocorrelation(alternating, 1)?.coefficient).toBeLessThan(-0.99);
  expect(rankAutocorrelation(trend, 1)?.p).toBeLessThan(1e-9);
});

test('equal values and too few have no drift, and no NaN', () => {
  expect(pettitt([5, 5, 5])).toEqual({ k: 0, changeAfter: null, p: 1 });
  expect([pettitt([]), pettitt([1]), rankAutocorrelation([], 1), rankAutocorrelation([1, 2], 1)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(rankAutocorrelation([5, 5, 5, 5], 1)).toBeNull();
});

test('read backwards, a session changes at the same place; p lies in (0, 1]; the input is left alone', () => {
  fc.assert(
    fc.property(latencies({ minLength: 3, maxLength: 60 }), fc.nat(), (values, seed) => {
      const found = pettitt(Object.freeze(values));
      expect(pettitt(values.toReversed())?.k).toBe(found?.k);
      const correlation = rankAutocorrelation(values, seed);
      for (const p of [found?.p, correlation?.p ?? 1]) {
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }
    }),
    { seed: 14, numRuns: 40 },
  );
});
