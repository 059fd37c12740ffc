/** Whatever measures has the threads, and the computer, for itself: one at a time, and nothing once the application closes. */
import { ApplicationError } from '../../shared/contract/result.js';

export interface OneAtATime {
  /**
   * Does the work unless a session or other work is in the way.
   *
   * @throws ApplicationError `busy`, with what is in the way
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** @throws ApplicationError `busy` when the application is closing */
  refuseWhenClosing(): void;
  /** Nothing begins any more; resolves when the work that is under way has ended. */
  close(): Promise<void>;
}

/** @param sessionName of the session that is prepared or runs, which outlasts the work that began it; null: there is none */
export function createOneAtATime(sessionName: () => string | null): OneAtATime {
  let working: Promise<unknown> | null = null;
  let closing = false;

  function refuseWhenClosing(): void {
    if (closing) throw shuttingDown();
  }

  return {
    refuseWhenClosing,
    async alone(work) {
      refuseWhenClosing();
      const name = sessionName();
      if (name !== null)
        throw busy(`The benchmark "${name}" is ${working === null ? 'still running' : 'being prepared'}.`);
      if (working !== null)
        throw busy('Another benchmark is just starting, or a calibration or an access check is under way.');
      const begun = work();
      working = begun;
      try {
        return await begun;
      } finally {
        working = null;
      }
    },
    async close() {
      closing = true;
      await working?.catch(() => undefined);
    },
  };
}

export function shuttingDown(): ApplicationError {
  return new ApplicationError('busy', 'The application is closing.', 'Start it again.');
}

function busy(message: string): ApplicationError {
  return new ApplicationError('busy', message, 'Wait until it has ended, or cancel it.');
}
