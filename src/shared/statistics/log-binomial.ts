/** Binomial coefficients of any size: those of large samples are no numbers any more, their logarithms are. */

/** Natural logarithm of C(n, k), for whole 0 <= k <= n. */
export function logBinomial(n: number, k: number): number {
  let sum = 0;
  const few = Math.min(k, n - k);
  for (let i = 1; i <= few; i += 1) sum += Math.log((n - few + i) / i);
  return sum;
}
