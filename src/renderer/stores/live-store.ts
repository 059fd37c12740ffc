/**
 * The running session as the window knows it: a snapshot, and the batches of events that came after it. When a batch
 * is missing (a lost connection, a reload), the snapshot is read again; batches that arrive meanwhile wait.
 *
 *     loading -> ready -(gap, reconnect)-> loading
 *             -> failed -(reconnect)-> loading
 */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/contract.js';
import type { ContractError } from '../../shared/contract/result.js';
import type { LiveBatch } from '../../shared/domain/live/live-event.js';
import { applyLiveBatch, beginsSession, type LiveState, startLiveState } from '../../shared/domain/live/live-state.js';
import { type ScheduleFrame, scheduleFrame } from './frame-scheduler.js';

export interface LiveStoreState {
  /** The running session, else the last one since the application started; null when there was none. */
  live: LiveState | null;
  /** `loading` keeps showing the `live` that is known. */
  status: 'loading' | 'ready' | 'failed';
  error: ContractError | null;
}

export const liveStore = createStore<LiveStoreState>(() => ({ live: null, status: 'loading', error: null }));

/** Part of the live state; keep the selected value small, the component draws again whenever it changes. */
export function useLive<T>(select: (state: LiveStoreState) => T): T {
  return useStore(liveStore, select);
}

/** True while a session is prepared or runs. */
export function isRunning(live: LiveState | null): live is LiveState {
  return live?.ended === null;
}

type LiveConnection = Bridge & { onConnection(callback: (connected: boolean) => void): () => void };

export interface LiveAttachment {
  /** Reads the whole state again. */
  reload(): void;
  detach(): void;
}

/**
 * Keeps a store in step with the application.
 *
 * @param schedule flushes at most once per call; tests hand in their own
 */
export function attachLive(
  bridge: LiveConnection,
  store: typeof liveStore = liveStore,
  schedule: ScheduleFrame = scheduleFrame,
): LiveAttachment {
  let pending: LiveBatch[] = [];
  let loading = false;
  let flushDue = false;
  let detached = false;
  const isDetached = (): boolean => detached;

  async function load(): Promise<void> {
    if (loading || isDetached()) return;
    loading = true;
    store.setState({ status: 'loading' });
    const answer = await bridge.request('live.snapshot', {});
    loading = false;
    if (isDetached()) return;
    if (!answer.ok) {
      store.setState({ status: 'failed', error: answer.error });
      return;
    }
    const live = catchUp(answer.data, pending);
    pending = [];
    store.setState({ live, status: 'ready', error: null });
  }

  function flush(): void {
    flushDue = false;
    if (loading || detached) return;
    const batches = pending;
    pending = [];
    let { live } = store.getState();
    for (const [index, batch] of batches.entries()) {
      const next = nextState(live, batch);
      if (next === null) {
        pending = batches.slice(index);
        void load();
        return;
      }
      live = next;
    }
    store.setState({ live });
  }

  const endBatches = bridge.on('live.batch', (batch) => {
    pending.push(batch);
    if (flushDue || loading) return;
    flushDue = true;
    schedule(flush);
  });
  const endConnection = bridge.onConnection((connected) => {
    if (connected) void load();
  });
  void load();

  return {
    reload: () => void load(),
    detach: () => {
      detached = true;
      endBatches();
      endConnection();
    },
  };
}

/** Batches that came while the snapshot was under way; those that it holds already, or of an older session, fall away. */
function catchUp(snapshot: LiveState | null, batches: readonly LiveBatch[]): LiveState | null {
  return batches.reduce((live, batch) => nextState(live, batch) ?? live, snapshot);
}

/** @returns null when events are missing in between */
function nextState(live: LiveState | null, batch: LiveBatch): LiveState | null {
  if (live?.sessionId === batch.sessionId) return applyLiveBatch(live, batch);
  const [first] = batch.events;
  if (batch.seq !== 0 || !beginsSession(first)) return null;
  return applyLiveBatch(startLiveState(first), batch);
}
