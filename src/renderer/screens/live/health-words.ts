/** How well the measuring threads kept up, in words. */
import type { LiveState } from '../../../shared/domain/live/live-state.js';
import { formatPlural } from '../../components/format.js';

type Health = LiveState['health'];

export const healthMeaning =
  'The requests are measured in threads of their own, which watch how late their event loop turns. A loop that is late ' +
  'stamps tokens late: a run that this computer may have delayed is marked with a cross. The delay is the worst of the ' +
  'runs that have ended.';

export function isHealthy({ delayedRuns }: Health): boolean {
  return delayedRuns === 0;
}

/** @example 'clock on time, at most 1.2 ms late' @example '2 runs delayed by this computer, up to 34.0 ms' */
export function healthWords({ worstLoopDelayMs, delayedRuns }: Health): string {
  const worst = worstLoopDelayMs === null ? null : `${worstLoopDelayMs.toFixed(1)} ms`;
  if (delayedRuns > 0) {
    return `${formatPlural(delayedRuns, 'run')} delayed by this computer${worst === null ? '' : `, up to ${worst}`}`;
  }
  return worst === null ? 'measuring thread ready' : `measuring thread on time (at most ${worst} late)`;
}
