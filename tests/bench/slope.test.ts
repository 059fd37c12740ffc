import { describe, expect, test } from 'vitest';
import { afterWarmUp, theilSenSlope } from '../../bench/memory/slope.js';

describe('the slope of memory', () => {
  const at = (bytes: readonly number[]) => bytes.map((value, index) => ({ runs: 100 * (index + 1), bytes: value }));

  test('is found through a collection that came late', () => {
    expect(theilSenSlope(at([1_000, 1_100, 1_200, 9_000_000, 1_400, 1_500]))).toBe(1);
  });

  test('is zero for memory that is given back, whatever it did in between', () => {
    expect(theilSenSlope(at([500, 900, 500, 900, 500, 900, 500]))).toBe(0);
  });

  test('is unknown from a single sample', () => {
    expect(theilSenSlope(at([1]))).toBeNull();
    expect(theilSenSlope([])).toBeNull();
  });

  test('leaves out the first fifth of the runs', () => {
    expect(afterWarmUp(at([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])).map(({ runs }) => runs)).toEqual([
      200, 300, 400, 500, 600, 700, 800, 900, 1_000,
    ]);
  });
});
