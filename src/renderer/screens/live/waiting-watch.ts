/**
 * Since when each lane has been waiting for its first token, or to send a run again, as this window saw it. Only for
 * the stopwatch and the countdown on the screen: nothing that is computed from it is recorded, the measured time replaces it.
 */
import type { LiveLane, LiveState } from '../../../shared/domain/live/live-state.js';

export interface WaitingSince {
  /** By the clock that was handed in, milliseconds. */
  sinceMs: number;
  /** False when the window came while the lane was waiting already: it has waited at least this long. */
  exact: boolean;
}

export interface WaitingWatch {
  /**
   * To be told every change of the live state.
   *
   * @param seen true when the change came as events; false when the state was read as a whole
   */
  observe: (previous: LiveState | null, next: LiveState | null, seen: boolean) => void;
  /** null: the lane does not wait. */
  since: (armId: string) => WaitingSince | null;
}

export function createWaitingWatch(now: () => number): WaitingWatch {
  const waiting = new Map<string, WaitingSince & { request: string }>();
  return {
    observe(previous, next, seen) {
      const sameSession = previous !== null && next !== null && previous.sessionId === next.sessionId;
      if (!sameSession) waiting.clear();
      for (const lane of next?.lanes ?? []) {
        const request = requestOf(lane);
        if (lane.status !== 'waiting' && lane.status !== 'retrying') waiting.delete(lane.arm.id);
        else if (waiting.get(lane.arm.id)?.request !== request) {
          waiting.set(lane.arm.id, { request, sinceMs: now(), exact: seen });
        }
      }
    },
    since: (armId) => waiting.get(armId) ?? null,
  };
}

function requestOf({ slot, attempt, status }: LiveLane): string {
  return `${slot?.sequence ?? ''}/${attempt}/${status}`;
}
