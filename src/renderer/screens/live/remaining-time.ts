/** How long a running session will still take, estimated from the runs that have ended. */
import type { LiveLane } from '../../../shared/domain/live/live-lane.js';
import type { LiveState } from '../../../shared/domain/live/live-state.js';

/**
 * Runs that are left, each as long as its arm's finished runs were on average (an arm without one: as all were), and
 * between them the pauses there were so far. When several runs were under way at once, they took less time than their
 * sum, and so will the rest.
 *
 * @param elapsedMs from the session's start to the end of its last finished run, without the time that it was paused
 * @returns milliseconds from the end of the last finished run; null when no run has been completed yet
 */
export function estimateRemainingMs(
  { lanes, plannedRuns, endedRuns }: Pick<LiveState, 'lanes' | 'plannedRuns' | 'endedRuns'>,
  elapsedMs: number,
): number | null {
  const totalsMs = lanes.flatMap(totalsOf);
  const overallMs = mean(totalsMs);
  if (overallMs === null || endedRuns === 0) return null;
  const spentMs = totalsMs.reduce((sum, total) => sum + total, 0);
  const pauseMs = Math.max(0, elapsedMs - spentMs) / endedRuns;
  const overlap = spentMs === 0 ? 1 : Math.min(1, Math.max(0, elapsedMs) / spentMs);
  const runsPerLane = plannedRuns / lanes.length;
  const oneByOneMs = lanes.reduce((sum, lane) => {
    const left = Math.max(0, runsPerLane - lane.finished.length);
    return sum + left * ((mean(totalsOf(lane)) ?? overallMs) + pauseMs);
  }, 0);
  return overlap * oneByOneMs;
}

function totalsOf(lane: LiveLane): number[] {
  return lane.finished.map(({ result }) => result.totalMs).filter((total) => total !== null);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
