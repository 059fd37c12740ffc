/** The estimate and the interval that belong to a rank test: the shifts that the test would not reject. */
import type { NullDistribution } from './null-distribution.js';
import type { PairwiseOrder } from './pairwise-order.js';

/** Of either side, for an interval of 95 %. */
export const TAIL = 0.025;

export interface Estimate {
  /** Null when it lies among values over the time limit. */
  readonly estimate: number | null;
  /** Null without an interval, and when nothing bounds it from below: `coverage` tells the two apart. */
  readonly low: number | null;
  /** Null without an interval, and when nothing bounds it from above. */
  readonly high: number | null;
  /**
   * 1 less the tails of the shifts just beyond its ends, which the test rejects, 0..1: at least 95 % where it is exact;
   * null when there are too few values for an interval.
   */
  readonly coverage: number | null;
}

/**
 * Median of the pairwise values, and the l-th from either end of them, with the largest l for which each tail of the
 * test has at most 2.5 % (Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 3.3 and 4.3). Unknown values
 * widen the interval on both sides, and do not move the estimate.
 *
 * @param pairs one value for each step of the test's statistic
 */
export function rankInterval(pairs: PairwiseOrder, distribution: NullDistribution): Estimate {
  const { known, unknown, at } = pairs;
  const estimate = middleOf(pairs);
  const place = placeOfBound(distribution);
  if (place === 0) return { estimate, low: null, high: null, coverage: null };
  return {
    estimate,
    low: finite(at(place - 1 - unknown)),
    high: finite(at(known - place + unknown)),
    coverage: 1 - 2 * distribution.lowerTail(place - 1),
  };
}

/** The median of the pairwise values; null where it is infinite. */
export function middleOf({ known, at }: PairwiseOrder): number | null {
  const lower = at(Math.ceil(known / 2) - 1);
  const upper = known % 2 === 1 ? lower : at(known / 2);
  return finite(lower === upper ? lower : (lower + upper) / 2);
}

/** How many values of the statistic, from 0 on, have a tail of at most 2.5 %. */
function placeOfBound({ largest, lowerTail }: NullDistribution): number {
  let inside = 0;
  let outside = largest;
  while (inside < outside) {
    const between = Math.floor((inside + outside) / 2);
    if (lowerTail(between) <= TAIL) inside = between + 1;
    else outside = between;
  }
  return inside;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
