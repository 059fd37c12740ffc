/** What the system sees of a session, against the stand-in for Electron. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionEffects } from '../../../../src/main/hosts/electron/session-effects.js';
import { watchRunningSession } from '../../../../src/main/hosts/running-session.js';
import type { LiveEvent } from '../../../../src/shared/domain/live/live-event.js';
import { BrowserWindow, resetStandIn, standIn } from '../../../fakes/electron.js';
import {
  createTestApplication,
  liveBatch,
  runEndedOf,
  sessionEnded,
  sessionStarted,
  slotOf,
} from '../test-application.js';

vi.mock('electron', () => import('../../../fakes/electron.js'));
beforeEach(resetStandIn);

const paused: LiveEvent = {
  ...{ type: 'session.paused', cause: 'user', profile: 'dev', signIn: null, message: 'Paused.', hint: 'Resume it.' },
};
const failed: LiveEvent = { ...sessionEnded, state: 'failed', message: 'The <b>service</b> is gone.' } as LiveEvent;

function watched() {
  const window = new BrowserWindow({});
  const application = createTestApplication();
  const effects = createSessionEffects(window as never, () => {
    window.focus();
  });
  watchRunningSession(application, effects);
  let seq = 0;
  const happens = (...events: LiveEvent[]): void => {
    application.emit('live.batch', liveBatch(seq, ...events));
    seq += events.length;
  };
  return { window, happens };
}

describe('the end of a session', () => {
  it('is told while another window is in front, once, and a click brings this one there', () => {
    const { window, happens } = watched();
    window.inFront = false;
    happens(sessionStarted, runEndedOf(0), runEndedOf(1));
    expect(standIn.notifications).toEqual([]);
    happens(sessionEnded);
    expect(standIn.notifications.map(({ options }) => options)).toEqual([
      { title: 'Test', body: 'The benchmark is done: 2 of 4 runs.' },
    ]);
    expect(standIn.notifications[0]?.shown).toBe(true);
    standIn.notifications[0]?.emit('click');
    expect([window.focused, standIn.notifications[0]?.shown]).toEqual([true, false]);
  });

  it('is not told to who looks at the window, who cancelled it, or where the system takes none', () => {
    const { window, happens } = watched();
    happens(sessionStarted, sessionEnded);
    window.inFront = false;
    happens(sessionStarted, { ...sessionEnded, state: 'cancelled' } as LiveEvent);
    standIn.canNotify = false;
    happens(sessionStarted, sessionEnded);
    expect(standIn.notifications).toEqual([]);
  });

  it('says that it failed, or could not be started, without the words of a service', () => {
    const { window, happens } = watched();
    window.inFront = false;
    happens(sessionStarted, runEndedOf(0), failed);
    happens({ ...sessionStarted, type: 'session.preparing', step: 'credentials', name: 'Second' } as LiveEvent, failed);
    expect(standIn.notifications.map(({ options }) => options)).toEqual([
      { title: 'Test', body: 'The benchmark failed after 1 of 4 runs. Firsttoken says why.' },
      { title: 'Second', body: 'The benchmark could not be started. Firsttoken says why.' },
    ]);
    expect(standIn.notifications.map(({ shown }) => shown)).toEqual([false, true]);
  });

  it('names a session in one short line, whatever its name holds', () => {
    const { window, happens } = watched();
    window.inFront = false;
    const name = `a\u202Eb\nc${'d'.repeat(500)}`;
    happens({ ...sessionStarted, name } as LiveEvent, { ...sessionEnded, stoppedEarly: 'user' } as LiveEvent);
    expect(standIn.notifications[0]?.options).toEqual({
      ...{ title: `a b c${'d'.repeat(74)}…`, body: 'The benchmark stopped early, after 0 of 4 runs.' },
    });
  });
});

describe('a session that is paused', () => {
  it('shows so in the task bar, and lets the machine sleep once nothing is in flight', () => {
    const { window, happens } = watched();
    happens(sessionStarted, { type: 'run.started', slot: slotOf(0) });
    happens(paused);
    expect(standIn.powerSaveBlockers.size).toBe(1);
    happens(runEndedOf(0));
    expect(standIn.powerSaveBlockers.size).toBe(0);
    happens({ type: 'session.resumed', afterMs: 1_000 });
    expect(standIn.powerSaveBlockers.size).toBe(1);
    happens(sessionEnded);
    expect(standIn.powerSaveBlockers.size).toBe(0);
    expect(window.modes).toEqual(['normal', 'paused', 'paused', 'normal', 'normal']);
    expect(window.progress).toEqual([0, 0, 0.25, 0.25, -1]);
  });
});

describe('a session that failed', () => {
  it('stays in the task bar as an error until somebody looks', () => {
    const { window, happens } = watched();
    window.inFront = false;
    happens(sessionStarted, failed);
    expect(window.modes.at(-1)).toBe('error');
    window.focus();
    expect([window.modes.at(-1), window.progress.at(-1)]).toEqual(['normal', -1]);
    happens(sessionStarted, failed);
    expect(window.modes.at(-1)).toBe('normal');
  });
});
