import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { announceEnds } from '../../../src/renderer/app/announce-ends.js';
import type { LiveStoreState } from '../../../src/renderer/stores/live-store.js';
import { parsePreferences, type Preferences } from '../../../src/renderer/stores/preferences-store.js';
import type { LiveEvent } from '../../../src/shared/domain/live/live-event.js';
import { type LiveState, reduceLiveEvent, startLiveState } from '../../../src/shared/domain/live/live-state.js';

interface Shown {
  title: string;
  options: NotificationOptions;
}

/** A page that is hidden, whose user wants messages and whose browser permits them, unless said otherwise. */
function setUp({ hidden = true, wanted = true, permission = 'granted' } = {}) {
  const shown: Shown[] = [];
  class Message extends EventTarget {
    static permission = permission;
    constructor(title: string, options: NotificationOptions) {
      super();
      shown.push({ title, options });
    }
  }
  const live = createStore<LiveStoreState>(() => ({ live: null, status: 'ready', error: null }));
  const preferences = createStore<Preferences>(() => ({ ...parsePreferences(null), notifyAtEnd: wanted }));
  const page = {
    document: { hidden },
    Notification: Message as unknown as typeof Notification,
    focus: () => undefined,
  };
  announceEnds(page, live, preferences);
  return {
    shown,
    put: (state: LiveState | null) => {
      live.setState({ live: state });
    },
  };
}

const session = { sessionId: 'one', name: 'The article', simulated: true, timeScale: 1, arms: [], plannedRuns: 18 };
const preparing = startLiveState({ ...session, type: 'session.preparing', step: 'calibration' });
const running = startLiveState({ ...session, type: 'session.started', startedAt: '2026-11-22T14:02:00Z' });
const end: LiveEvent = { type: 'session.ended', state: 'done', endedAt: '2026-11-22T14:03:00Z', message: null };

describe('the end of a session', () => {
  test('is announced once to whoever looks elsewhere', () => {
    const { put, shown } = setUp();
    const ended = reduceLiveEvent(running, end);
    put(running);
    expect(shown).toEqual([]);
    put(ended);
    put({ ...ended });
    expect(shown).toEqual([
      {
        title: 'Done: The article',
        options: { body: 'Simulated. 0 of 18 runs were completed.', tag: 'one' },
      },
    ]);
  });

  test('in its preparation is told as what it is', () => {
    const { put, shown } = setUp();
    put(preparing);
    put(reduceLiveEvent(preparing, { ...end, state: 'failed' }));
    expect(shown.map(({ title, options }) => [title, options.body])).toEqual([
      ['Failed: The article', 'Simulated. It did not start.'],
    ]);
  });

  test('that the page found when it was opened is no news', () => {
    const { put, shown } = setUp();
    put(reduceLiveEvent(running, end));
    put(reduceLiveEvent({ ...running, sessionId: 'two' }, end));
    expect(shown).toEqual([]);
  });

  test.each([
    ['while the page is seen', { hidden: false }],
    ['to a user who did not ask for it', { wanted: false }],
    ['without permission', { permission: 'default' }],
  ])('is not announced %s', (_when, circumstances) => {
    const { put, shown } = setUp(circumstances);
    put(running);
    put(reduceLiveEvent(running, end));
    expect(shown).toEqual([]);
  });
});
