/** By how much two arms that ran side by side differ, with the interval that belongs to rank sums within blocks. */
import { completeBlocks } from './complete-blocks.js';
import { type PairwiseSums, sumsOfPairs } from './pairwise-order.js';
import { rankDifferences, rankedArm } from './rank-differences.js';
import { type Estimate, middleOf, TAIL } from './rank-interval.js';
import { swapTail } from './swap-tail.js';

/**
 * Median of all differences b - a, also of different blocks: shifted by it, the two have equal rank sums, so that the
 * test finds nothing (Hodges and Lehmann 1963). The interval holds the shifts that the test does not reject at 5 %.
 *
 * These are one interval: as b is shifted down, no block's difference in rank ever grows. p to one side is the share of
 * the sets of blocks whose differences add up to 0 or less (swap these, and the sum is no smaller), so that each set
 * that counts goes on counting, and p only grows. It does so at differences b - a, which therefore bound the interval.
 * Beyond 60 blocks, where p is of the normal distribution, this holds but for the error of that.
 *
 * @param a one value for each block, any unit; infinite ones count for the order; `b` in the order of `a`
 * @returns null when no block counts; without an interval below six
 * @throws RangeError when the two are not of one length
 */
export function shiftInBlocks(a: readonly number[], b: readonly number[]): Estimate | null {
  const blocks = completeBlocks(a, b);
  if (blocks.a.length === 0) return null;
  const differences = differencesOf(blocks.a, blocks.b);
  const estimate = middleOf(differences);
  if (2 ** -blocks.a.length > TAIL) return { estimate, low: null, high: null, coverage: null };
  const one = rankedArm(blocks.a);
  const other = rankedArm(blocks.b);
  const lower = lowerBound(rankDifferences(one, other), differences);
  const upper = lowerBound(rankDifferences(other, one), differencesOf(blocks.b, blocks.a));
  return {
    estimate,
    low: Number.isFinite(lower.shift) ? lower.shift : null,
    high: Number.isFinite(upper.shift) ? -upper.shift : null,
    coverage: 1 - lower.rejected - upper.rejected,
  };
}

interface Bound {
  /** -Infinity where nothing is rejected, Infinity where everything is. */
  readonly shift: number;
  /** The largest tail that was rejected: that of the shifts just beyond the bound; 0 where there are none. */
  readonly rejected: number;
}

function lowerBound(differencesInRank: (shift: number) => Float64Array, shifts: PairwiseSums): Bound {
  let rejected = 0;
  const accepts = (shift: number) => {
    const differences = differencesInRank(shift);
    // Not even on this side: p is at least one half.
    if (sumOf(differences) <= 0) return true;
    const { p } = swapTail(differences);
    if (p > TAIL) return true;
    rejected = Math.max(rejected, p);
    return false;
  };
  const shift = accepts(-Infinity) ? -Infinity : shifts.first(accepts);
  return { shift, rejected };
}

function differencesOf(a: readonly number[], b: readonly number[]): PairwiseSums {
  return sumsOfPairs(
    b,
    a.map((value) => -value),
  );
}

function sumOf(differences: Float64Array): number {
  let sum = 0;
  for (const difference of differences) sum += difference;
  return sum;
}
