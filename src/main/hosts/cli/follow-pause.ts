/** A paused session on the terminal: says why, and tries again at each Enter until it goes on or ends. */
import type { LiveEvent } from '../../../shared/domain/live/live-event.js';
import type { Application } from '../../application-interface.js';
import type { PlanRun } from './run-plan.js';

export interface PauseFollower {
  follow(event: LiveEvent): void;
  /** Also after the session ended so. */
  isPaused(): boolean;
  /** Reads the keyboard no more. */
  end(): void;
}

interface Options extends Pick<PlanRun, 'terminal' | 'nextEnter' | 'signal'> {
  readonly application: Pick<Application, 'request'>;
  readonly id: () => string | null;
}

export function followPause({ application, terminal, nextEnter, signal, id }: Options): PauseFollower {
  let paused = false;
  let listening: AbortController | null = null;

  function listen(): void {
    if (nextEnter === null || listening !== null) return;
    const own = new AbortController();
    listening = own;
    void nextEnter(AbortSignal.any([own.signal, signal])).then((pressed) => {
      if (listening === own) listening = null;
      const sessionId = id();
      // When it fails the session says why, by pausing anew.
      if (pressed && sessionId !== null) void application.request('benchmark.resume', { sessionId });
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
        listen();
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
