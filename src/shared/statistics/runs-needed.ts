/** How many runs it takes for a median as precise as wanted: advice, not a promise. */
import { MEDIAN_INTERVAL_MINIMUM, medianInterval } from './median-interval.js';
import { relativeHalfWidth } from './median-precision.js';

/** The 97.5 % quantile of the normal distribution: of n sorted values, the interval spans about 2 x 0.98 sqrt(n) places. */
const Z = 1.959964;

/**
 * Number of runs in all, those seen included. The interval of n values spans Z / sqrt(n) of them (the normal
 * approximation of its places; Conover, Practical Nonparametric Statistics, 3.2); around the median its width is
 * proportional to that share. So n = (Z / share seen x half-width seen / half-width wanted)^2. Rough, since the width seen
 * is itself a sample: of 20 simulated lognormal values, half of the answers lie between 0.6 and 1.8 times the truth.
 *
 * @param values seen, any order, +Infinity stands for "more than the time limit"
 * @param wanted relative half-width, above 0: 0.1 for +-10 %
 * @returns at least 6, the fewest with an interval; null where the precision so far is unknown
 */
export function runsNeeded(values: readonly number[], wanted: number): number | null {
  const interval = medianInterval(values);
  const seen = relativeHalfWidth(values);
  if (interval === null || seen === null || !(wanted > 0)) return null;
  const share = (interval.upperRank - interval.lowerRank) / values.length;
  return Math.max(MEDIAN_INTERVAL_MINIMUM, Math.ceil(((Z / share) * (seen / wanted)) ** 2));
}
