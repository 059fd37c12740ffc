/** The live state when several runs of one arm are in flight, and when a session does not go as planned. */
import { describe, expect, it } from 'vitest';
import type { LiveEvent, LiveRunResult } from '../../../src/shared/domain/live/live-event.js';
import { type LiveState, reduceLiveEvent, startLiveState } from '../../../src/shared/domain/live/live-state.js';
import type { RunSlot } from '../../../src/shared/domain/run.js';
import { liveArm } from './live-arm.js';

const started: LiveEvent = {
  ...{ type: 'session.started', sessionId: 'a', name: 'Load', startedAt: '2026-11-22T14:02:00.000Z' },
  ...{ simulated: true, timeScale: 1, arms: [liveArm(0)], plannedRuns: 3 },
};

const slot = (sequence: number): RunSlot => ({
  ...{ sequence, armId: 'arm-1', phase: 'measured', ordinal: sequence + 1, block: sequence + 1 },
  ...{ idleSeconds: 0, plannedStartMs: null },
});

const result: LiveRunResult = {
  ...{ outcome: 'completed', ttftMs: 300, firstTextMs: 300, totalMs: 400 },
  ...{ streamTokensPerSecond: null, outputTokens: 2, error: null },
  ...{ loopDelayMs: null, clientDelayed: null },
};

function stateAfter(...events: LiveEvent[]): LiveState {
  return events.reduce(reduceLiveEvent, startLiveState(started));
}

describe('live state', () => {
  it('counts the runs of an arm in flight, and does not mix the text of one with that of another', () => {
    const state = stateAfter(
      { type: 'run.started', slot: slot(0) },
      { type: 'run.deltas', sequence: 0, deltas: [[10, 'text', 'zero ']] },
      { type: 'run.started', slot: slot(1) },
      { type: 'run.deltas', sequence: 0, deltas: [[20, 'text', 'more of zero']] },
      { type: 'run.deltas', sequence: 1, deltas: [[10, 'text', 'one']] },
    );
    expect(state.lanes[0]).toMatchObject({ inFlight: 2, text: 'one', slot: { sequence: 1 }, status: 'streaming' });
    const ended = reduceLiveEvent(state, { type: 'run.ended', slot: slot(0), result: { ...result, totalMs: 9_000 } });
    expect(ended.endedRuns).toBe(1);
    expect(ended.lanes[0]).toMatchObject({ inFlight: 1, text: 'one', status: 'streaming', lastResult: null });
    expect(ended.lanes[0]?.finished).toMatchObject([{ slot: { sequence: 0 }, result: { totalMs: 9_000 } }]);
    const both = reduceLiveEvent(ended, { type: 'run.ended', slot: slot(1), result });
    expect(both.lanes[0]).toMatchObject({ inFlight: 0, status: 'done', lastResult: { totalMs: 400 } });
  });

  it('shows why and for how long a run waits to be sent again, until it is', () => {
    const retrying = stateAfter(
      { type: 'run.started', slot: slot(0) },
      { type: 'run.sent', sequence: 0, attempt: 1 },
      { type: 'run.retrying', sequence: 0, attempt: 2, waitMs: 1_200, code: 'throttled', reason: 'Too many requests.' },
    );
    expect(retrying.lanes[0]).toMatchObject({
      status: 'retrying',
      retry: { code: 'throttled', reason: 'Too many requests.', waitMs: 1_200 },
    });
    const sent = reduceLiveEvent(retrying, { type: 'run.sent', sequence: 0, attempt: 2 });
    expect(sent.lanes[0]).toMatchObject({ status: 'waiting', attempt: 2, retry: null });
  });

  it('keeps when the deltas came and where the text began, for a window that joins in the middle', () => {
    const state = stateAfter(
      { type: 'run.started', slot: slot(0) },
      {
        type: 'run.deltas',
        sequence: 0,
        deltas: [
          [15, 'reasoning', 'Hm. '],
          [16, 'signature', 'c2ln'],
        ],
      },
      {
        type: 'run.deltas',
        sequence: 0,
        deltas: [
          [42, 'text', 'Yes.'],
          [47, 'text', ''],
        ],
      },
    );
    expect(state.lanes[0]).toMatchObject({
      ...{ firstDeltaMs: 15, firstTextMs: 42, lastDeltaMs: 42 },
      strip: { binMs: 10, counts: [0, 1, 0, 0, 1] },
    });
    expect(reduceLiveEvent(state, { type: 'run.started', slot: slot(1) }).lanes[0]?.strip.counts).toEqual([]);
  });

  it('adds up what the runs have cost, until one has no price, and says why no further run starts', () => {
    const ended = (sequence: number, costUsd?: number): LiveEvent => ({
      ...{ type: 'run.ended', slot: slot(sequence), result },
      ...(costUsd === undefined ? {} : { costUsd }),
    });
    const state = stateAfter(ended(0, 0.25), ended(1, 0.5), {
      ...{ type: 'session.stopping', reason: 'budget', message: 'Stopped early: enough.' },
    });
    expect(state).toMatchObject({ costUsd: 0.75, stopping: { reason: 'budget', message: 'Stopped early: enough.' } });
    expect(reduceLiveEvent(state, ended(2)).costUsd).toBeNull();
  });

  it('tells the furthest block that a run came to, and none while warm-ups run', () => {
    const blocks = (...numbers: (number | null)[]) =>
      numbers
        .map((block, sequence): LiveEvent => ({ type: 'run.started', slot: { ...slot(sequence), block } }))
        .reduce(reduceLiveEvent, startLiveState({ ...started, blocks: 3 })).block;
    expect(blocks(null)).toBeNull();
    expect(blocks(null, 1, 2)).toEqual({ current: 2, of: 3 });
    // Four at once: the last run of a block may start behind the first of the next.
    expect(blocks(2, 1)).toEqual({ current: 2, of: 3 });
    expect(stateAfter({ type: 'run.started', slot: slot(0) }).block).toBeNull();
  });

  it('tells how far this computer held up its own measurements', () => {
    const ended = (loopDelayMs: number | null, clientDelayed: boolean | null): LiveEvent => ({
      ...{ type: 'run.ended', slot: slot(0), result: { ...result, loopDelayMs, clientDelayed } },
    });
    expect(stateAfter(ended(null, null)).health).toEqual({ worstLoopDelayMs: null, delayedRuns: 0 });
    expect(stateAfter(ended(40, true), ended(2, false), ended(null, null)).health).toEqual({
      ...{ worstLoopDelayMs: 40, delayedRuns: 1 },
    });
  });

  it('keeps the load and every warning for windows that join later', () => {
    const load = { kind: 'open', requestsPerSecond: 5, arrivals: 'poisson' } as const;
    const state = [
      { type: 'session.warning', message: 'First.' } as const,
      { type: 'session.warning', message: 'Second.' } as const,
    ].reduce(reduceLiveEvent, startLiveState({ ...started, load }));
    expect(state).toMatchObject({ load, warnings: ['First.', 'Second.'], seq: 3 });
    expect(stateAfter().load).toEqual({ kind: 'closed', concurrency: 1 });
  });
});
