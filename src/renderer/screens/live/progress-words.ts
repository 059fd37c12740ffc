/** How a session is getting on, and how it ended, in words. */
import type { AlertProps } from '@cloudscape-design/components/alert';
import type { LiveState } from '../../../shared/domain/live/live-state.js';
import { formatClock, formatCount, formatPlural, formatSeconds } from '../../components/format.js';

/**
 * @param inFlight runs that are under way, over all lanes
 * @example 'Run 11 of 18' @example 'Run 11 of 18 follows after a pause of 30 s' @example '10 of 18 runs ended, 4 in flight'
 */
export function progressWords(
  endedRuns: number,
  plannedRuns: number,
  idleForMs: number | null,
  inFlight: number,
): string {
  if (inFlight > 1) {
    return `${formatCount(endedRuns)} of ${formatPlural(plannedRuns, 'run')} ended, ${formatCount(inFlight)} in flight`;
  }
  const run = `Run ${formatCount(Math.min(endedRuns + 1, plannedRuns))} of ${formatCount(plannedRuns)}`;
  return idleForMs === null ? run : `${run} follows after a pause of ${formatSeconds(idleForMs / 1_000)}`;
}

/** @example 'Paused after 3 of 18 runs' @example 'Paused after 3 of 18 runs, 2 still in flight' */
export function pausedWords(endedRuns: number, plannedRuns: number, inFlight: number): string {
  const flying = inFlight === 0 ? '' : `, ${formatCount(inFlight)} still in flight`;
  return `Paused after ${formatCount(endedRuns)} of ${formatPlural(plannedRuns, 'run')}${flying}`;
}

/** What is less is not over yet. */
const LEAST_MS = 1_000;

/** @example 'about 1:05 left' @example 'longer than estimated' where a run takes longer than those before it */
export function remainingWords(remainingMs: number): string {
  return remainingMs > 0 ? `about ${formatClock(Math.max(remainingMs, LEAST_MS))} left` : 'longer than estimated';
}

/** The message when a session ended while it was prepared. */
export function unstartedWords({
  state,
  message,
}: NonNullable<LiveState['ended']>): Pick<AlertProps, 'type' | 'header' | 'children'> {
  return state === 'cancelled'
    ? { type: 'info', header: 'Cancelled', children: message }
    : { type: 'error', header: 'The benchmark did not start', children: message };
}

const WHY_IN_LANES = 'Each lane below says why, and what to do.';

/**
 * The message at a session's end.
 *
 * @param completedRuns of the ended ones, warm-ups included
 */
export function endWords(
  { state, message }: NonNullable<LiveState['ended']>,
  completedRuns: number,
  endedRuns: number,
  plannedRuns: number,
): Pick<AlertProps, 'type' | 'header' | 'children'> {
  const lost = endedRuns - completedRuns;
  const cut = lost === 0 ? '' : `, ${formatCount(lost)} not`;
  const share = `${formatCount(completedRuns)} of ${formatPlural(plannedRuns, 'run')} were completed${cut}.`;
  // What failed may be the storing.
  const stored = state === 'failed' ? 'What was stored before is kept.' : 'All that was measured is stored.';
  const kept = `${share} ${stored}${message === null ? '' : ` ${message}`}`;
  switch (state) {
    case 'done':
      if (lost === 0) return { type: 'success', header: 'Done', children: kept };
      return completedRuns === 0
        ? { type: 'error', header: 'Done, but no run was completed', children: `${kept} ${WHY_IN_LANES}` }
        : { type: 'warning', header: 'Done, but not every run was completed', children: kept };
    case 'cancelled':
      return { type: 'info', header: 'Cancelled', children: kept };
    case 'interrupted':
      return { type: 'warning', header: 'Interrupted', children: kept };
    default:
      return { type: 'error', header: 'The benchmark failed', children: kept };
  }
}
