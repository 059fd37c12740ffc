/** How well k of n runs tell a rate. */
import { logBinomial } from './log-binomial.js';

/** Halvings of 0..1: the last is below the spacing of numbers near 1. */
const HALVINGS = 60;

/**
 * Exact interval of a proportion: the rates at which k or more, or k or fewer, of n are no rarer than the tail allows
 * (Clopper and Pearson, Biometrika 26, 1934, 404-413). Conservative: it covers at least as often as it says.
 *
 * @param confidence two-sided
 * @returns [0, 1] when n is 0: nothing is known
 * @throws RangeError when k is not a whole number from 0 to n, or the confidence not between 0 and 1
 * @example clopperPearson(1, 20) // [0.0013, 0.2487]
 */
export function clopperPearson(k: number, n: number, confidence = 0.95): [number, number] {
  if (!(Number.isInteger(k) && Number.isInteger(n) && k >= 0 && k <= n))
    throw new RangeError(`A count lies from 0 to the number of runs, but ${k} of ${n} was given`);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`A confidence lies between 0 and 1, but ${confidence} was given`);
  const tail = (1 - confidence) / 2;
  return [k === 0 ? 0 : 1 - upperBound(n - k, n, tail), k === n ? 1 : upperBound(k, n, tail)];
}

/** The rate at which k or fewer of n have the probability `tail`. */
function upperBound(k: number, n: number, tail: number): number {
  const choices = logBinomial(n, k);
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const rate = (low + high) / 2;
    if (atMost(k, n, rate, choices) > tail) low = rate;
    else high = rate;
  }
  return (low + high) / 2;
}

/** P(B <= k), B ~ Binomial(n, rate), for rates above k / n, where the terms fall from k down. */
function atMost(k: number, n: number, rate: number, choices: number): number {
  if (rate <= k / n) return 1;
  let term = Math.exp(choices + k * Math.log(rate) + (n - k) * Math.log1p(-rate));
  let sum = term;
  for (let i = k; i > 0 && term > sum * Number.EPSILON; i -= 1) {
    term *= (i * (1 - rate)) / ((n - i + 1) * rate);
    sum += term;
  }
  return sum;
}
