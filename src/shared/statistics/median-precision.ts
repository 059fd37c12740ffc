/** How well a median is known, in relation to it. */
import { median } from './median.js';
import { medianInterval } from './median-interval.js';

/**
 * Half the width of the median's 95 % interval, over the median: 0.1 says "known to about ten per cent".
 *
 * @param values any order, positive, no NaN; +Infinity stands for "more than the time limit"
 * @returns null below six values, or when no bound is known
 */
export function relativeHalfWidth(values: readonly number[]): number | null {
  const interval = medianInterval(values);
  const middle = median(values);
  if (interval === null || middle === null || middle <= 0 || !Number.isFinite(interval.high)) return null;
  return (interval.high - interval.low) / 2 / middle;
}
