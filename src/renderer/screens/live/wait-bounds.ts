/** What a lane's wait is compared with: the slowest run so far, and the limit above which a run counts as slow. */
import type { LiveLaneRun } from '../../../shared/domain/live/live-lane.js';
import { liveStore } from '../../stores/live-store.js';
import { firstTokensOf } from './first-tokens.js';
import type { WaitBounds } from './lane-words.js';

/** Of the arm's own finished runs; while it has none, of the whole session. */
export function waitBounds(finished: readonly LiveLaneRun[]): WaitBounds {
  const { slowestMs, slowLimitMs } = firstTokensOf(finished);
  if (slowestMs !== null) return { slowestMs, slowLimitMs };
  const known = (liveStore.getState().live?.lanes ?? []).flatMap(
    (lane) => firstTokensOf(lane.finished).slowestMs ?? [],
  );
  return { slowestMs: known.length === 0 ? null : Math.max(...known), slowLimitMs: null };
}
