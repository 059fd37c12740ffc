import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearson } from '../../../src/shared/statistics/clopper-pearson.js';
import { unseenRateBound } from '../../../src/shared/statistics/unseen-rate-bound.js';

test.each([
  [0, 3, 0, 0.7075982261787133],
  [0, 20, 0, 0.16843347098308548],
  [1, 20, 0.0012650894979560339, 0.24873276277202772],
  [18, 20, 0.6830172859809209, 0.9876514728297041],
  [20, 20, 0.8315665290169145, 1],
  [57, 60, 0.8607567532789, 0.9895676703556517],
  [50, 1_000, 0.03733539760466063, 0.06539048791549365],
  [500, 100_000, 0.004572244150070557, 0.0054568411770586816],
])('%i of %i lies from %f to %f (SciPy 1.17, binomtest, method exact)', (k, n, low, high) => {
  const [lower, upper] = clopperPearson(k, n);
  expect(lower).toBeCloseTo(low, 10);
  expect(upper).toBeCloseTo(high, 10);
});

test('90 % of 18 in 20 (SciPy 1.17)', () => {
  expect(clopperPearson(18, 20, 0.9)[0]).toBeCloseTo(0.7173814751141357, 10);
});

test('none seen: the two-sided 90 % bound is the one-sided 95 % bound', () => {
  expect(clopperPearson(0, 20, 0.9)[1]).toBeCloseTo(unseenRateBound(20) ?? NaN, 12);
});

test('no run bounds nothing; impossible counts are a fault of the caller', () => {
  expect(clopperPearson(0, 0)).toEqual([0, 1]);
  for (const [k, n] of [
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [NaN, 2],
  ] as const)
    expect(() => clopperPearson(k, n)).toThrow(RangeError);
  expect(() => clopperPearson(1, 2, 1)).toThrow(RangeError);
});

test('the interval holds the rate seen, and failures are successes turned round', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (some, more) => {
      const n = some + more;
      const [low, high] = clopperPearson(some, n);
      const turned = clopperPearson(more, n);
      if (n > 0) expect(low <= some / n && some / n <= high).toBe(true);
      expect(turned[0]).toBeCloseTo(1 - high, 12);
      expect(turned[1]).toBeCloseTo(1 - low, 12);
    }),
    { seed: 12 },
  );
});
