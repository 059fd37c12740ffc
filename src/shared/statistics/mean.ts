/** The arithmetic mean: only to compare with the article, never to rank arms, since one slow run decides it. */
import { mean as meanOf } from 'simple-statistics';

/**
 * Sum of the values divided by their number.
 *
 * @param values finite, any unit; the result has the same unit
 * @returns null for an empty list
 * @example mean([549, 334, 339]) // 407.33
 */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : meanOf([...values]);
}
