/** How well the measuring threads kept up, in words. */
import type { LiveState } from '../../../shared/domain/live/live-state.js';
import { formatPlural } from '../../components/format.js';

type Health = LiveState['health'];

export const healthMeaning =
  'The requests are measured in threads of their own, which watch how late their event loop turns: a loop that is late ' +
  'stamps tokens late. This is the worst delay of the runs that have ended. A run that this computer may have delayed ' +
  'by more than can be ignored is marked with a cross.';

export function isHealthy({ delayedRuns }: Health): boolean {
  return delayedRuns === 0;
}

/** @example 'loop delay at most 1.2 ms' @example '2 runs delayed, up to 34.0 ms' */
export function healthWords({ worstLoopDelayMs, delayedRuns }: Health): string {
  const worst = worstLoopDelayMs === null ? null : `${worstLoopDelayMs.toFixed(1)} ms`;
  if (delayedRuns > 0) {
    return `${formatPlural(delayedRuns, 'run')} delayed${worst === null ? '' : `, up to ${worst}`}`;
  }
  return worst === null ? 'measuring thread ready' : `loop delay at most ${worst}`;
}
