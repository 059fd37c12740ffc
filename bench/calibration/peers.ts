/** What others do with the same runs: means, Student's t, Tukey's fences. */
import { ascending } from '../../src/shared/statistics/ascending.js';
import { mean } from '../../src/shared/statistics/mean.js';
import { sampleStandardDeviation } from '../../src/shared/statistics/sample-standard-deviation.js';
import { studentP, studentQuantile } from './student-t.js';

const SIGNIFICANCE = 0.05;
const FENCE = 1.5;

/** 95 % interval of the mean by Student's t. @throws RangeError below two values */
export function meanInterval(values: readonly number[]): { low: number; high: number } {
  const { center, squaredError } = meanOf(values);
  const half = studentQuantile(values.length - 1) * Math.sqrt(squaredError);
  return { low: center - half, high: center + half };
}

/** Welch's t test of two means. @throws RangeError below two values */
export function welchFindsDifference(a: readonly number[], b: readonly number[]): boolean {
  const [one, other] = [meanOf(a), meanOf(b)];
  const squaredError = one.squaredError + other.squaredError;
  const degrees =
    squaredError ** 2 / (one.squaredError ** 2 / (a.length - 1) + other.squaredError ** 2 / (b.length - 1));
  return studentP((one.center - other.center) / Math.sqrt(squaredError), degrees) <= SIGNIFICANCE;
}

export function hasLowerMean(a: readonly number[], b: readonly number[]): boolean {
  return meanOf(a).center < meanOf(b).center;
}

/** Tukey's fence: what lies more than 1.5 interquartile ranges above the third quartile, quartiles of type 7. */
export function tukeyFence(values: readonly number[]): number {
  const sorted = values.toSorted(ascending);
  const [q1, q3] = [quantileOfType7(sorted, 0.25), quantileOfType7(sorted, 0.75)];
  return q3 + FENCE * (q3 - q1);
}

/** What NumPy, d3 and spreadsheets take for "the" quantile. */
function quantileOfType7(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (place - Math.floor(place)) * (above - below);
}

function meanOf(values: readonly number[]): { center: number; squaredError: number } {
  const center = mean(values);
  const sd = sampleStandardDeviation(values);
  if (center === null || sd === null) throw new RangeError('Two values or more are needed');
  return { center, squaredError: sd ** 2 / values.length };
}
