import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PairwiseOrder, sumsOfPairs } from '../../../src/shared/statistics/pairwise-order.js';
import { sorted } from '../../../src/shared/statistics/sorted.js';

const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -9, max: 9 }) },
  { weight: 4, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Infinity, -Infinity) },
);
const values = fc.array(value, { maxLength: 40 });

test('places of the sums of all pairs are those of the sums written down and sorted', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      expectSame(
        sumsOfPairs(a, b),
        a.flatMap((left) => b.map((right) => left + right)),
      );
    }),
    { seed: 17 },
  );
});

test('the first sum that is accepted is found, wherever it stands', () => {
  fc.assert(
    fc.property(values, values, fc.nat(), (a, b, pick) => {
      const all = sorted(a.flatMap((left) => b.map((right) => left + right)).filter(Number.isFinite));
      const wanted = all[pick % Math.max(1, all.length)] ?? Infinity;
      expect(sumsOfPairs(a, b).first((sum) => sum >= wanted)).toBe(wanted);
      expect(sumsOfPairs(a, b).first(() => false)).toBe(Infinity);
    }),
    { seed: 18 },
  );
});

test('a run that is a million times as long hides no pair', () => {
  const long = [...Array.from({ length: 60 }, (_value, index) => index), 6e7];
  expectSame(
    sumsOfPairs(long, long),
    long.flatMap((left) => long.map((right) => left + right)),
  );
});

function expectSame(order: PairwiseOrder, all: readonly number[]): void {
  const known = sorted(all.filter((sum) => !Number.isNaN(sum)));
  expect([order.known, order.unknown]).toEqual([known.length, all.length - known.length]);
  const places = new Set([0, 1, 7, known.length >> 2, known.length >> 1, known.length - 2, known.length - 1]);
  for (const place of places) {
    const expected = known[place];
    if (expected === undefined) continue;
    if (Number.isFinite(expected)) expect(order.at(place)).toBeCloseTo(expected, 9);
    else expect(order.at(place)).toBe(expected);
  }
  expect([order.at(-1), order.at(known.length)]).toEqual([NaN, NaN]);
}
