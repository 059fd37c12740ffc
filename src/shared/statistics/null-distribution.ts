/** What a rank statistic does when nothing differs: the base of its p-value and of its interval. */
import { normalTail } from './normal-tail.js';

/** How a p-value or an interval was calculated. */
export type Method = 'exact' | 'normal';

/** Symmetric about the middle of 0..largest. */
export interface NullDistribution {
  readonly method: Method;
  readonly largest: number;
  /** P(statistic <= k), for k from 0 to the largest. */
  readonly lowerTail: (k: number) => number;
}

/** @param probabilities of 0, 1, ..., largest */
export function exactDistribution(probabilities: Float64Array): NullDistribution {
  const cumulative = probabilities.slice();
  for (let k = 1; k < cumulative.length; k += 1) cumulative[k] = (cumulative[k] ?? 0) + (cumulative[k - 1] ?? 0);
  const lowerTail = (k: number) => Math.min(1, cumulative[Math.floor(k)] ?? 1);
  return { method: 'exact', largest: probabilities.length - 1, lowerTail };
}

/** With continuity correction: the statistic takes whole numbers. A variance of 0 means that all values are equal. */
export function normalDistribution(largest: number, variance: number): NullDistribution {
  const deviation = Math.sqrt(variance);
  // Far out the tail is too small for a number, yet never nothing.
  const lowerTail = (k: number) => Math.max(normalTail((largest / 2 - k - 0.5) / deviation), Number.MIN_VALUE);
  return { method: 'normal', largest, lowerTail };
}

/** Two-sided p-value, above 0 and at most 1. */
export function twoSidedP({ largest, lowerTail }: NullDistribution, statistic: number): number {
  return Math.min(1, 2 * lowerTail(Math.min(statistic, largest - statistic)));
}
