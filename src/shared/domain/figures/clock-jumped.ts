/** Whether the clock was set or the computer slept during a run: then its times cannot be believed, and it is void. */

/** Slower corrections of the wall clock move both clocks alike. */
const LARGEST_DRIFT_MS = 50;
/** No load holds a thread up for so long: the computer, or the process, stood still. */
const STANDSTILL_MS = 5_000;

/**
 * The monotonic clock stops in sleep on Linux, so that the wall clock leaves it behind. Where it goes on (Windows,
 * macOS), a sleep shows only as a thread that did nothing for long.
 *
 * @param clockDriftMs change of (wall clock - monotonic clock) over the run
 * @param loopDelayMs longest delay of the measuring thread's event loop in the whole run
 * @returns null when neither was watched
 */
export function hasClockJumped(clockDriftMs: number | null, loopDelayMs: number | null): boolean | null {
  if (clockDriftMs === null && loopDelayMs === null) return null;
  return Math.abs(clockDriftMs ?? 0) > LARGEST_DRIFT_MS || (loopDelayMs ?? 0) > STANDSTILL_MS;
}
