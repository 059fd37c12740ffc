/** Ranks: what is left of the values for a test that assumes nothing about their distribution. */
import { ascending } from './ascending.js';

export interface Midranks {
  /** In the order of the values; 1 for the least. Equal values share the mean of the places that they take. */
  readonly ranks: readonly number[];
  /** How many values share each place, in ascending order of the values; all 1 where no two are equal. */
  readonly ties: readonly number[];
}

/**
 * @param values any order, no NaN; infinite values are equal to each other
 * @example midranks([30, 10, 30]) // { ranks: [2.5, 1, 2.5], ties: [1, 2] }
 */
export function midranks(values: readonly number[]): Midranks {
  const order = Uint32Array.from(values.keys()).sort((a, b) => ascending(values[a] ?? NaN, values[b] ?? NaN));
  const ranks = Array.from(values, () => 0);
  const ties: number[] = [];
  for (let start = 0; start < order.length; start += ties.at(-1) ?? 1) {
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end += 1;
    for (let place = start; place < end; place += 1) ranks[order[place] ?? 0] = (start + 1 + end) / 2;
    ties.push(end - start);
  }
  return { ranks, ties };
}
