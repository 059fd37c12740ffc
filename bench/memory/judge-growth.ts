/** Whether a part of the memory grows with the runs; one collection that came late must not decide. */
import { theilSen } from '../../src/shared/statistics/theil-sen.js';

/** A leak of 1 KB per run lies above it, and so do the 2 to 3 KB per run that a cache takes while it fills. */
export const FLAT_BYTES_PER_RUN = 512;

export interface Sample {
  /** Runs done so far. */
  readonly runs: number;
  readonly bytes: number;
}

/** Bytes per run. */
export interface Growth {
  readonly slope: number;
  /** Of the 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/** `unclear`: the interval holds the limit, so these runs cannot tell. */
export type Verdict = 'flat' | 'grows' | 'unclear';

export interface JudgedGrowth {
  /** Null for fewer samples than the interval needs: 5. */
  readonly growth: Growth | null;
  readonly verdict: Verdict;
}

/** @param samples after the warm-up, in which caches fill and code is compiled */
export function judgeGrowth(samples: readonly Sample[]): JudgedGrowth {
  const line = theilSen(samples.map(({ runs, bytes }) => ({ x: runs, y: bytes })));
  const low = line?.low ?? null;
  const high = line?.high ?? null;
  if (line === null || low === null || high === null) return { growth: null, verdict: 'unclear' };
  const verdict = high < FLAT_BYTES_PER_RUN ? 'flat' : low > FLAT_BYTES_PER_RUN ? 'grows' : 'unclear';
  return { growth: { slope: line.slope, low, high }, verdict };
}
