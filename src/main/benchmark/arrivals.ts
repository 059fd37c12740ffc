/** When the requests of an open load are due, whatever becomes of those before. */
import type { PlanLoad } from '../../shared/domain/plan.js';
import { seededRandom } from '../../shared/statistics/seeded-random.js';

export type OpenLoad = Extract<PlanLoad, { kind: 'open' }>;

/** Keeps the draws of the arrivals apart from those that shuffle the runs by the same seed. */
const ARRIVALS_STREAM = 0x5bd1_e995;

/**
 * `constant`: request k at k / rate. `poisson`: independent exponential distances with mean 1 / rate, by inversion of
 * their distribution function (Devroye 1986, II.2), so that requests come as from many users who know nothing of each
 * other.
 *
 * @returns planned starts in milliseconds, ascending; the first at 0
 */
export function plannedStarts(load: OpenLoad, count: number, seed: number): number[] {
  const meanMs = 1_000 / load.requestsPerSecond;
  if (load.arrivals === 'constant') return Array.from({ length: count }, (_, index) => index * meanMs);
  const random = seededRandom(seed ^ ARRIVALS_STREAM);
  let startMs = 0;
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) startMs += -Math.log(1 - random()) * meanMs;
    return startMs;
  });
}
