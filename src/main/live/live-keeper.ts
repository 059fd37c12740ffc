/**
 * Keeps the state of the running session and passes its events on in numbered batches, at most one a frame, fewer with many lanes. The state
 * is ahead of the batches, never behind: whoever reads it and then applies later batches misses nothing.
 */
import type { LiveBatch, LiveEvent } from '../../shared/domain/live/live-event.js';
import { beginsSession, type LiveState, reduceLiveEvent, startLiveState } from '../../shared/domain/live/live-state.js';

/** One frame of a 60 Hz screen. */
export const BATCH_INTERVAL_MS = 16;

/** More lanes than a window shows at a time: drawing all of them with every frame would take the clock's core. */
const MANY_LANES = 8;
const MANY_LANES_INTERVAL_MS = 100;

function intervalMs(state: LiveState | null): number {
  return state !== null && state.lanes.length > MANY_LANES ? MANY_LANES_INTERVAL_MS : BATCH_INTERVAL_MS;
}

export interface LiveKeeper {
  /** @throws Error when no session begins with the very first event */
  publish(events: readonly LiveEvent[]): void;
  /** The running session, else the last one; null when there was none. */
  snapshot(): LiveState | null;
  /** Sends at once what waits for its frame. */
  flush(): void;
}

export function createLiveKeeper(send: (batch: LiveBatch) => void): LiveKeeper {
  let state: LiveState | null = null;
  let waiting: LiveEvent[] = [];
  let firstWaiting = 0;
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (state === null || waiting.length === 0) return;
    const batch = { sessionId: state.sessionId, seq: firstWaiting, events: waiting };
    waiting = [];
    send(batch);
  }

  function add(event: LiveEvent): void {
    if (beginsSession(event) && event.sessionId !== state?.sessionId) {
      // The numbers start anew with each session.
      flush();
      state = startLiveState(event);
    } else if (state === null) {
      state = startLiveState(event);
    } else {
      state = reduceLiveEvent(state, event);
    }
    if (waiting.length === 0) firstWaiting = state.seq - 1;
    waiting.push(event);
  }

  return {
    publish(events) {
      for (const event of events) add(event);
      if (waiting.length > 0) timer ??= setTimeout(flush, intervalMs(state));
    },
    snapshot: () => state,
    flush,
  };
}
