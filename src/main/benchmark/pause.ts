/** The idle gap between two runs. */

/** @returns resolves after the time, or at once when the signal ends it; never rejects */
export function pause(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    const timer = setTimeout(done, forMs);
    signal.addEventListener('abort', done, { once: true });
  });
}
