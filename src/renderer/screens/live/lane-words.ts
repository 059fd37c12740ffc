/** What a lane says about itself, in words. */
import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { LiveRunResult } from '../../../shared/domain/live/live-event.js';
import type { LaneStatus, LiveLane } from '../../../shared/domain/live/live-lane.js';
import type { RunSlot } from '../../../shared/domain/run.js';
import { formatCount, formatMs, formatPlural, formatRate } from '../../components/format.js';

/**
 * What a lane shows. A lane whose turn never came is told from one that still waits for it, and a wait because the
 * account asked too fast from one after a fault.
 */
export type ShownStatus = LaneStatus | 'not run' | 'throttled';

/** @param ended the session has ended: what was left open by one that died does not go on */
export function shownStatus({ status, retry }: Pick<LiveLane, 'status' | 'retry'>, ended: boolean): ShownStatus {
  if (ended && status === 'queued') return 'not run';
  if (ended && isActive(status)) return 'cancelled';
  return status === 'retrying' && retry?.code === 'throttled' ? 'throttled' : status;
}

export const statusIndicators = {
  queued: 'pending',
  'not run': 'stopped',
  connecting: 'in-progress',
  waiting: 'in-progress',
  retrying: 'warning',
  throttled: 'warning',
  thinking: 'in-progress',
  streaming: 'in-progress',
  done: 'success',
  failed: 'error',
  cancelled: 'stopped',
} as const satisfies Record<ShownStatus, StatusIndicatorProps.Type>;

/** True while a request of the lane is in flight. */
export function isActive(status: ShownStatus): boolean {
  return statusIndicators[status] === 'warning' || statusIndicators[status] === 'in-progress';
}

/** @returns an empty string while one after the other is under way @example inFlightWords(3) // '3 in flight' */
export function inFlightWords(inFlight: number): string {
  return inFlight > 1 ? `${formatCount(inFlight)} in flight` : '';
}

/** Time until the next attempt, counted down. @example countdownWords(2_340, 1_000) // '1.3 s' */
export function countdownWords(waitMs: number, elapsedMs: number): string {
  const tenths = Math.max(0, Math.floor((waitMs - Math.max(0, elapsedMs)) / 100));
  return `${Math.floor(tenths / 10)}.${tenths % 10} s`;
}

/** @example 'run 2' @example 'warm-up 1' @example 'run 2, attempt 3' */
export function slotWords(slot: RunSlot | null, attempt: number): string {
  if (slot === null) return '';
  const run = `${slot.phase === 'warmup' ? 'warm-up' : 'run'} ${slot.ordinal}`;
  return attempt > 1 ? `${run}, attempt ${attempt}` : run;
}

/** What stands beside the first-token time of a run that has ended. @example 'total 1,340 ms · 186 tok/s · 256 tokens' */
export function resultWords(result: LiveRunResult): string {
  const parts = [
    result.totalMs === null ? null : `total ${formatMs(result.totalMs)}`,
    result.streamTokensPerSecond === null ? null : `${formatRate(result.streamTokensPerSecond)} tok/s`,
    result.outputTokens === null ? null : formatPlural(result.outputTokens, 'token'),
  ].filter((part) => part !== null);
  return parts.join(' · ');
}

/** A stopwatch that still runs. @example stopwatchWords(4_230, true) // '4.2 s' @example stopwatchWords(900, false) // '> 0.9 s' */
export function stopwatchWords(elapsedMs: number, exact: boolean): string {
  const tenths = Math.floor(Math.max(0, elapsedMs) / 100);
  return `${exact ? '' : '> '}${Math.floor(tenths / 10)}.${tenths % 10} s`;
}

/**
 * Speed so far of a reply that is streaming, from measured stamps.
 *
 * @param windowMs from its first to its last delta
 * @returns an empty string while the window is too short to say anything
 */
export function charactersPerSecondWords(characters: number, windowMs: number): string {
  return windowMs < 200 ? '' : `${formatCount((1_000 * characters) / windowMs)} characters/s`;
}

/** While it streams: how fast, and how long it has been silent. @example paceWords('186 characters/s', 2_340) // '186 characters/s · last delta 2.3 s ago' */
export function paceWords(speed: string, sinceLastDeltaMs: number | null): string {
  const silence = sinceLastDeltaMs === null ? '' : `last delta ${stopwatchWords(sinceLastDeltaMs, true)} ago`;
  return [speed, silence].filter((part) => part !== '').join(' · ');
}

/**
 * What stands beside the stopwatch of a lane that waits for its first token.
 *
 * @param known of the arm's finished runs; where it has none, of all finished runs of the session
 */
export function waitWords(elapsedMs: number, { slowestMs, slowLimitMs }: WaitBounds): string {
  const isSlow = elapsedMs > (slowLimitMs ?? slowestMs ?? Infinity);
  if (!isSlow) return 'waiting for the first token';
  return slowestMs !== null && elapsedMs > slowestMs ? 'waiting: the slowest so far' : 'waiting: slow';
}

export interface WaitBounds {
  readonly slowestMs: number | null;
  /** Above it a run is slow. */
  readonly slowLimitMs: number | null;
}
