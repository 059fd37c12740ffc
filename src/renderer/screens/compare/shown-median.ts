/** The median of an arm as far as its number of runs allows one to be shown: the same here as everywhere. */
import { isPresentable } from '../../../shared/statistics/presentable.js';

export interface ShownMedian {
  /** Runs that count. */
  readonly n: number;
  /** null below three runs, and among runs over the time limit. */
  readonly medianMs: number | null;
  /** null below six runs, and where it reaches to runs over the time limit. */
  readonly interval: readonly [number, number] | null;
}

/** @param interval of the median, milliseconds */
export function shownMedian(n: number, medianMs: number | null, [low, high]: readonly (number | null)[]): ShownMedian {
  const bounded = isPresentable('medianInterval', n) && low != null && high != null;
  return {
    n,
    medianMs: isPresentable('median', n) ? medianMs : null,
    interval: bounded ? [low, high] : null,
  };
}
