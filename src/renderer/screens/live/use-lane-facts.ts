/** The slow part of a lane: what changes a few times a run. The text, which changes with every frame, is not in it. */
import { useShallow } from 'zustand/react/shallow';
import type { LiveRunResult } from '../../../shared/domain/live/live-event.js';
import type { LaneStatus, LiveLane, LiveLaneRun } from '../../../shared/domain/live/live-state.js';
import type { RunSlot } from '../../../shared/domain/run.js';
import { type LiveStoreState, useLive } from '../../stores/live-store.js';
import { isActive, type ShownStatus } from './lane-words.js';

export interface LaneFacts {
  armId: string;
  label: string;
  status: ShownStatus;
  slot: RunSlot | null;
  attempt: number;
  inFlight: number;
  retry: LiveLane['retry'];
  firstDeltaMs: number | null;
  lastResult: LiveRunResult | null;
  finished: readonly LiveLaneRun[];
}

/** @returns null when there is no such lane */
export function useLaneFacts(index: number): LaneFacts | null {
  return useLive(useShallow((state: LiveStoreState) => laneFacts(state, index)));
}

function laneFacts({ live }: LiveStoreState, index: number): LaneFacts | null {
  const lane = live?.lanes[index];
  if (lane === undefined) return null;
  const { arm, slot, attempt, firstDeltaMs, lastResult, finished, retry } = lane;
  const running = live?.ended === null;
  const status = running ? lane.status : endedStatus(lane.status);
  return {
    armId: arm.id,
    label: arm.label,
    status,
    slot,
    attempt,
    inFlight: running ? lane.inFlight : 0,
    retry,
    firstDeltaMs,
    finished,
    lastResult,
  };
}

/** A session that died leaves its last run open; its stopwatch must not go on. */
function endedStatus(status: LaneStatus): ShownStatus {
  if (status === 'queued') return 'not run';
  return isActive(status) ? 'cancelled' : status;
}
