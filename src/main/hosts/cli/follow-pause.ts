/** A paused session on the terminal: says why, and at each Enter signs in where that is due and tries again, until it goes on or ends. */
import type { LiveEvent } from '../../../shared/domain/live/live-event.js';
import { contractError } from '../../router.js';
import type { Application } from '../../application-interface.js';
import { errorText } from './messages.js';
import { offerSignIn } from './offer-sign-in.js';
import type { PlanRun } from './run-plan.js';

export interface PauseFollower {
  follow(event: LiveEvent): void;
  /** Also after the session ended so. */
  isPaused(): boolean;
  /** Reads the keyboard no more. */
  end(): void;
}

interface Options extends Pick<PlanRun, 'terminal' | 'nextEnter' | 'signal'> {
  readonly application: Pick<Application, 'request' | 'on'>;
  readonly id: () => string | null;
}

export function followPause({ application, terminal, nextEnter, signal, id }: Options): PauseFollower {
  let paused = false;
  let listening: AbortController | null = null;

  async function tryAgain(profile: string, sessionId: string): Promise<void> {
    try {
      await offerSignIn(profile, application, terminal, signal);
    } catch (error) {
      if (signal.aborted) return;
      terminal.note(errorText(contractError(error)));
    }
    // When it fails the session says why, by pausing anew.
    await application.request('benchmark.resume', { sessionId });
  }

  function listen(profile: string): void {
    if (nextEnter === null || listening !== null) return;
    const own = new AbortController();
    listening = own;
    void nextEnter(AbortSignal.any([own.signal, signal])).then((pressed) => {
      if (listening === own) listening = null;
      const sessionId = id();
      if (pressed && sessionId !== null) void tryAgain(profile, sessionId);
    });
  }

  function stopListening(): void {
    listening?.abort();
    listening = null;
  }

  return {
    follow(event) {
      if (event.type === 'session.paused') {
        paused = true;
        // The session ends at once, with the same words.
        if (nextEnter === null) return;
        terminal.note(`firsttoken: paused: ${event.message}\n  ${event.hint}\n`);
        terminal.note('  Enter tries again; Ctrl+C ends the session and keeps what was measured.\n');
        listen(event.profile);
      } else if (event.type === 'session.resumed') {
        paused = false;
        stopListening();
        terminal.note('firsttoken: going on\n');
      } else if (event.type === 'session.ended') {
        stopListening();
      }
    },
    isPaused: () => paused,
    end: stopListening,
  };
}
