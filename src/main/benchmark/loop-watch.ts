/**
 * Watches the measuring thread's own event loop, so that a run that this computer itself delayed can be told from a slow
 * service. One timer serves all runs of a thread: one monitor for each (`perf_hooks`) would wake a thread of six runs
 * 3,000 times a second, and the wakes themselves would delay the stamps.
 *
 * What a round of the loop finds ready it works off one after the other. Bytes that come just after it has looked wait for
 * that round's end, and then for their turn in the next: so the delay of a stamp is up to that of two rounds together.
 */

/** Between two ticks, milliseconds. A round that is shorter is not late, so a delay is known to twice this. */
export const INTERVAL_MS = 2;

export interface LoopWatch {
  /** Call in the handler of the first delta with content; the tick that follows completes the value. */
  firstDelta(): void;
  /** Begins the time to the first delta anew, for another attempt. */
  restart(): void;
  /**
   * Ends the watch with the next tick: what held up a handler is often seen only after it.
   *
   * @returns the longest delays, milliseconds; null to a first delta that never came
   */
  stop(): Promise<{ toFirstDeltaMs: number | null; wholeRunMs: number }>;
}

export interface LoopWatcher {
  /** Starts to watch for one run: a delay that begins right now is seen. */
  watch(): LoopWatch;
}

interface Watched {
  /** What was before is not its delay. */
  readonly startedMs: number;
  attemptStartedMs: number;
  /** Longest delays so far. */
  attemptMs: number;
  runMs: number;
  hasFirstDelta: boolean;
  toFirstDeltaMs: number | null;
  readonly ended: PromiseWithResolvers<undefined>;
  isEnding: boolean;
}

/** One for each thread. Its timer runs only while something is watched. */
export function createLoopWatcher(): LoopWatcher {
  const watched = new Set<Watched>();
  let timer: NodeJS.Timeout | null = null;
  let lastTickMs = 0;
  let lastLateMs = 0;

  function tick() {
    const nowMs = performance.now();
    const lateMs = Math.max(0, nowMs - lastTickMs - INTERVAL_MS);
    lastTickMs = nowMs;
    for (const run of watched) note(run, lastLateMs + lateMs, nowMs);
    lastLateMs = lateMs;
    timer = watched.size > 0 ? setTimeout(tick, INTERVAL_MS) : null;
  }

  function note(run: Watched, delayMs: number, nowMs: number) {
    run.attemptMs = Math.max(run.attemptMs, Math.min(delayMs, nowMs - run.attemptStartedMs));
    run.runMs = Math.max(run.runMs, Math.min(delayMs, nowMs - run.startedMs));
    if (run.hasFirstDelta) run.toFirstDeltaMs ??= run.attemptMs;
    if (!run.isEnding) return;
    watched.delete(run);
    run.ended.resolve(undefined);
  }

  return {
    watch() {
      const startedMs = performance.now();
      const run: Watched = {
        startedMs,
        attemptStartedMs: startedMs,
        attemptMs: 0,
        runMs: 0,
        hasFirstDelta: false,
        toFirstDeltaMs: null,
        ended: Promise.withResolvers(),
        isEnding: false,
      };
      watched.add(run);
      if (timer === null) {
        lastTickMs = startedMs;
        lastLateMs = 0;
        timer = setTimeout(tick, INTERVAL_MS);
      }
      return {
        firstDelta() {
          run.hasFirstDelta = true;
        },
        restart() {
          run.attemptStartedMs = performance.now();
          run.attemptMs = 0;
          run.hasFirstDelta = false;
          run.toFirstDeltaMs = null;
        },
        async stop() {
          run.isEnding = true;
          await run.ended.promise;
          return { toFirstDeltaMs: run.toFirstDeltaMs, wholeRunMs: run.runMs };
        },
      };
    },
  };
}
