/** How far the running session is, for what shows it on every screen: the bar at the top and the window's title. */
import type { LiveState } from '../../shared/domain/live/live-state.js';
import { isRunning, type LiveStoreState } from '../stores/live-store.js';

export interface RunningSession {
  stage: 'preparing' | 'running' | 'paused';
  endedRuns: number;
  plannedRuns: number;
}

/** @returns null while none runs */
export function runningSession({ live }: LiveStoreState): RunningSession | null {
  if (!isRunning(live)) return null;
  return { stage: stageOf(live), endedRuns: live.endedRuns, plannedRuns: live.plannedRuns };
}

function stageOf({ preparing, paused }: LiveState): RunningSession['stage'] {
  if (preparing !== null) return 'preparing';
  return paused === null ? 'running' : 'paused';
}

/**
 * What is shown of a count that lags behind: a pause, its end and the session's end are told at once.
 *
 * @param counted as it was a moment ago
 */
export function withCount(counted: RunningSession | null, now: RunningSession | null): RunningSession | null {
  return counted?.stage === now?.stage ? counted : now;
}

/** @example 'Running: 11 of 18 runs' */
export function runningWords({ stage, endedRuns, plannedRuns }: RunningSession): string {
  if (stage === 'preparing') return 'Preparing a benchmark';
  return `${stage === 'running' ? 'Running' : 'Paused'}: ${endedRuns} of ${plannedRuns} runs`;
}

/** The window's title; the progress stands first, where a narrow tab still shows it. @example '(11/18) Live · Firsttoken' */
export function windowTitle(screen: string, session: RunningSession | null): string {
  const title = `${screen} · Firsttoken`;
  if (session === null) return title;
  const { stage, endedRuns, plannedRuns } = session;
  if (stage === 'preparing') return `(preparing) ${title}`;
  return `(${stage === 'paused' ? 'paused ' : ''}${endedRuns}/${plannedRuns}) ${title}`;
}
