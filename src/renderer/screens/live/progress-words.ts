/** How a session is getting on, and how it ended, in words. */
import type { AlertProps } from '@cloudscape-design/components/alert';
import type { LiveState } from '../../../shared/domain/live/live-state.js';
import { formatCount, formatMs, formatPlural } from '../../components/format.js';

/** @example 'Run 11 of 18' @example 'Run 11 of 18 follows after a pause of 30.0 s' */
export function progressWords(endedRuns: number, plannedRuns: number, idleForMs: number | null): string {
  const run = `Run ${formatCount(Math.min(endedRuns + 1, plannedRuns))} of ${formatCount(plannedRuns)}`;
  return idleForMs === null ? run : `${run} follows after a pause of ${formatMs(idleForMs)}`;
}

/** The message at a session's end. */
export function endWords(
  { state, message }: NonNullable<LiveState['ended']>,
  endedRuns: number,
  plannedRuns: number,
): Pick<AlertProps, 'type' | 'header' | 'children'> {
  const kept = `${formatCount(endedRuns)} of ${formatPlural(plannedRuns, 'run')}`;
  const because = message === null ? '' : ` ${message}`;
  switch (state) {
    case 'done':
      return { type: 'success', header: 'Done', children: `${kept} were measured and stored.${because}` };
    case 'cancelled':
      return {
        type: 'info',
        header: 'Cancelled',
        children: `${kept} had ended; all that was measured was kept.${because}`,
      };
    case 'interrupted':
      return { type: 'warning', header: 'Interrupted', children: `${kept} were kept.${because}` };
    default:
      return { type: 'error', header: 'The benchmark failed', children: `${kept} were kept.${because}` };
  }
}
