/**
 * Watches the measuring thread's own event loop during one run, so that a run that this computer itself delayed can be
 * told from a slow service. One watch per run: a shared one would be erased by the next reset.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { LoopDelay } from '../../shared/domain/run.js';

const RESOLUTION_MS = 2;
const HOUR_MS = 3_600_000;
/** Two intervals: the monitor's timer often fires only after the handler that was held up. */
export const SETTLE_MS = 2 * RESOLUTION_MS;

export interface LoopWatch {
  /** Call in the handler of the first delta with content; the value is read a little later. */
  readonly firstDelta: () => void;
  /** Begins the time to the first delta anew, for another attempt; must be awaited before that is sent. */
  restart(): Promise<void>;
  /** Ends the watch, a few milliseconds after the call. */
  stop(): Promise<LoopDelay>;
}

/**
 * Starts a watch. Resolves two intervals after the reset, since the monitor measures from tick to tick: a delay between
 * the reset and its first tick would go unseen (Node 24: 0 of 15 blocks of 40 ms were seen right after a reset, 15 of
 * 15 two intervals later). So it must be awaited before the request is sent.
 */
export async function startLoopWatch(): Promise<LoopWatch> {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  histogram.reset();
  await settled();
  let toFirstDelta: Promise<number | null> | null = null;
  /** Of the attempts before: a reset erases the monitor's memory. */
  let beforeMs: number | null = null;
  return {
    firstDelta() {
      toFirstDelta ??= settled().then(() => delayMs(histogram));
    },
    async restart() {
      beforeMs = larger(beforeMs, delayMs(histogram));
      toFirstDelta = null;
      histogram.reset();
      await settled();
    },
    async stop() {
      const wholeRunMs = await settled().then(() => larger(beforeMs, delayMs(histogram)));
      const toFirstDeltaMs = await toFirstDelta;
      histogram.disable();
      return { toFirstDeltaMs, wholeRunMs };
    },
  };
}

/** The histogram holds whole intervals: the delay is what exceeds the resolution. It leaves out those above an hour. */
function delayMs(histogram: ReturnType<typeof monitorEventLoopDelay>): number | null {
  if (histogram.exceeds > 0) return HOUR_MS;
  if (histogram.count === 0) return null;
  return Math.max(0, histogram.max / 1e6 - RESOLUTION_MS);
}

function larger(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}
