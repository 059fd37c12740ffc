/** Quantiles, by one named definition: tools differ, and type 7 (the usual default) is too low in the tail. */
import { sorted } from './sorted.js';

/**
 * Hyndman and Fan 1996, type 8 (NumPy's `median_unbiased`): with h = (n + 1/3) p + 1/3, clamped to 1..n, the value at
 * place h of the sorted values, interpolated linearly.
 *
 * @param values any order, any unit, no NaN; +Infinity stands for "more than the time limit"
 * @param probability 0..1
 * @returns null for an empty list, and where the quantile is infinite
 * @throws RangeError when the probability is outside 0..1
 * @example quantile([1, 2, 3, 4], 0.25) // 1.41667
 */
export function quantile(values: readonly number[], probability: number): number | null {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`A probability lies from 0 to 1, but ${probability} was given`);
  const order = sorted(values);
  const place = Math.min(Math.max((order.length + 1 / 3) * probability + 1 / 3, 1), order.length);
  const share = place - Math.floor(place);
  const lower = order[Math.floor(place) - 1];
  const upper = share === 0 ? lower : order[Math.floor(place)];
  // An interpolation with Infinity is NaN for a share of 0, so it is never calculated.
  if (lower === undefined || upper === undefined || upper === Infinity) return null;
  return lower + share * (upper - lower);
}
