/** The exact test of Mann and Whitney where values are equal, for which no table of U holds. */

/**
 * Two-sided p-value: the share of all splits of the pooled values into n and m whose U is as far from nm/2 as the one
 * seen, or further (the permutation test on midranks; Lehmann, Nonparametrics, 1.4). The splits are counted along the
 * groups of equal values, by how many values the first sample has so far and by the U so far.
 *
 * @param n values in the first sample
 * @param ties how many values of both samples share each place, in ascending order
 * @param u of the first sample, ties counting one half
 */
export function tiedRankSumP(n: number, ties: readonly number[], u: number): number {
  const total = ties.reduce((sum, size) => sum + size, 0);
  const m = total - n;
  // Twice U, so that it is whole.
  const counts = Array.from({ length: n + 1 }, (_value, count) => new Float64Array(2 * count * m + 1));
  counts[0]?.fill(1);
  let placed = 0;
  for (const size of ties) {
    placed += size;
    for (let count = Math.min(n, placed); count >= Math.max(1, placed - m); count -= 1)
      addSplits(counts, count, placed - size, size);
  }
  const splits = counts[n] ?? new Float64Array();
  const distance = Math.abs(2 * u - n * m);
  const all = splits.reduce((sum, count) => sum + count, 0);
  const extreme = splits.reduce((sum, count, twiceU) => (Math.abs(twiceU - n * m) >= distance ? sum + count : sum), 0);
  return extreme / all;
}

/** Splits in which `count` values come from the first sample once a group of `size` follows the `placed` ones before. */
function addSplits(counts: readonly Float64Array[], count: number, placed: number, size: number): void {
  const to = counts[count];
  if (to === undefined) return;
  let choices = 1;
  for (let taken = 1; taken <= Math.min(size, count); taken += 1) {
    choices *= (size - taken + 1) / taken;
    const before = count - taken;
    const others = placed - before;
    const from = counts[before];
    if (from === undefined || others < 0) continue;
    const shift = taken * (2 * others + size - taken);
    const length = Math.min(2 * before * others + 1, to.length - shift);
    for (let k = 0; k < length; k += 1) to[k + shift] = (to[k + shift] ?? 0) + (from[k] ?? 0) * choices;
  }
}
