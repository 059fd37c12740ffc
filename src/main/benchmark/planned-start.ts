/** From planned starts, in milliseconds of a session, to moments of the clock. */

/**
 * A run is handed to its measuring thread this long before it is due, nanoseconds: the way there, and the watch of the
 * thread's event loop, take some milliseconds, which would make every start late.
 */
export const HAND_OVER_NS = 20_000_000n;

export interface StartPlan {
  /** @returns monotonic nanoseconds */
  dueNs(plannedStartMs: number): bigint;
  /** All that is still to come is due so much later. */
  delay(byMs: number): void;
}

/** Its zero lies one hand-over ahead, so that the first run is in time too. */
export function startPlan(): StartPlan {
  let originNs = process.hrtime.bigint() + HAND_OVER_NS;
  const nanoseconds = (milliseconds: number): bigint => BigInt(Math.round(milliseconds * 1e6));
  return {
    dueNs: (plannedStartMs) => originNs + nanoseconds(plannedStartMs),
    delay(byMs) {
      originNs += nanoseconds(byMs);
    },
  };
}
