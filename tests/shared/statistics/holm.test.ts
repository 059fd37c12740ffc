import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holm } from '../../../src/shared/statistics/holm.js';

test("the adjusted values come back in the order of the input (R's p.adjust, method holm)", () => {
  expect(holm(Object.freeze([0.01, 0.04, 0.03, 0.005])).map((p) => p.toFixed(12))).toEqual(
    [0.03, 0.06, 0.06, 0.02].map((p) => p.toFixed(12)),
  );
});

test('the best of 15 pairs of three runs each is 1 after the adjustment', () => {
  expect(new Set(holm(Array.from({ length: 15 }, () => 0.1)))).toEqual(new Set([1]));
});

test('adjusted values are never smaller, never above 1, and keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
      const adjusted = holm(ps);
      expect(adjusted).toHaveLength(ps.length);
      ps.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        ps.forEach((other, j) => {
          if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? NaN);
        });
      });
    }),
    { seed: 11 },
  );
});
