/** A sorted copy, for whatever depends on the order of the values only. */

/**
 * Ascending; the input keeps its order, which tells of drift. A typed array sorts numbers as numbers by itself, several
 * times faster than a list with a comparator, and puts NaN last.
 */
export function sorted(values: Iterable<number>): Float64Array {
  return Float64Array.from(values).sort();
}
