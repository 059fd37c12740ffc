/** Labels slow runs. A label never removes a run: slow runs are what the benchmark is about. */
import { median } from './median.js';

/** A run is slow above this many times the median of its arm. */
export const SLOW_RUN_FACTOR = 3;

/** Below three values the median says nothing about what is usual. */
const FEWEST_VALUES = 3;

/**
 * The limit above which a run of the arm counts as slow: 3 x median. Chosen over Tukey's fences, which label something
 * in 27-83 % of clean sessions; this labels 0 % of them when the arm's spread is moderate.
 *
 * @param values of the arm in one session, any unit; the result has the same unit
 * @returns null below three values, and where the median is over the time limit
 */
export function slowRunLimit(values: readonly number[]): number | null {
  const centre = median(values);
  return values.length < FEWEST_VALUES || centre === null ? null : SLOW_RUN_FACTOR * centre;
}
