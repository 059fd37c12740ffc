/** Waits for a moment of the monotonic clock. */

const NS_PER_MS = 1e6;
/** A timer of Node may fire a millisecond early or late, so the last two are waited for in turns of the event loop. */
const TURNS_FROM_MS = 2;

/**
 * Resolves at `dueNs`, at once when that has passed, or as soon as `signal` is aborted.
 *
 * @param dueNs as `process.hrtime.bigint()`; absolute, so that late timers do not add up over a stream
 * @param precision `timer`: to about a millisecond, nearly free, for the many deltas; `exact`: not before `dueNs`, and to
 *   a small part of a millisecond after it, for less than 2 ms of busy turns (sockets are served between them)
 * @returns false when the signal was aborted
 */
export async function waitUntil(dueNs: bigint, precision: 'timer' | 'exact', signal: AbortSignal): Promise<boolean> {
  if (precision === 'timer') {
    const waitMs = Math.round(remainingMs(dueNs));
    if (waitMs >= 1) await sleep(waitMs, signal);
    return !signal.aborted;
  }
  const early = remainingMs(dueNs) - TURNS_FROM_MS;
  if (early >= 1) await sleep(Math.floor(early), signal);
  while (!signal.aborted && remainingMs(dueNs) > 0) await turn();
  return !signal.aborted;
}

function remainingMs(dueNs: bigint): number {
  return Number(dueNs - process.hrtime.bigint()) / NS_PER_MS;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Resolves when the signal is aborted, and not before. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      resolve();
    };
    signal.addEventListener('abort', done, { once: true });
  });
}
