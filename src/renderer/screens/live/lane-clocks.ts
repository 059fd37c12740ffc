/**
 * Since when each lane has been waiting, streaming, silent, as this window saw it. Only for what moves on the screen:
 * nothing that is computed from it is recorded, the measured times replace it.
 */
import type { LiveLane } from '../../../shared/domain/live/live-lane.js';
import type { LiveState } from '../../../shared/domain/live/live-state.js';

export interface WaitingSince {
  /** By the clock that was handed in, milliseconds. */
  sinceMs: number;
  /** False when the window came while the lane was waiting already: it has waited at least this long. */
  exact: boolean;
}

export interface LaneClocks {
  /**
   * To be told every change of the live state.
   *
   * @param seen true when the change came as events; false when the state was read as a whole
   */
  observe: (previous: LiveState | null, next: LiveState | null, seen: boolean) => void;
  /** Since when it waits for its first token, or to send the run again; null: the lane does not wait. */
  waitingSince: (armId: string) => WaitingSince | null;
  /** From the moment its request was sent until now, or until its run ended; null: nothing was sent, or not seen. */
  elapsedMs: (armId: string) => number | null;
  /** null: no delta came yet, or its run has ended. */
  sinceLastDeltaMs: (armId: string) => number | null;
}

interface Watched {
  /** Of which request: run, attempt, and whether it waits to be sent. */
  request: string;
  since: WaitingSince;
  deltas: number;
  lastDeltaAtMs: number | null;
  endedAtMs: number | null;
  waits: boolean;
}

export function createLaneClocks(now: () => number): LaneClocks {
  const lanes = new Map<string, Watched>();

  function watch(lane: LiveLane, seen: boolean): void {
    const { arm, status, deltas, lastDeltaMs } = lane;
    const request = `${lane.slot?.sequence ?? ''}/${lane.attempt}/${status === 'retrying' ? 'to be sent' : 'sent'}`;
    const known = lanes.get(arm.id);
    const isKnown = known?.request === request;
    if (status === 'queued' || status === 'connecting') lanes.delete(arm.id);
    else if (isFlying(lane)) {
      // Who came in the middle of a reply knows from its stamps how long it had been streaming at least.
      const watched: Watched = isKnown
        ? known
        : {
            request,
            since: { sinceMs: now() - (lastDeltaMs ?? 0), exact: seen },
            ...{ deltas: 0, lastDeltaAtMs: null, endedAtMs: null, waits: false },
          };
      if (deltas > watched.deltas) watched.lastDeltaAtMs = now();
      watched.deltas = deltas;
      watched.waits = status === 'waiting' || status === 'retrying';
      lanes.set(arm.id, watched);
    } else if (isKnown) {
      known.waits = false;
      known.endedAtMs ??= now();
    } else lanes.delete(arm.id);
  }

  return {
    observe(previous, next, seen) {
      const before = previous?.sessionId === next?.sessionId ? previous : null;
      if (before === null) lanes.clear();
      for (const [index, lane] of (next?.lanes ?? []).entries()) {
        if (lane !== before?.lanes[index]) watch(lane, seen);
      }
    },
    waitingSince(armId) {
      const watched = lanes.get(armId);
      return watched?.waits === true ? watched.since : null;
    },
    elapsedMs(armId) {
      const watched = lanes.get(armId);
      return watched === undefined ? null : (watched.endedAtMs ?? now()) - watched.since.sinceMs;
    },
    sinceLastDeltaMs(armId) {
      const { lastDeltaAtMs = null, endedAtMs = null } = lanes.get(armId) ?? {};
      return lastDeltaAtMs === null || endedAtMs !== null ? null : now() - lastDeltaAtMs;
    },
  };
}

function isFlying({ status }: LiveLane): boolean {
  return status === 'waiting' || status === 'retrying' || status === 'thinking' || status === 'streaming';
}
