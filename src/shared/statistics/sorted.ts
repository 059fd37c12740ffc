/** A sorted copy, for whatever depends on the order of the values only. */

/**
 * Ascending; the input keeps its order, which tells of drift. A typed array sorts numbers as numbers by itself, several
 * times faster than a list with a comparator, and puts NaN last.
 */
export function sorted(values: Iterable<number>): Float64Array {
  const copy = Float64Array.from(values);
  return isAscending(copy) ? copy : copy.sort();
}

/** Many statistics of one sample are asked for; only the first of them has to sort it. */
function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i += 1) if (!((values[i - 1] ?? NaN) <= (values[i] ?? NaN))) return false;
  return true;
}
