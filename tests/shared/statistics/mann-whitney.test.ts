import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mannWhitney } from '../../../src/shared/statistics/mann-whitney.js';
import { latencies } from './arbitraries.js';

const X = Object.freeze([419, 278, 231, 319, 410, 398, 530, 359, 390, 389, 661, 425]);
const Y = Object.freeze([741, 758, 814, 489, 783, 364, 749, 625, 590, 627, 408, 569, 707, 493, 713]);

describe('reference values (SciPy 1.17, mannwhitneyu)', () => {
  test('exact, of 12 values against 15', () => {
    const found = mannWhitney(X, Y);
    expect(found).toMatchObject({ u: 21, slowerShare: 21 / 180, method: 'exact' });
    expect(found?.p).toBeCloseTo(0.00037667123412176584, 15);
    expect(found?.cliffsDelta).toBeCloseTo(-0.766667, 6);
  });

  test('exact with ties: of all 70 splits, 14 are as far from the middle', () => {
    expect(mannWhitney([1, 2, 2, 3], [2, 3, 4, 5])).toMatchObject({ u: 2.5, p: 0.2, method: 'exact' });
  });

  test.each([
    [100, 100, 4000, 0.01437708852115583],
    [100, 100, 3500, 0.00022101234420889127],
    [50, 80, 1400, 0.0038731073113036736],
    [20, 20, 100, 0.006144955649235766],
  ])('exact p of %i against %i at U = %i is %f, no digit lost in the tail', (n, m, u, p) => {
    const found = mannWhitney(...samplesWithU(n, m, u));
    expect(found).toMatchObject({ u, method: 'exact' });
    expect((found?.p ?? 0) / p).toBeCloseTo(1, 10);
  });
});

test('three values against three, all on one side, give 0.1: the least that can be reached', () => {
  expect(mannWhitney([17653, 1223, 4983], [549, 334, 339])).toMatchObject({ u: 9, cliffsDelta: 1, slowerShare: 1 });
  expect(mannWhitney([17653, 1223, 4983], [549, 334, 339])?.p).toBeCloseTo(0.1, 12);
});

test('runs over the time limit are the largest of all, and equal to each other', () => {
  const found = mannWhitney([1, 2, Infinity], [3, Infinity, Infinity]);
  expect(found?.u).toBe(2);
  expect(found?.p).toBe(mannWhitney([1, 2, 9], [3, 9, 9])?.p);
});

test('all equal, one against one, and nothing at all', () => {
  expect(mannWhitney([5, 5, 5], [5, 5])).toMatchObject({ p: 1, cliffsDelta: 0, slowerShare: 0.5 });
  const many = Array.from({ length: 80 }, () => 5);
  expect(mannWhitney(many, many)).toMatchObject({ p: 1, method: 'normal' });
  expect(mannWhitney([1], [2])?.p).toBe(1);
  expect([mannWhitney([], [1]), mannWhitney([1], []), mannWhitney([], [])]).toEqual([null, null, null]);
});

test('the exact p equals the share of all splits of the pooled values, ties and infinities included', () => {
  const arm = latencies({ minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(arm, arm, (x, y) => {
      expect(mannWhitney(x, y)?.p).toBeCloseTo(shareOfSplits(x, y), 12);
    }),
    { seed: 5 },
  );
});

test('swapped samples give the same p and the opposite effect; p lies in (0, 1]; the input is left alone', () => {
  const arm = latencies({ minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(arm, arm, (x, y) => {
      const found = mannWhitney(Object.freeze(x), Object.freeze(y));
      const swapped = mannWhitney(y, x);
      expect(found?.p).toBeGreaterThan(0);
      expect(found?.p).toBeLessThanOrEqual(1);
      expect(swapped?.p).toBeCloseTo(found?.p ?? NaN, 12);
      expect(swapped?.cliffsDelta).toBeCloseTo(-(found?.cliffsDelta ?? NaN), 12);
    }),
    { seed: 6, numRuns: 60 },
  );
});

test('where the exact calculation ends, the normal one takes over without a step', () => {
  const [x, y] = samplesWithU(100, 100, 4100);
  const [wideX, wideY] = samplesWithU(101, 101, 4182);
  const exact = mannWhitney(x, y);
  const normal = mannWhitney(wideX, wideY);
  expect([exact?.method, normal?.method]).toEqual(['exact', 'normal']);
  expect((normal?.p ?? 0) / (exact?.p ?? 1)).toBeCloseTo(1, 1);
});

/** Two samples without ties in which exactly u pairs have the x above the y. */
function samplesWithU(n: number, m: number, u: number): [number[], number[]] {
  const y = Array.from({ length: m }, (_value, index) => index + 1);
  const x = Array.from({ length: n }, (_value, index) => {
    const below = Math.min(m, Math.max(0, u - index * m));
    return below + 0.5 + index / (2 * n);
  });
  return [x, y];
}

/** By enumeration. */
function shareOfSplits(x: readonly number[], y: readonly number[]): number {
  const pooled = [...x, ...y];
  const middle = (x.length * y.length) / 2;
  const distances: number[] = [];
  for (let mask = 0; mask < 2 ** pooled.length; mask += 1) {
    const left = pooled.filter((_value, index) => (mask >> index) % 2 === 1);
    if (left.length !== x.length) continue;
    const right = pooled.filter((_value, index) => (mask >> index) % 2 === 0);
    distances.push(Math.abs(pairsAbove(left, right) - middle));
  }
  const seen = Math.abs(pairsAbove(x, y) - middle);
  return distances.filter((distance) => distance >= seen).length / distances.length;
}

function pairsAbove(x: readonly number[], y: readonly number[]): number {
  return x.flatMap((a) => y.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0))).reduce((sum, pair) => sum + pair, 0);
}
