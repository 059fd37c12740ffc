/** Spread around the mean, as the values' own unit. */
import { sampleStandardDeviation as deviationOf } from 'simple-statistics';

/**
 * Square root of the sum of squared deviations from the mean, divided by n - 1 (the sample's, not the population's).
 *
 * @param values finite, any unit; the result has the same unit
 * @returns null below two values
 * @example sampleStandardDeviation([17653, 1223, 4983]) // 8608.25
 */
export function sampleStandardDeviation(values: readonly number[]): number | null {
  return values.length < 2 ? null : deviationOf([...values]);
}
