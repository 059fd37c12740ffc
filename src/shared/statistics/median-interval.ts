/** An interval for the true median that assumes nothing about the distribution and needs no random numbers. */
import { ascending } from './ascending.js';

/** Below six values even the whole range covers the median in less than 95 % of samples. */
export const MEDIAN_INTERVAL_MINIMUM = 6;

const NOMINAL_COVERAGE = 0.95;

export interface MedianInterval {
  readonly low: number;
  /** Infinity when so many values are over the time limit that no bound is known. */
  readonly high: number;
  /** True coverage, 0..1: at least the nominal 95 %. */
  readonly coverage: number;
}

/**
 * The l-th and r-th smallest values, whose coverage is P(l <= B <= r - 1) for B ~ Binomial(n, 1/2) (David and Nagaraja,
 * Order Statistics, 7.1). The shortest r - l with at least 95 %; between two that are equally good, the lower.
 *
 * @param values any order, any unit, no NaN; +Infinity stands for "more than the time limit"
 * @returns null below six values
 * @example medianInterval([1, 2, 3, 4, 5, 6]) // { low: 1, high: 6, coverage: 0.96875 }
 */
export function medianInterval(values: readonly number[]): MedianInterval | null {
  const count = values.length;
  const probabilities = binomialHalf(count);
  const sorted = values.toSorted(ascending);
  for (let width = 1; width < count; width += 1) {
    // Binomial(n, 1/2) is symmetric and falls from its middle: of all places, the middle one covers most.
    const left = Math.floor((count - width + 1) / 2);
    const coverage = probabilities.slice(left, left + width).reduce((sum, probability) => sum + probability, 0);
    const low = sorted[left - 1];
    const high = sorted[left + width - 1];
    if (coverage >= NOMINAL_COVERAGE && low !== undefined && high !== undefined) return { low, high, coverage };
  }
  return null;
}

/** P(B = k) for k = 0..n; through logarithms, since 2^-n is 0 for large n. */
function binomialHalf(count: number): number[] {
  const logarithms = [-count * Math.LN2];
  for (let k = 0; k < count; k += 1) logarithms.push((logarithms[k] ?? 0) + Math.log((count - k) / (k + 1)));
  return logarithms.map(Math.exp);
}
