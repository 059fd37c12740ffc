/** The standard normal distribution, for numbers of runs at which exact distributions are dear and differ no more. */

/** From here on the continued fraction needs fewer terms than the series. */
const FAR = 3;
const TERMS = 60;

/**
 * P(Z > z). Near the middle the series 26.2.11, far out the continued fraction 26.2.14 of Abramowitz and Stegun,
 * Handbook of Mathematical Functions (1964); relative error below 1e-12 up to z = 37, beyond which it is 0.
 *
 * @example normalTail(1.959963984540054) // 0.025
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < FAR) {
    let term = z;
    let sum = z;
    for (let k = 1; k < TERMS; k += 1) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = TERMS; k > 0; k -= 1) fraction = z + k / fraction;
  return density / fraction;
}
