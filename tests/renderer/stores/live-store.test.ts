import { afterEach, describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { attachLive, type LiveAttachment, type LiveStoreState } from '../../../src/renderer/stores/live-store.js';
import type { Bridge } from '../../../src/shared/contract/contract.js';
import type { Result } from '../../../src/shared/contract/result.js';
import type { LiveBatch, LiveEvent } from '../../../src/shared/domain/live/live-event.js';
import { type LiveState, reduceLiveEvent, startLiveState } from '../../../src/shared/domain/live/live-state.js';

/** A bridge whose snapshots are answered by hand, and whose frames are drawn by hand. */
function setUp() {
  const snapshots: ((answer: Result<LiveState | null>) => void)[] = [];
  const frames: (() => void)[] = [];
  let push: (batch: LiveBatch) => void = () => undefined;
  let connect: (connected: boolean) => void = () => undefined;
  let subscriptions = 0;
  const subscribed = (): (() => void) => {
    subscriptions += 1;
    return () => {
      subscriptions -= 1;
    };
  };
  const bridge = {
    request: () => new Promise((resolve) => snapshots.push(resolve)),
    on: (_event: string, callback: (batch: LiveBatch) => void) => {
      push = callback;
      return subscribed();
    },
    onConnection: (callback: (connected: boolean) => void) => {
      connect = callback;
      return subscribed();
    },
  } as unknown as Bridge & { onConnection(callback: (connected: boolean) => void): () => void };
  const store = createStore<LiveStoreState>(() => ({ live: null, status: 'loading', error: null }));
  let changes = 0;
  store.subscribe(() => (changes += 1));
  attachment = attachLive(bridge, store, (work) => frames.push(work));
  return {
    store,
    snapshots,
    frames,
    push: (batch: LiveBatch) => {
      push(batch);
    },
    connect: (connected: boolean) => {
      connect(connected);
    },
    subscriptions: () => subscriptions,
    changes: () => changes,
    async answer(live: LiveState | null) {
      snapshots.shift()?.({ ok: true, data: live });
      await Promise.resolve();
      await Promise.resolve();
    },
    frame() {
      for (const work of frames.splice(0)) work();
    },
  };
}

let attachment: LiveAttachment | null = null;
afterEach(() => {
  attachment?.detach();
  attachment = null;
});

const started = (sessionId: string): LiveEvent => ({
  type: 'session.started',
  sessionId,
  name: 'Test',
  startedAt: '2026-11-22T14:02:00Z',
  simulated: true,
  timeScale: 1,
  arms: [],
  plannedRuns: 3,
});
const idle = (forMs: number): LiveEvent => ({ type: 'session.idle', forMs });
const events = [started('one'), idle(1), idle(2), idle(3), idle(4)];
const batch = (from: number, to: number): LiveBatch => ({
  sessionId: 'one',
  seq: from,
  events: events.slice(from, to),
});
const stateAfter = (count: number): LiveState =>
  events.slice(1, count).reduce(reduceLiveEvent, startLiveState(started('one')));

describe('the live store', () => {
  test('draws once per frame, however many batches came', async () => {
    const { answer, push, frames, frame, store, changes } = setUp();
    await answer(null);
    const before = changes();
    push(batch(0, 2));
    push(batch(2, 3));
    push(batch(3, 5));
    expect(frames).toHaveLength(1);
    expect(changes()).toBe(before);
    frame();
    expect(changes()).toBe(before + 1);
    expect(store.getState().live).toEqual(stateAfter(5));
  });

  test('a window that opens in the middle finds the session, with what came while it asked', async () => {
    const { answer, push, store } = setUp();
    push(batch(2, 4));
    push(batch(4, 5));
    await answer(stateAfter(3));
    expect(store.getState()).toEqual({ live: stateAfter(5), status: 'ready', error: null });
  });

  test('a gap reads the whole state again and loses no later batch', async () => {
    const { answer, push, frame, snapshots, store } = setUp();
    await answer(stateAfter(2));
    push(batch(3, 4));
    frame();
    expect(store.getState().status).toBe('loading');
    expect(store.getState().live).toEqual(stateAfter(2));
    push(batch(4, 5));
    await answer(stateAfter(4));
    expect(store.getState().live).toEqual(stateAfter(5));
    expect(snapshots).toHaveLength(0);
  });

  test('a batch that came twice counts once', async () => {
    const { answer, push, frame, store } = setUp();
    await answer(stateAfter(3));
    push(batch(1, 4));
    frame();
    expect(store.getState().live).toEqual(stateAfter(4));
  });

  test('a restored connection reads the state again; a lost one keeps what is shown', async () => {
    const { answer, connect, snapshots, store } = setUp();
    await answer(stateAfter(2));
    connect(false);
    expect(snapshots).toHaveLength(0);
    expect(store.getState().live).toEqual(stateAfter(2));
    connect(true);
    await answer(stateAfter(5));
    expect(store.getState().live).toEqual(stateAfter(5));
  });

  test('a next session takes the place of the ended one without asking', async () => {
    const { answer, push, frame, snapshots, store } = setUp();
    await answer(stateAfter(5));
    push({ sessionId: 'two', seq: 0, events: [started('two'), idle(9)] });
    frame();
    expect(store.getState().live?.sessionId).toBe('two');
    expect(store.getState().live?.idleForMs).toBe(9);
    expect(snapshots).toHaveLength(0);
  });

  test('late batches of the session before do not disturb the snapshot of the new one', async () => {
    const { answer, push, snapshots, store } = setUp();
    push(batch(3, 5));
    await answer(startLiveState(started('two')));
    expect(store.getState().live?.sessionId).toBe('two');
    expect(snapshots).toHaveLength(0);
  });

  test('a refused snapshot says why, and the next connection tries again', async () => {
    const { snapshots, connect, answer, store } = setUp();
    const error = { code: 'disconnected' as const, message: 'The application does not answer.', hint: 'Wait.' };
    snapshots.shift()?.({ ok: false, error });
    await Promise.resolve();
    await Promise.resolve();
    expect(store.getState()).toEqual({ live: null, status: 'failed', error });
    connect(true);
    await answer(stateAfter(2));
    expect(store.getState()).toEqual({ live: stateAfter(2), status: 'ready', error: null });
  });

  test('detaching ends every subscription and ignores what is still under way', async () => {
    const { answer, subscriptions, store } = setUp();
    attachment?.detach();
    await answer(stateAfter(5));
    expect(subscriptions()).toBe(0);
    expect(store.getState().live).toBeNull();
  });
});
