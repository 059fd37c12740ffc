import { describe, expect, test } from 'vitest';
import { judgeGrowth } from '../../bench/memory/judge-growth.js';

const at = (bytes: readonly number[]) => bytes.map((value, index) => ({ runs: 250 * (index + 1), bytes: value }));

describe('the slope of memory', () => {
  // scipy.stats.theilslopes(bytes, runs, 0.95), SciPy 1.x
  test('and its interval are those of SciPy, through a collection that came late', () => {
    const { growth } = judgeGrowth(
      at([1_000, 1_900, 1_500, 2_800, 2_600, 3_900, 3_300, 4_700, 9_000, 5_100, 5_600, 6_400]),
    );
    expect(growth?.slope).toBeCloseTo(1.981818181818182, 12);
    expect(growth).toMatchObject({ low: 1.6, high: 2.4 });
  });

  test('is near zero for memory that is given back, whatever it did in between', () => {
    const { growth } = judgeGrowth(at([500, 900, 520, 910, 480, 890, 510, 905, 495, 899, 505, 902]));
    expect(growth?.slope).toBeCloseTo(0.002666666666666667, 12);
    expect(growth?.low).toBeCloseTo(-0.02, 12);
    expect(growth?.high).toBeCloseTo(0.17733333333333334, 12);
  });

  test('is unknown from too few samples', () => {
    expect(judgeGrowth(at([1, 2, 3, 4])).growth).toBeNull();
    expect(judgeGrowth([]).growth).toBeNull();
  });
});

describe('the verdict on memory', () => {
  const noise = [0, 90, -70, 40, -20, 60, -90, 10, 80, -50, 30, -10].map((kilobytes) => kilobytes * 1_024);
  const growing = (bytesPerRun: number) => at(noise.map((bytes, index) => bytes + bytesPerRun * 250 * (index + 1)));

  test('finds 1 KB per run through noise, and none where there is none', () => {
    expect(judgeGrowth(growing(1_024)).verdict).toBe('grows');
    expect(judgeGrowth(growing(0)).verdict).toBe('flat');
  });

  test('is not flat where the interval holds the limit, or there is none', () => {
    expect(judgeGrowth(growing(512)).verdict).toBe('unclear');
    expect(judgeGrowth(at([1, 1, 1])).verdict).toBe('unclear');
  });
});
