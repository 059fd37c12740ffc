/** The order of numbers, for sorting. */

/** Compares numbers, infinite ones too: `a - b` is NaN for two infinities, and no comparator at all sorts as text. */
export function ascending(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
