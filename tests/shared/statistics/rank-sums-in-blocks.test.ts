/** Reference values: SciPy 1.17, `permutation_test` of the rank sums with `permutation_type='samples'`, all swaps. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankSumsInBlocks } from '../../../src/shared/statistics/rank-sums-in-blocks.js';
import { latencies } from './arbitraries.js';

test.each<[string, number[], number[], number, number]>([
  [
    'ten blocks, all but one on one side',
    [412, 388, 455, 430, 397, 620, 405, 441, 399, 418],
    [451, 402, 470, 428, 455, 660, 433, 512, 407, 466],
    47,
    0.005859375,
  ],
  ['equal values within and across blocks', [1, 2, 2, 3, 5, 7, 7, 9], [2, 3, 4, 5, 4, 9, 7, 12], 15, 0.0625],
  [
    'a spike in either arm',
    [400, 410, 420, 3200, 390, 405, 415, 425],
    [600, 590, 610, 620, 605, 615, 4900, 595],
    50,
    0.015625,
  ],
  [
    'both arms with runs over the time limit',
    [400, 410, 420, 430, 390, Infinity, 415, 425],
    [600, 590, 610, Infinity, 605, 380, Infinity, 595],
    36,
    0.1484375,
  ],
])('of %s', (_name, a, b, difference, p) => {
  const found = rankSumsInBlocks(Object.freeze(a), Object.freeze(b));
  expect(found).toMatchObject({ difference, method: 'exact' });
  expect(found?.p).toBeCloseTo(p, 14);
});

/** By whole numbers of any size, over all 2^60 and 2^200 swaps. */
test.each([
  [60, 140, 'exact', 0.003885978707828282, 1e-12],
  [200, 60, 'normal', 0.04209640643209575, 0.01],
])('of %i blocks, one arm slower by %i, p is %s', (count, level, method, p, error) => {
  const found = rankSumsInBlocks(scattered(count, 37, 101, 0), scattered(count, 53, 97, level));
  expect(found?.method).toBe(method);
  expect(Math.abs((found?.p ?? 0) / p - 1)).toBeLessThan(error);
});

test('p is the share of all swaps within blocks whose rank sums differ as much', () => {
  fc.assert(
    fc.property(blocks(1, 9), (pairs) => {
      const told = pairs.filter(([a, b]) => a !== Infinity || b !== Infinity);
      const found = rankSumsInBlocks(...armsOf(pairs));
      if (told.length === 0) expect(found).toBeNull();
      else expect(found?.p).toBeCloseTo(shareOfSwaps(told), 12);
    }),
    { seed: 7 },
  );
});

test('swapped arms turn the difference and leave p; so does no order of the blocks; p lies in (0, 1]', () => {
  fc.assert(
    fc.property(blocks(1, 130), (pairs) => {
      const [a, b] = armsOf(pairs);
      const found = rankSumsInBlocks(Object.freeze(a), Object.freeze(b));
      if (found === null) return;
      const swapped = rankSumsInBlocks(b, a);
      const reversed = rankSumsInBlocks(a.toReversed(), b.toReversed());
      expect(swapped?.difference).toBe(0 - found.difference);
      expect([swapped?.p, reversed?.p]).toEqual([found.p, found.p]);
      expect(found.p).toBeGreaterThan(0);
      expect(found.p).toBeLessThanOrEqual(1);
    }),
    { seed: 8 },
  );
});

test('all blocks on one side give 2^(1 - blocks), the least that can be reached, spikes or none', () => {
  for (const count of [5, 6, 10, 60]) {
    const a = Array.from({ length: count }, (_value, block) => 300 * (1 + block));
    expect(
      rankSumsInBlocks(
        a,
        a.map((ms) => ms + 1),
      )?.p,
    ).toBe(2 ** (1 - count));
  }
});

test('a spike in the faster arm does not hide what all other blocks say, as it does in a signed-rank test', () => {
  const fast = [400, 410, 420, 3_200, 390, 405, 415, 425, 395, 3_300];
  const slow = fast.map((ms, block) => (ms > 1_000 ? 600 + block : 1.5 * ms));
  // Signed-rank: the two largest of ten ranks on the other side, p = 0.375.
  expect(rankSumsInBlocks(fast, slow)?.p).toBeLessThan(0.05);
});

test('equal arms are p = 1; a block in which both ran into the time limit does not count', () => {
  expect(rankSumsInBlocks([3, 3, 3], [3, 3, 3])).toEqual({ difference: 0, p: 1, method: 'exact' });
  expect(rankSumsInBlocks([1, 2, Infinity, 3], [4, Infinity, Infinity, 6])).toEqual(
    rankSumsInBlocks([1, 2, 3], [4, Infinity, 6]),
  );
  expect([rankSumsInBlocks([], []), rankSumsInBlocks([Infinity], [Infinity])]).toEqual([null, null]);
  expect(() => rankSumsInBlocks([1, 2], [1])).toThrow(RangeError);
});

test('thousands of blocks without a difference leave p to the few that have one', () => {
  const equal = Array.from({ length: 2_000 }, () => 300);
  expect(rankSumsInBlocks([...equal, 1, 2, 3], [...equal, 4, 5, 6])).toMatchObject({ p: 0.25, method: 'exact' });
});

function blocks(minLength: number, maxLength: number): fc.Arbitrary<(readonly [number, number])[]> {
  return latencies({ minLength: 2 * minLength, maxLength: 2 * maxLength }).map((values) =>
    Array.from({ length: values.length >> 1 }, (_value, block) => [values[2 * block] ?? 1, values[2 * block + 1] ?? 1]),
  );
}

function armsOf(pairs: readonly (readonly [number, number])[]): [number[], number[]] {
  return [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
}

/** Values without ties within an arm, spread over its level. */
function scattered(count: number, step: number, prime: number, level: number): number[] {
  return Array.from({ length: count }, (_value, block) => ((step * block) % prime) * 7 + block + level);
}

/** By enumeration. */
function shareOfSwaps(pairs: readonly (readonly [number, number])[]): number {
  const pooled = pairs.flat();
  const rank = (value: number) =>
    pooled.filter((other) => other < value).length + (pooled.filter((other) => other === value).length + 1) / 2;
  const differences = pairs.map(([a, b]) => rank(b) - rank(a));
  const swaps = Array.from({ length: 2 ** pairs.length }, (_value, mask) =>
    Math.abs(differences.reduce((sum, each, block) => sum + ((mask >> block) % 2 === 1 ? -each : each), 0)),
  );
  return swaps.filter((difference) => difference >= (swaps[0] ?? NaN)).length / swaps.length;
}
