/** Many comparisons on one screen: chance alone makes one of twenty look real unless p-values are adjusted. */

/**
 * Holm's step-down adjustment (Scandinavian Journal of Statistics 6, 1979, 65-70): ascending, times m, m - 1, ..., never
 * below the one before, at most 1. Bounds the chance of any false difference, however the comparisons depend.
 *
 * @param ps 0..1
 * @returns in the order of the input
 * @example holm([0.01, 0.04, 0.03, 0.005]) // [0.03, 0.06, 0.06, 0.02]
 */
export function holm(ps: readonly number[]): number[] {
  const order = [...ps.entries()].sort(([, a], [, b]) => a - b);
  const adjusted = Array.from(ps);
  let largest = 0;
  order.forEach(([index, p], place) => {
    largest = Math.min(1, Math.max(largest, p * (ps.length - place)));
    adjusted[index] = largest;
  });
  return adjusted;
}
