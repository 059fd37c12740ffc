/** Whether a part of the memory grows with the runs. */
import { type Growth, type Sample, theilSen } from './theil-sen.js';

/** A leak of 1 KB per run lies above it, and so do the 2 to 3 KB per run that a cache takes while it fills. */
export const FLAT_BYTES_PER_RUN = 512;

/** `unclear`: the interval holds the limit, so these runs cannot tell. */
export type Verdict = 'flat' | 'grows' | 'unclear';

export interface JudgedGrowth {
  readonly growth: Growth | null;
  readonly verdict: Verdict;
}

/** @param samples after the warm-up, in which caches fill and code is compiled */
export function judgeGrowth(samples: readonly Sample[]): JudgedGrowth {
  const growth = theilSen(samples);
  if (growth === null) return { growth, verdict: 'unclear' };
  const { low, high } = growth;
  return { growth, verdict: high < FLAT_BYTES_PER_RUN ? 'flat' : low > FLAT_BYTES_PER_RUN ? 'grows' : 'unclear' };
}
