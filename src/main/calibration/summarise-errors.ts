/** From the errors of single stamps to what a session keeps of its calibration. */
import type { Calibration } from '../../shared/domain/session.js';
import { quantile } from '../../shared/statistics/quantile.js';

/**
 * @param runs milliseconds of each delta of each run, the first delta first
 * @throws Error when there is no first, or no following delta: then nothing is known
 */
export function summariseErrors(runs: readonly (readonly number[])[], streams: number): Calibration {
  const first = runs.flatMap((errors) => errors.slice(0, 1));
  const following = runs.flatMap((errors) => errors.slice(1));
  return {
    measuredAt: new Date().toISOString(),
    streams,
    firstDeltaMs: { p50: quantileOf(first, 0.5), max: quantileOf(first, 1), n: first.length },
    followingDeltaMs: {
      p50: quantileOf(following, 0.5),
      p99: quantileOf(following, 0.99),
      max: quantileOf(following, 1),
      n: following.length,
    },
  };
}

function quantileOf(errors: readonly number[], probability: number): number {
  const value = quantile(errors, probability);
  if (value === null) throw new Error('The local streams brought too few deltas');
  return value;
}
