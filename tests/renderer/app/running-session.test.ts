import { describe, expect, test } from 'vitest';
import { runningSession, runningWords, windowTitle, withCount } from '../../../src/renderer/app/running-session.js';
import { reduceLiveEvent, startLiveState } from '../../../src/shared/domain/live/live-state.js';
import type { LiveEvent } from '../../../src/shared/domain/live/live-event.js';

const session = { sessionId: 'one', name: 'Test', simulated: true, timeScale: 1, arms: [], plannedRuns: 18 };
const started: LiveEvent = { ...session, type: 'session.started', startedAt: '2026-11-22T14:02:00Z' };
const store = (...events: LiveEvent[]) => {
  const [first = started, ...rest] = events;
  return { live: rest.reduce(reduceLiveEvent, startLiveState(first)), status: 'ready', error: null } as const;
};

describe('the running session on every screen', () => {
  test('is none before the first one and after its end', () => {
    const ended: LiveEvent = { type: 'session.ended', state: 'done', endedAt: '2026-11-22T14:03:00Z', message: null };
    expect(runningSession({ live: null, status: 'ready', error: null })).toBeNull();
    expect(runningSession(store(started, ended))).toBeNull();
    expect(windowTitle('History', null)).toBe('History · Firsttoken');
  });

  test('says that it is prepared, runs, or is paused', () => {
    const preparing: LiveEvent = { ...session, type: 'session.preparing', step: 'calibration' };
    const words = (...events: LiveEvent[]) => {
      const running = runningSession(store(...events));
      return running === null ? null : [runningWords(running), windowTitle('Live', running)];
    };
    expect(words(preparing)).toEqual(['Preparing a benchmark', '(preparing) Live · Firsttoken']);
    expect(words(started)).toEqual(['Running: 0 of 18 runs', '(0/18) Live · Firsttoken']);
    const paused = { stage: 'paused', endedRuns: 11, plannedRuns: 18 } as const;
    expect([runningWords(paused), windowTitle('Live', paused)]).toEqual([
      'Paused: 11 of 18 runs',
      '(paused 11/18) Live · Firsttoken',
    ]);
  });

  test('counts a moment late, but never says that it is paused when it runs, or runs when it has ended', () => {
    const of = (stage: 'running' | 'paused', endedRuns: number) => ({ stage, endedRuns, plannedRuns: 18 });
    expect(withCount(of('running', 2), of('running', 3))).toEqual(of('running', 2));
    expect(withCount(of('running', 2), of('paused', 3))).toEqual(of('paused', 3));
    expect(withCount(of('paused', 3), of('running', 3))).toEqual(of('running', 3));
    expect(withCount(of('running', 17), null)).toBeNull();
    expect(withCount(null, of('running', 0))).toEqual(of('running', 0));
  });
});
