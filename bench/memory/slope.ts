/** How fast something grows, from samples that jump: one collection that came late must not decide. */
import { median } from '../../src/shared/statistics/median.js';

export interface Sample {
  /** Runs done so far. */
  readonly runs: number;
  readonly bytes: number;
}

/**
 * Theil-Sen: the median of the slopes of all pairs (Sen 1968).
 *
 * @returns bytes per run; null for fewer than two samples
 */
export function theilSenSlope(samples: readonly Sample[]): number | null {
  const slopes = samples.flatMap((later, index) =>
    samples
      .slice(0, index)
      .filter((earlier) => earlier.runs !== later.runs)
      .map((earlier) => (later.bytes - earlier.bytes) / (later.runs - earlier.runs)),
  );
  return median(slopes);
}

/** Samples after the first fifth of the runs: before, caches fill and code is compiled. */
export function afterWarmUp(samples: readonly Sample[]): Sample[] {
  const last = samples.at(-1)?.runs ?? 0;
  return samples.filter(({ runs }) => runs >= last / 5);
}
