/** Spread that a single slow run does not widen, in the values' own unit. */
import { median } from './median.js';

/**
 * Median of the absolute distances from the median, not scaled (Hampel, JASA 69, 1974, 383-393).
 *
 * @param values any order, any unit, no NaN; +Infinity stands for "more than the time limit"
 * @returns null for an empty list, and where the median or most distances are infinite
 * @example medianAbsoluteDeviation([17653, 1223, 4983]) // 3760
 */
export function medianAbsoluteDeviation(values: readonly number[]): number | null {
  const centre = median(values);
  return centre === null ? null : median(values.map((value) => Math.abs(value - centre)));
}
