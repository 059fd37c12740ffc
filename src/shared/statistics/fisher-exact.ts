/** Whether two arms differ in how often something happened, such as a slow run: the way to compare tails of few runs. */
import { logBinomial } from './log-binomial.js';

/** Outcomes as probable as the one seen count as such, whatever rounding did (as R's `fisher.test`). */
const ROUNDING = 1e-7;

/**
 * Two-sided p-value of k1 of n1 against k2 of n2: the sum of the probabilities of all outcomes with the same totals that
 * are no more probable than the one seen (Fisher 1935; Agresti, Categorical Data Analysis, 3.5).
 *
 * @returns above 0 and at most 1; 1 when either has no runs
 * @throws RangeError when a count is not a whole number from 0 to its number of runs
 * @example fisherExact(3, 20, 0, 20) // 0.2308
 */
export function fisherExact(k1: number, n1: number, k2: number, n2: number): number {
  check(k1, n1);
  check(k2, n2);
  const hits = k1 + k2;
  const fewest = Math.max(0, hits - n2);
  const most = Math.min(n1, hits);
  // Through logarithms: the probabilities of many outcomes are too small for a number.
  const logs = [logBinomial(n1, fewest) + logBinomial(n2, hits - fewest) - logBinomial(n1 + n2, hits)];
  for (let k = fewest; k < most; k += 1)
    logs.push((logs.at(-1) ?? 0) + Math.log(((n1 - k) * (hits - k)) / ((k + 1) * (n2 - hits + k + 1))));
  const seen = (logs[k1 - fewest] ?? 0) + Math.log1p(ROUNDING);
  const sum = logs.reduce((total, log) => (log <= seen ? total + Math.exp(log) : total), 0);
  return Math.min(1, Math.max(sum, Number.MIN_VALUE));
}

function check(k: number, n: number): void {
  if (!(Number.isInteger(k) && Number.isInteger(n) && k >= 0 && k <= n))
    throw new RangeError(`A count lies from 0 to the number of runs, but ${k} of ${n} was given`);
}
