/** The slow part of a lane: what changes a few times a run. The text, which changes with every frame, is not in it. */
import { useShallow } from 'zustand/react/shallow';
import type { LiveRunResult } from '../../../shared/domain/live/live-event.js';
import type { LiveLane, LiveLaneRun } from '../../../shared/domain/live/live-lane.js';
import type { LiveState } from '../../../shared/domain/live/live-state.js';
import type { RunSlot } from '../../../shared/domain/run.js';
import { type LiveStoreState, useLive } from '../../stores/live-store.js';
import { shownStatus, type ShownStatus } from './lane-words.js';

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
  return useLive(useShallow(({ live }: LiveStoreState) => laneFacts(live, index)));
}

function laneFacts(live: LiveState | null, index: number): LaneFacts | null {
  const lane = live?.lanes[index];
  if (live === null || lane === undefined) return null;
  const { arm, slot, attempt, firstDeltaMs, lastResult, finished, retry } = lane;
  return {
    armId: arm.id,
    label: arm.label,
    status: shownStatus(lane, live.ended !== null),
    slot,
    attempt,
    inFlight: live.ended === null ? lane.inFlight : 0,
    retry,
    firstDeltaMs,
    finished,
    lastResult,
  };
}
