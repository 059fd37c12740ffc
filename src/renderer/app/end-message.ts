/** What a session's end is announced with, outside of the window. */
import type { LiveState } from '../../shared/domain/live/live-state.js';
import { formatCount, formatPlural } from '../components/format.js';

/** @example { title: 'Done: Comparing 6 models', body: 'Simulated. 18 of 18 runs were completed.' } */
export function endMessage({ name, simulated, startedAt, plannedRuns, lanes, ended }: LiveState): {
  title: string;
  body: string;
} {
  const state = ended?.state ?? 'done';
  const title = `${state.charAt(0).toUpperCase()}${state.slice(1)}: ${name}`;
  const mark = simulated ? 'Simulated. ' : '';
  if (startedAt === null) return { title, body: `${mark}It did not start.` };
  const completed = lanes.flatMap(({ finished }) => finished).filter(({ result }) => result.outcome === 'completed');
  const share = `${formatCount(completed.length)} of ${formatPlural(plannedRuns, 'run')} were completed.`;
  return { title, body: `${mark}${share}` };
}
