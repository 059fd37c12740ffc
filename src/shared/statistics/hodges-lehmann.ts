/** By how much one arm differs from another, with the interval that belongs to the rank test. */
import { sumsOfPairs } from './pairwise-order.js';
import { rankInterval, type Estimate } from './rank-interval.js';
import { rankSumDistribution } from './rank-sum-distribution.js';

/**
 * Median of all differences x - y; the interval is that of the Mann-Whitney test (Hodges and Lehmann 1963; Moses 1965).
 * Of 3 values against 3 it is null.
 *
 * @param x any order and unit; infinite values count for the order
 * @returns null when either is empty
 */
export function hodgesLehmannShift(x: readonly number[], y: readonly number[]): Estimate | null {
  if (x.length === 0 || y.length === 0) return null;
  const differences = sumsOfPairs(
    x,
    y.map((value) => -value),
  );
  return rankInterval(differences, rankSumDistribution(x.length, y.length));
}
