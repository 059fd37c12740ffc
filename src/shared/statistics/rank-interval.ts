/** The estimate and the interval that belong to a rank test: the shifts that the test would not reject. */
import { medianOfSorted } from './median.js';
import type { NullDistribution } from './null-distribution.js';
import { sorted } from './sorted.js';

const NOMINAL_COVERAGE = 0.95;

export interface Estimate {
  /** Null when it lies among values over the time limit. */
  readonly estimate: number | null;
  /** Null without an interval, and when nothing bounds it from below: `coverage` tells the two apart. */
  readonly low: number | null;
  /** Null without an interval, and when nothing bounds it from above. */
  readonly high: number | null;
  /** True coverage, 0..1: at least 95 % where it is exact; null when there are too few values for an interval. */
  readonly coverage: number | null;
}

/**
 * Median of the pairwise values, and the l-th from either end of them, with the largest l for which each tail of the
 * test has at most 2.5 % (Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 3.3 and 4.3).
 *
 * @param pairwise one for each step of the test's statistic; NaN where two infinite values oppose each other: it could
 * be anything, so it widens the interval on both sides, and counts as 0 for the estimate
 */
export function rankInterval(pairwise: Float64Array, distribution: NullDistribution): Estimate {
  const known = sorted(pairwise.filter((value) => !Number.isNaN(value)));
  const unknown = pairwise.length - known.length;
  const estimate = medianOfSorted(unknown === 0 ? known : sorted(pairwise.map(numberOrZero)));
  const place = placeOfBound(distribution);
  if (place === 0) return { estimate, low: null, high: null, coverage: null };
  return {
    estimate,
    low: finite(known[place - 1 - unknown]),
    high: finite(known[known.length - place + unknown]),
    coverage: 1 - 2 * distribution.lowerTail(place - 1),
  };
}

/** How many values of the statistic, from 0 on, have a tail of at most 2.5 %. */
function placeOfBound({ largest, lowerTail }: NullDistribution): number {
  let inside = 0;
  let outside = largest;
  while (inside < outside) {
    const middle = Math.floor((inside + outside) / 2);
    if (lowerTail(middle) <= (1 - NOMINAL_COVERAGE) / 2) inside = middle + 1;
    else outside = middle;
  }
  return inside;
}

function numberOrZero(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
