/** What a run uses of the world beside the service: clocks, chance, and the timer of live news. Tests script them. */
import { systemClocks, watchClockDrift } from './clock-drift.js';
import { createFrameTimer, type FrameTimer } from './frame-timer.js';
import { type GcWatcher, createGcWatcher } from './gc-watch.js';
import { createLoopWatcher, type LoopWatcher } from './loop-watch.js';
import { readStolenMs } from './stolen-time.js';

export interface Instruments {
  /** Starts to watch; the result gives the drift since then, milliseconds. */
  readonly watchClockDrift: () => () => number;
  /** Uniform in [0, 1); the jitter of a back-off must differ between clients, so it has no seed. */
  readonly random: () => number;
  readonly frames: FrameTimer;
  readonly loop: LoopWatcher;
  readonly gc: GcWatcher;
  /** Milliseconds since the computer started; null where the system does not say. */
  readonly readStolenMs: () => Promise<number | null>;
}

/** One set for each thread: its runs share the timers of live news and of the loop watch, and what observes the collector. */
export function realInstruments(): Instruments {
  return {
    watchClockDrift: () => watchClockDrift(systemClocks),
    random: () => Math.random(),
    frames: createFrameTimer(),
    loop: createLoopWatcher(),
    gc: createGcWatcher(),
    readStolenMs: () => readStolenMs(),
  };
}
