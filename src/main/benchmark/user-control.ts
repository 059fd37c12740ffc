/**
 * What the user does with a session that runs: holds it, lets it go on, has it end after its block. A hold is like that
 * of the credential gate: nothing is sent, what is in flight ends, and the run behind it carries the pause.
 */
import { unlessAborted } from '../unless-aborted.js';
import type { PublishLive } from './ports.js';

export interface UserControl {
  /** @returns false when it is held already, or has ended */
  pause(): boolean;
  /** @returns false when it was not held */
  resume(): boolean;
  /** Ends the session after the block that is under way. @returns false when it is stopping already, or has ended */
  stop(): boolean;
  isPaused(): boolean;
  /**
   * Waits while the session is held.
   *
   * @param signal ends the wait
   * @returns milliseconds that it was held; 0 when it was not
   */
  pass(signal: AbortSignal): Promise<number>;
  /** Somebody else said that the session goes on; where it is still held, it says so anew. */
  remind(): void;
  /** @param callback called when it is to stop; @returns whether it is stopping only now */
  whenStopped(callback: () => boolean): void;
  /** After the last run: nothing is done or told any more. */
  close(): void;
}

interface Hold extends PromiseWithResolvers<null> {
  readonly sinceMs: number;
}

export function startUserControl(profile: string, publish: PublishLive): UserControl {
  let paused: Hold | null = null;
  let closed = false;
  let stop: () => boolean = () => false;

  function tellPaused(): void {
    publish([
      {
        ...{ type: 'session.paused', cause: 'user', profile, signIn: null },
        message: 'Paused by you: nothing further is sent, and what is in flight ends.',
        hint: 'Resume it to go on with its next run.',
      },
    ]);
  }

  const current = (): Hold | null => paused;

  return {
    pause() {
      if (closed || paused !== null) return false;
      paused = { ...Promise.withResolvers<null>(), sinceMs: performance.now() };
      tellPaused();
      return true;
    },
    resume() {
      if (closed || paused === null) return false;
      const { sinceMs, resolve } = paused;
      paused = null;
      publish([{ type: 'session.resumed', afterMs: performance.now() - sinceMs }]);
      resolve(null);
      return true;
    },
    stop: () => !closed && stop(),
    isPaused: () => paused !== null,
    async pass(signal) {
      const sinceMs = performance.now();
      let held = false;
      // It may be held anew before this goes on.
      for (let hold = current(); hold !== null && !signal.aborted; hold = current()) {
        held = true;
        await unlessAborted(hold.promise, signal).catch(() => undefined);
      }
      return held ? performance.now() - sinceMs : 0;
    },
    remind() {
      if (!closed && paused !== null) tellPaused();
    },
    whenStopped(callback) {
      stop = callback;
    },
    close() {
      closed = true;
    },
  };
}
