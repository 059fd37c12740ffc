/** Student's t, which the tools that are compared with use for means. Not for Firsttoken itself. */

const TERMS = 200;
const SMALL = 1e-300;
const EXACT = 1e-14;

/** Two-sided p-value of t with so many degrees of freedom (any number above 0). */
export function studentP(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

const quantiles = new Map<number, number>();

/** The t that 97.5 % of the distribution is below: half the width of a 95 % interval, in standard errors. */
export function studentQuantile(degrees: number): number {
  const known = quantiles.get(degrees);
  if (known !== undefined) return known;
  let [low, high] = [0, 1e3];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (studentP(middle, degrees) > 0.05) low = middle;
    else high = middle;
  }
  quantiles.set(degrees, high);
  return high;
}

/** Regularised, by its continued fraction (DLMF 8.17.22, in the form of Lentz). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  let [c, d] = [1, 0];
  let fraction = 1;
  for (let term = 0; term <= TERMS; term += 1) {
    const m = term >> 1;
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const numerator = term === 0 ? 1 : term % 2 === 0 ? even : odd;
    d = 1 / nonZero(1 + numerator * d);
    c = nonZero(1 + numerator / c);
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < EXACT) break;
  }
  return front * (fraction - 1);
}

function nonZero(value: number): number {
  return Math.abs(value) < SMALL ? SMALL : value;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Stirling's series (DLMF 5.11.1), from 10 on exact to the last digits; below it by the recurrence. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 10; z += 1) shift -= Math.log(z);
  const series = 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5) - 1 / (1680 * z ** 7);
  return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series;
}
