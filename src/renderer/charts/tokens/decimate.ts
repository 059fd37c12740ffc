/**
 * Fewer points that draw the same picture: of all that share a column of it, those that stand out are kept. Means or
 * LTTB would hide the longest gap, which is what one looks for.
 */

export interface Decimation {
  readonly fromMs: number;
  readonly toMs: number;
  /** About as many as the picture has pixels. */
  readonly columns: number;
}

/**
 * Of each column the first, the least, the greatest and the last point, in their order.
 *
 * @param points in the order of their time
 * @returns the points themselves where they are few
 */
export function decimateMinMax<P extends { readonly offsetMs: number }>(
  points: readonly P[],
  valueOf: (point: P) => number,
  { fromMs, toMs, columns }: Decimation,
): readonly P[] {
  if (points.length <= 2 * columns || toMs <= fromMs) return points;
  const kept: P[] = [];
  let start = 0;
  while (start < points.length) {
    const column = columnOf(points[start]);
    let end = start + 1;
    while (end < points.length && columnOf(points[end]) === column) end += 1;
    kept.push(...extremes(points, valueOf, start, end));
    start = end;
  }
  return kept;

  function columnOf(point: P | undefined): number {
    return point === undefined ? -1 : Math.floor((columns * (point.offsetMs - fromMs)) / (toMs - fromMs));
  }
}

function extremes<P>(points: readonly P[], valueOf: (point: P) => number, start: number, end: number): P[] {
  let least = start;
  let greatest = start;
  for (let index = start; index < end; index += 1) {
    if (at(index) < at(least)) least = index;
    if (at(index) > at(greatest)) greatest = index;
  }
  const places = [...new Set([start, least, greatest, end - 1])].sort((a, b) => a - b);
  return places.flatMap((place) => points[place] ?? []);

  function at(index: number): number {
    const point = points[index];
    return point === undefined ? NaN : valueOf(point);
  }
}
