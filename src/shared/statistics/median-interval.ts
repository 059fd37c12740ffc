/** The interval of the median, the figure that ranks arms. */
import { quantileInterval, type QuantileInterval } from './quantile-interval.js';

/** Below six values even the whole range covers the median in less than 95 % of samples. */
export const MEDIAN_INTERVAL_MINIMUM = 6;

/**
 * The interval of the 50th percentile, see `quantileInterval`.
 *
 * @param values any order, any unit, no NaN; +Infinity stands for "more than the time limit"
 * @returns null below six values
 * @example medianInterval([1, 2, 3, 4, 5, 6]) // low 1, high 6, coverage 0.96875
 */
export function medianInterval(values: readonly number[]): QuantileInterval | null {
  return quantileInterval(values, 0.5);
}
