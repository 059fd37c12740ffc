/** How precisely a session knows its median. */
import { median } from './median.js';
import { medianInterval } from './median-interval.js';

/**
 * Half the width of the median's 95 % interval, divided by the median; no unit: 0.1 stands for "+-10 %".
 *
 * @param values any order, +Infinity stands for "more than the time limit"
 * @returns null below six values, where nothing bounds the interval, and for a median that is not above 0
 */
export function relativeHalfWidth(values: readonly number[]): number | null {
  const interval = medianInterval(values);
  const centre = median(values);
  if (interval === null || centre === null || centre <= 0 || !Number.isFinite(interval.high)) return null;
  return (interval.high - interval.low) / 2 / centre;
}
