import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signedRank } from '../../../src/shared/statistics/signed-rank.js';
import { logRatios } from '../../../src/shared/statistics/ratio.js';

const A = Object.freeze([412, 388, 455, 430, 397, 620, 405, 441, 399, 418]);
const B = Object.freeze([451, 402, 470, 428, 455, 660, 433, 512, 407, 466]);

describe('reference values (SciPy 1.17, wilcoxon)', () => {
  test('exact, of ten blocks', () => {
    expect(signedRank(logRatios(A, B) ?? [])).toMatchObject({ wMinus: 1, wPlus: 54, n: 10, method: 'exact' });
    expect(signedRank(logRatios(A, B) ?? [])?.p).toBeCloseTo(0.00390625, 15);
  });

  test('exact, of 60 differences', () => {
    const found = signedRank(everyThirdNegative(60));
    expect(found).toMatchObject({ wMinus: 590, method: 'exact' });
    expect(found?.p).toBeCloseTo(0.01613712308755133, 14);
  });

  test('normal with continuity correction, of 200 differences', () => {
    const found = signedRank(everyThirdNegative(200));
    expect(found).toMatchObject({ wMinus: 6700, method: 'normal' });
    expect((found?.p ?? 0) / 4.370623858011911e-5).toBeCloseTo(1, 10);
  });

  test("ties and a zero by Pratt's method, all 128 signs (PermutationMethod)", () => {
    expect(signedRank([1, 2, -2, 3, 3, 0, 5, -1])).toMatchObject({ wMinus: 7, n: 7, p: 0.1875, method: 'exact' });
  });
});

test('the exact p equals the share of all signs, ties, zeros and infinite differences included', () => {
  const difference = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constantFrom(Infinity, -Infinity));
  fc.assert(
    fc.property(fc.array(difference, { minLength: 1, maxLength: 9 }), (differences) => {
      expect(signedRank(differences)?.p).toBeCloseTo(shareOfSigns(differences), 12);
    }),
    { seed: 7 },
  );
});

test('turned round, the sums swap and p stays; p lies in (0, 1]; the input is left alone', () => {
  const differences = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 130 });
  fc.assert(
    fc.property(differences, (values) => {
      const found = signedRank(Object.freeze(values));
      const turned = signedRank(values.map((value) => -value));
      expect(turned).toMatchObject({ wMinus: found?.wPlus, wPlus: found?.wMinus, n: found?.n });
      expect(turned?.p).toBeCloseTo(found?.p ?? NaN, 12);
      expect(found?.p).toBeGreaterThan(0);
      expect(found?.p).toBeLessThanOrEqual(1);
    }),
    { seed: 8 },
  );
});

test('no difference at all is p = 1 with nothing to compare; without blocks there is no test', () => {
  expect(signedRank([0, 0, 0])).toEqual({ wMinus: 0, wPlus: 0, p: 1, n: 0, method: 'exact' });
  expect(signedRank([])).toBeNull();
  expect(signedRank(Array.from({ length: 150 }, () => 0))?.p).toBe(1);
});

test('a block that ran into the time limit counts as the largest difference', () => {
  expect(signedRank([1, 2, 3, 4, -Infinity])).toMatchObject({ wMinus: 5, wPlus: 10 });
});

function everyThirdNegative(count: number): number[] {
  return Array.from({ length: count }, (_value, index) => (index % 3 === 0 ? -1 : 1) * (index + 1));
}

/** By enumeration of the signs of the ranks, zeros ranked and then left out. */
function shareOfSigns(differences: readonly number[]): number {
  const ranks = differences.map((value) => {
    const below = differences.filter((other) => Math.abs(other) < Math.abs(value)).length;
    const equal = differences.filter((other) => Math.abs(other) === Math.abs(value)).length;
    return value === 0 ? 0 : below + (equal + 1) / 2;
  });
  const middle = ranks.reduce((sum, rank) => sum + rank, 0) / 2;
  const distance = (isNegative: (index: number) => boolean) =>
    Math.abs(ranks.reduce((sum, rank, index) => sum + (isNegative(index) ? rank : 0), 0) - middle);
  const seen = distance((index) => (differences[index] ?? 0) < 0);
  const signs = Array.from({ length: 2 ** ranks.length }, (_value, mask) => mask);
  return signs.filter((mask) => distance((index) => (mask >> index) % 2 === 1) >= seen).length / signs.length;
}
