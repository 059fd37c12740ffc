/** An interval for a true quantile that assumes nothing about the distribution and needs no random numbers. */
import { logBinomial } from './log-binomial.js';
import { sorted } from './sorted.js';

const NOMINAL_COVERAGE = 0.95;
/** Coverages that differ by rounding alone are equal: the lower place is taken then. */
const ROUNDING = 1e-9;

export interface QuantileInterval {
  readonly low: number;
  /** Infinity when so many values are over the time limit that no bound is known. */
  readonly high: number;
  /** True coverage, 0..1: at least the nominal 95 %. */
  readonly coverage: number;
  /** Place of `low` in the sorted values, from 1. */
  readonly lowerRank: number;
  readonly upperRank: number;
}

/**
 * The l-th and r-th smallest values, whose coverage is P(l <= B <= r - 1) for B ~ Binomial(n, p) (David and Nagaraja,
 * Order Statistics, 7.1). Of all pairs with at least 95 % the shortest r - l; of these the highest coverage; of these the
 * lowest l.
 *
 * @param values any order, any unit, no NaN; +Infinity stands for "more than the time limit"
 * @param p between 0 and 1: which quantile
 * @returns null when even the whole range covers less: below 6 values for the median, 29 for p90, 59 for p95
 * @throws RangeError when p is not between 0 and 1
 * @example quantileInterval([1, 2, 3, 4, 5, 6], 0.5) // low 1, high 6, coverage 0.96875
 */
export function quantileInterval(values: readonly number[], p: number): QuantileInterval | null {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile lies between 0 and 1, but ${p} was given`);
  const ranks = intervalRanks(values.length, p);
  if (ranks === null) return null;
  const order = sorted(values);
  const low = order[ranks.lowerRank - 1];
  const high = order[ranks.upperRank - 1];
  return low === undefined || high === undefined ? null : { low, high, ...ranks };
}

type Ranks = Pick<QuantileInterval, 'lowerRank' | 'upperRank' | 'coverage'>;

function intervalRanks(count: number, p: number): Ranks | null {
  const cumulative = cumulativeBinomial(count, p);
  const below = (k: number) => cumulative[k - 1] ?? 0;
  let best: Ranks | null = null;
  let upperRank = 2;
  for (let lowerRank = 1; lowerRank < count; lowerRank += 1) {
    // The further up the lower place is, the further up is the least upper one that covers enough.
    while (upperRank <= count && below(upperRank) - below(lowerRank) < NOMINAL_COVERAGE) upperRank += 1;
    if (upperRank > count) break;
    const found = { lowerRank, upperRank, coverage: below(upperRank) - below(lowerRank) };
    if (best === null || isBetter(found, best)) best = found;
  }
  return best;
}

function isBetter(found: Ranks, best: Ranks): boolean {
  const shorter = best.upperRank - best.lowerRank - (found.upperRank - found.lowerRank);
  return shorter > 0 || (shorter === 0 && found.coverage > best.coverage + ROUNDING);
}

/** P(B <= k) for k = 0..n; from the most probable k outwards, since the probability of 0 may be too small for a number. */
function cumulativeBinomial(count: number, p: number): Float64Array {
  const probabilities = new Float64Array(count + 1);
  const mode = Math.floor((count + 1) * p);
  const middle = Math.exp(logBinomial(count, mode) + mode * Math.log(p) + (count - mode) * Math.log1p(-p));
  probabilities[mode] = middle;
  for (let k = mode, term = middle; k > 0 && term > 0; k -= 1) {
    term *= (k * (1 - p)) / ((count - k + 1) * p);
    probabilities[k - 1] = term;
  }
  for (let k = mode, term = middle; k < count && term > 0; k += 1) {
    term *= ((count - k) * p) / ((k + 1) * (1 - p));
    probabilities[k + 1] = term;
  }
  let sum = 0;
  return probabilities.map((probability) => (sum += probability));
}
