import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherExact } from '../../../src/shared/statistics/fisher-exact.js';

test.each([
  [3, 20, 0, 20, 0.2307692307692308],
  [5, 20, 0, 20, 0.04712404712404713],
  [6, 20, 0, 20, 0.0201960201960202],
  [12, 60, 3, 55, 0.02638790927920734],
  [50, 1_000, 80, 1_000, 0.00830844837775692],
])('%i of %i against %i of %i: p %f (SciPy 1.17, fisher_exact)', (k1, n1, k2, n2, p) => {
  expect(fisherExact(k1, n1, k2, n2)).toBeCloseTo(p, 11);
});

test('swapped arms and swapped outcomes give the same p, in (0, 1]', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (a, b, c, d) => {
      const p = fisherExact(a, a + b, c, c + d);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(fisherExact(c, c + d, a, a + b)).toBeCloseTo(p, 10);
      expect(fisherExact(b, a + b, d, c + d)).toBeCloseTo(p, 10);
    }),
    { seed: 15 },
  );
});

test('without runs nothing differs; impossible counts are a fault of the caller', () => {
  expect([fisherExact(0, 0, 3, 5), fisherExact(0, 0, 0, 0)].map((p) => p.toFixed(9))).toEqual([
    '1.000000000',
    '1.000000000',
  ]);
  expect(() => fisherExact(4, 3, 0, 3)).toThrow(RangeError);
  expect(() => fisherExact(1, 3, NaN, 3)).toThrow(RangeError);
});
