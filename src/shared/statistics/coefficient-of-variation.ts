/** Spread relative to the mean, so that fast and slow arms can be compared. */
import { mean } from './mean.js';
import { sampleStandardDeviation } from './sample-standard-deviation.js';

/**
 * Sample standard deviation divided by the mean; no unit.
 *
 * @param values finite and positive
 * @returns null below two values, and for a mean of 0
 * @example coefficientOfVariation([429, 540, 456]) // 0.1219
 */
export function coefficientOfVariation(values: readonly number[]): number | null {
  const deviation = sampleStandardDeviation(values);
  const centre = mean(values);
  return deviation === null || centre === null || centre === 0 ? null : deviation / centre;
}
