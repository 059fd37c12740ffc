/** The median: what ranks arms, because one slow run does not move it. */
import { sorted } from './sorted.js';

/**
 * Middle value, or the mean of the two middle ones. An infinite value stands for "more than the time limit" and only
 * takes its place in the order.
 *
 * @param values any order, any unit, no NaN; the result has the same unit
 * @returns null for an empty list, and where the middle is infinite
 * @example median([549, 334, 339]) // 339
 */
export function median(values: readonly number[]): number | null {
  const order = sorted(values);
  const lower = order[Math.ceil(order.length / 2) - 1];
  const upper = order[Math.floor(order.length / 2)];
  if (lower === undefined || upper === undefined) return null;
  const middle = lower === upper ? lower : (lower + upper) / 2;
  return Number.isFinite(middle) ? middle : null;
}
