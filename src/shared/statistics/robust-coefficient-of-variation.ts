/** Spread relative to the median, which a single slow run does not widen. */
import { medianAbsoluteDeviation } from 'simple-statistics';
import { median } from './median.js';

/** Makes the median absolute deviation of normally distributed values equal to their standard deviation. */
const NORMAL_SCALE = 1.4826;

/**
 * 1.4826 x median absolute deviation / median; no unit (Rousseeuw and Croux 1993, for the scale).
 *
 * @param values finite and positive
 * @returns null below two values, and for a median of 0
 * @example robustCoefficientOfVariation([549, 334, 339]) // 0.0219
 */
export function robustCoefficientOfVariation(values: readonly number[]): number | null {
  const centre = median(values);
  if (values.length < 2 || centre === null || centre === 0) return null;
  return (NORMAL_SCALE * medianAbsoluteDeviation([...values])) / centre;
}
