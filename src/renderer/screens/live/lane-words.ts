/** What a lane says about itself, in words. */
import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { LiveRunResult } from '../../../shared/domain/live/live-event.js';
import type { LaneStatus } from '../../../shared/domain/live/live-state.js';
import type { RunSlot } from '../../../shared/domain/run.js';
import { formatCount, formatMs, formatRate } from '../../components/format.js';

/** What a lane shows; a lane whose turn never came is told from one that still waits for it. */
export type ShownStatus = LaneStatus | 'not run';

export const statusIndicators = {
  queued: 'pending',
  'not run': 'stopped',
  connecting: 'in-progress',
  waiting: 'in-progress',
  retrying: 'warning',
  thinking: 'in-progress',
  streaming: 'in-progress',
  done: 'success',
  failed: 'error',
  cancelled: 'stopped',
} as const satisfies Record<ShownStatus, StatusIndicatorProps.Type>;

/** True while a request of the lane is in flight. */
export function isActive(status: ShownStatus): boolean {
  return status === 'retrying' || statusIndicators[status] === 'in-progress';
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
    result.outputTokens === null ? null : `${formatCount(result.outputTokens)} tokens`,
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
