/** The live state and its batches: nothing lost, nothing doubled, one batch a frame. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BATCH_INTERVAL_MS, createLiveKeeper } from '../../../src/main/live/live-keeper.js';
import type { LiveBatch, LiveEvent } from '../../../src/shared/domain/live/live-event.js';
import {
  applyLiveBatch,
  type LiveState,
  reduceLiveEvent,
  startLiveState,
} from '../../../src/shared/domain/live/live-state.js';
import { liveSession } from './live-session.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function fullReduction(events: readonly LiveEvent[]): LiveState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('no events');
  return rest.reduce(reduceLiveEvent, startLiveState(first));
}

describe('live keeper', () => {
  it('gives a window that joins at any moment the same end as one that saw everything', () => {
    const events = liveSession({ sessionId: 'a', arms: 3, runs: 2, deltas: 5 });
    for (let join = 1; join < events.length; join += 1) {
      const batches: LiveBatch[] = [];
      const keeper = createLiveKeeper((batch) => batches.push(batch));
      // Frames of uneven size, so that a snapshot falls into the middle of a batch that is still waiting.
      let seen: LiveState | null = null;
      for (const [index, event] of events.entries()) {
        keeper.publish([event]);
        if (index === join) {
          seen = keeper.snapshot();
          batches.length = 0;
        }
        if (index % 4 === 3) vi.advanceTimersByTime(BATCH_INTERVAL_MS);
      }
      keeper.flush();
      for (const batch of batches) {
        expect(seen).not.toBeNull();
        seen = seen && applyLiveBatch(seen, batch);
      }
      expect(seen).toEqual(fullReduction(events));
    }
  });

  it('sends one batch for a burst, and numbers the next from where it ended', () => {
    const batches: LiveBatch[] = [];
    const keeper = createLiveKeeper((batch) => batches.push(batch));
    const events = liveSession({ sessionId: 'a', arms: 1, runs: 1, deltas: 30 });
    keeper.publish(events.slice(0, 10));
    for (const event of events.slice(10, 20)) keeper.publish([event]);
    expect(batches).toEqual([]);
    vi.advanceTimersByTime(BATCH_INTERVAL_MS);
    keeper.publish(events.slice(20));
    vi.advanceTimersByTime(BATCH_INTERVAL_MS);
    expect(batches.map(({ seq, events: sent }) => [seq, sent.length])).toEqual([
      [0, 20],
      [20, events.length - 20],
    ]);
  });

  it('sends the rest of one session before it starts the numbers of the next', () => {
    const batches: LiveBatch[] = [];
    const keeper = createLiveKeeper((batch) => batches.push(batch));
    const first = liveSession({ sessionId: 'a', arms: 1, runs: 1, deltas: 1 });
    keeper.publish([...first, ...liveSession({ sessionId: 'b', arms: 1, runs: 1, deltas: 1 }).slice(0, 1)]);
    keeper.flush();
    expect(batches.map(({ sessionId, seq, events }) => [sessionId, seq, events.length])).toEqual([
      ['a', 0, first.length],
      ['b', 0, 1],
    ]);
    expect(keeper.snapshot()?.sessionId).toBe('b');
  });

  it('has no state before the first session', () => {
    expect(createLiveKeeper(() => undefined).snapshot()).toBeNull();
  });
});
