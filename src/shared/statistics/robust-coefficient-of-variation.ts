/** Spread relative to the median, which a single slow run does not widen. */
import { median } from './median.js';
import { medianAbsoluteDeviation } from './median-absolute-deviation.js';

/** Makes the median absolute deviation of normally distributed values equal to their standard deviation. */
const NORMAL_SCALE = 1.4826;

/**
 * 1.4826 x median absolute deviation / median; no unit (Rousseeuw and Croux 1993, for the scale).
 *
 * @param values positive; +Infinity stands for "more than the time limit"
 * @returns null below two values, for a median of 0, and where infinite values decide
 * @example robustCoefficientOfVariation([549, 334, 339]) // 0.0219
 */
export function robustCoefficientOfVariation(values: readonly number[]): number | null {
  const centre = median(values);
  const deviation = medianAbsoluteDeviation(values);
  if (values.length < 2 || centre === null || centre === 0 || deviation === null) return null;
  return (NORMAL_SCALE * deviation) / centre;
}
