/**
 * Watches the wall clock against the monotonic one during a run. They part when the clock is set, and when the computer
 * sleeps, where the monotonic clock stops in sleep (Linux). Where it goes on (macOS, Windows), a sleep shows as a delay
 * of the event loop.
 */

export interface Clocks {
  /** Milliseconds of the wall clock. */
  readonly wallMs: () => number;
  readonly monotonicNs: () => bigint;
}

export const systemClocks: Clocks = { wallMs: () => Date.now(), monotonicNs: () => process.hrtime.bigint() };

/** @returns a function that gives the change of (wall clock - monotonic clock) since the start, milliseconds */
export function watchClockDrift(clocks: Clocks): () => number {
  const startNs = clocks.monotonicNs();
  const startMs = clocks.wallMs();
  return () => {
    const passedNs = clocks.monotonicNs() - startNs;
    return clocks.wallMs() - startMs - Number(passedNs) / 1e6;
  };
}
