/** How fast something grows, from samples that jump: one collection that came late must not decide. */
import { ascending } from '../../src/shared/statistics/ascending.js';
import { median } from '../../src/shared/statistics/median.js';

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

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959964;

/**
 * Theil-Sen: the median of the slopes of all pairs, with the interval that Kendall's rank correlation gives (Sen, JASA 63,
 * 1968, 1379-1389), its ranks rounded as SciPy's `theilslopes` does. Samples must be at different runs.
 *
 * @returns null for fewer samples than the interval needs: 5
 */
export function theilSen(samples: readonly Sample[]): Growth | null {
  const n = samples.length;
  if (n < 5) return null;
  const slopes = samples
    .flatMap((later, index) =>
      samples.slice(0, index).map((earlier) => (later.bytes - earlier.bytes) / (later.runs - earlier.runs)),
    )
    .toSorted(ascending);
  const halfWidth = Z * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const slope = median(slopes);
  const low = slopes[Math.round((slopes.length - halfWidth) / 2) - 1];
  const high = slopes[Math.round((slopes.length + halfWidth) / 2)];
  return slope === null || low === undefined || high === undefined ? null : { slope, low, high };
}
