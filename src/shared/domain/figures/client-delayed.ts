/** Whether our own measuring thread was held up so long that a run's TTFT cannot be believed. */

/** Smallest event-loop delay that counts, milliseconds: below it the clock's own error lies. */
const SMALLEST_DELAY_MS = 5;
const LARGEST_SHARE = 0.02;

/**
 * The gate of fidelity: delayed when `loopDelayMs > max(5 ms, 2 % of ttftMs)`.
 *
 * @returns null when the thread was not watched or no content came
 */
export function isClientDelayed(loopDelayMs: number | null, ttftMs: number | null): boolean | null {
  if (loopDelayMs === null || ttftMs === null) return null;
  return loopDelayMs > Math.max(SMALLEST_DELAY_MS, LARGEST_SHARE * ttftMs);
}
