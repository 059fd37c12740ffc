/** How runs are spread: a thread's one event loop delays the stamps of all its runs, and threads take cores from each other. */
import { availableParallelism } from 'node:os';

/** Beyond that another thread is worth its price, where a core is free for it. */
export const STREAMS_PER_THREAD = 6;

/**
 * One core is left to the window and the rest: threads that fight for cores stamp worse than one that takes more streams
 * (docs/benchmarks.md).
 *
 * @returns at least 1
 */
export function mostThreads(cores: number = availableParallelism()): number {
  return Math.max(1, cores - 1);
}
