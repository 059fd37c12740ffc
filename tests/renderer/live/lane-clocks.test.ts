import { describe, expect, it } from 'vitest';
import { createLaneClocks } from '../../../src/renderer/screens/live/lane-clocks.js';
import type { LiveEvent } from '../../../src/shared/domain/live/live-event.js';
import { type LiveState, reduceLiveEvent, startLiveState } from '../../../src/shared/domain/live/live-state.js';
import type { RunSlot } from '../../../src/shared/domain/run.js';
import { makeArm } from '../results/make-document.js';
import { makeResult } from './make-lane.js';

function started(sessionId = 'one'): LiveState {
  return startLiveState({
    ...{ type: 'session.started', sessionId, name: 'Test', startedAt: '2026-11-22T14:02:00Z' },
    ...{ simulated: true, timeScale: 1, arms: [makeArm('Nova', [])], plannedRuns: 3 },
  });
}

function slotOf(sequence: number): RunSlot {
  return { sequence, armId: 'Nova', phase: 'measured', ordinal: 1, block: 1, idleSeconds: 0, plannedStartMs: null };
}

function slot(sequence: number): LiveEvent {
  return { type: 'run.started', slot: slotOf(sequence) };
}

/** Plays events one by one to clocks that are at `nowMs`. */
function play() {
  const clock = { nowMs: 0 };
  const clocks = createLaneClocks(() => clock.nowMs);
  let state: LiveState | null = null;
  const follow = (next: LiveState, seen = true): void => {
    clocks.observe(state, next, seen);
    state = next;
  };
  const happen = (event: LiveEvent): void => {
    if (state !== null) follow(reduceLiveEvent(state, event));
  };
  return {
    clock,
    follow,
    happen,
    since: () => clocks.waitingSince('Nova'),
    elapsed: () => clocks.elapsedMs('Nova'),
    silence: () => clocks.sinceLastDeltaMs('Nova'),
  };
}

describe('createLaneClocks', () => {
  it('counts from run.sent until the first token, not from the start of the run', () => {
    const { clock, follow, happen, since } = play();
    follow(started());
    clock.nowMs = 10;
    happen(slot(0));
    expect(since()).toBeNull();
    clock.nowMs = 25;
    happen({ type: 'run.sent', sequence: 0, attempt: 1 });
    clock.nowMs = 400;
    happen({ type: 'run.deltas', sequence: 0, deltas: [] });
    expect(since()).toMatchObject({ sinceMs: 25, exact: true });
    happen({ type: 'run.deltas', sequence: 0, deltas: [[380, 'text', 'Hi']] });
    expect(since()).toBeNull();
  });

  it('starts again with the next attempt and the next run', () => {
    const { clock, follow, happen, since } = play();
    follow(started());
    happen(slot(0));
    happen({ type: 'run.sent', sequence: 0, attempt: 1 });
    clock.nowMs = 700;
    happen({ type: 'run.sent', sequence: 0, attempt: 2 });
    expect(since()?.sinceMs).toBe(700);
    happen({ type: 'run.ended', slot: slotOf(0), result: makeResult() });
    expect(since()).toBeNull();
    clock.nowMs = 900;
    happen(slot(1));
    happen({ type: 'run.sent', sequence: 1, attempt: 1 });
    expect(since()?.sinceMs).toBe(900);
  });

  it('counts the wait before the next attempt on its own', () => {
    const { clock, follow, happen, since } = play();
    follow(started());
    happen(slot(0));
    happen({ type: 'run.sent', sequence: 0, attempt: 1 });
    clock.nowMs = 400;
    happen({ type: 'run.retrying', sequence: 0, attempt: 2, waitMs: 2_000, code: 'throttled', reason: 'Throttled.' });
    expect(since()?.sinceMs).toBe(400);
    clock.nowMs = 2_400;
    happen({ type: 'run.sent', sequence: 0, attempt: 2 });
    expect(since()?.sinceMs).toBe(2_400);
  });

  it('says after a reload that the lane has waited for at least that long', () => {
    const { follow, since } = play();
    const waiting = [slot(0), { type: 'run.sent', sequence: 0, attempt: 1 } as const].reduce(
      reduceLiveEvent,
      started(),
    );
    follow(waiting, false);
    expect(since()).toMatchObject({ sinceMs: 0, exact: false });
  });

  it('does not carry a stopwatch over into another session', () => {
    const { clock, follow, happen, since } = play();
    follow(started('one'));
    happen(slot(0));
    happen({ type: 'run.sent', sequence: 0, attempt: 1 });
    clock.nowMs = 5_000;
    follow([slot(0), { type: 'run.sent', sequence: 0, attempt: 1 } as const].reduce(reduceLiveEvent, started('two')));
    expect(since()?.sinceMs).toBe(5_000);
  });

  it('counts on while it streams, and stands still once the run has ended', () => {
    const { clock, follow, happen, elapsed, silence } = play();
    follow(started());
    happen(slot(0));
    expect(elapsed()).toBeNull();
    clock.nowMs = 100;
    happen({ type: 'run.sent', sequence: 0, attempt: 1 });
    expect(silence()).toBeNull();
    clock.nowMs = 500;
    happen({ type: 'run.deltas', sequence: 0, deltas: [[400, 'text', 'Hi']] });
    clock.nowMs = 900;
    expect([elapsed(), silence()]).toEqual([800, 400]);
    happen({ type: 'run.ended', slot: slotOf(0), result: makeResult() });
    clock.nowMs = 5_000;
    expect([elapsed(), silence()]).toEqual([800, null]);
    happen(slot(1));
    expect(elapsed()).toBeNull();
  });

  it('takes the measured stamps for how long a reply has been streaming when the window comes in its middle', () => {
    const { clock, follow, elapsed } = play();
    clock.nowMs = 10_000;
    const streaming: LiveEvent[] = [
      slot(0),
      { type: 'run.sent', sequence: 0, attempt: 1 },
      {
        type: 'run.deltas',
        sequence: 0,
        deltas: [
          [400, 'text', 'Hi'],
          [2_500, 'text', ' there'],
        ],
      },
    ];
    follow(streaming.reduce(reduceLiveEvent, started()), false);
    expect(elapsed()).toBe(2_500);
  });
});
