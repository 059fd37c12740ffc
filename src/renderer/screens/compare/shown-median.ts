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

/** @param interval of the median, milliseconds; null, or an end that is null: it has none */
export function shownMedian(
  n: number,
  medianMs: number | null,
  interval: readonly [low: number | null, high: number | null] | null,
): ShownMedian {
  const [low, high] = interval ?? [null, null];
  return {
    n,
    medianMs: isPresentable('median', n) ? medianMs : null,
    interval: low === null || high === null || !isPresentable('medianInterval', n) ? null : [low, high],
  };
}
