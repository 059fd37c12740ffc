/** From planned starts, in milliseconds of a session, to moments of the clock. */

/**
 * A run is handed to its measuring thread this long before it is due, nanoseconds: the way there, and the watch of the
 * thread's event loop, take some milliseconds, which would make every start late.
 */
export const HAND_OVER_NS = 20_000_000n;

export interface StartPlan {
  /** @returns monotonic nanoseconds */
  dueNs(plannedStartMs: number): bigint;
}

/** Its zero lies one hand-over ahead, so that the first run is in time too. */
export function startPlan(): StartPlan {
  const originNs = process.hrtime.bigint() + HAND_OVER_NS;
  return { dueNs: (plannedStartMs) => originNs + BigInt(Math.round(plannedStartMs * 1e6)) };
}
