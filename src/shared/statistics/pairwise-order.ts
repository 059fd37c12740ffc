/** The sorted sums of all pairs, without writing them down: a thousand runs against a thousand have a million. */
import { sorted } from './sorted.js';

/** Values of all pairs, in ascending order. */
export interface PairwiseOrder {
  /** How many there are; infinite ones stand at the ends. */
  readonly known: number;
  /** Pairs in which two infinite values oppose each other, which could be anything. */
  readonly unknown: number;
  /** The value at a place from 0 on; NaN outside. */
  readonly at: (place: number) => number;
}

export interface PairwiseSums extends PairwiseOrder {
  /**
   * @param accepts no number below one of the sums, and all from there on
   * @returns that sum, if it is finite; Infinity where none is accepted
   */
  readonly first: (accepts: (sum: number) => boolean) => number;
}

/** Halvings after which the rest is looked at one by one; only equal values leave many. */
const HALVINGS = 60;

/** All sums of one value of `a` and one of `b`. */
export function sumsOfPairs(a: readonly number[], b: readonly number[]): PairwiseSums {
  const left = split(a);
  const right = split(b);
  const unknown = left.plus * right.minus + left.minus * right.plus;
  const known = a.length * b.length - unknown;
  const minus = left.minus * (b.length - right.plus) + left.finite.length * right.minus;
  const sums = { a: left.finite, b: right.finite };
  const finite = left.finite.length * right.finite.length;
  const at = (place: number) => {
    if (place < 0 || place >= known) return NaN;
    if (place < minus) return -Infinity;
    return place < minus + finite ? select(sums, place - minus) : Infinity;
  };
  return { known, unknown, at, first: (accepts) => first(sums, accepts) };
}

function split(values: readonly number[]): { finite: Float64Array; minus: number; plus: number } {
  return {
    finite: sorted(values.filter(Number.isFinite)),
    minus: values.filter((value) => value === -Infinity).length,
    plus: values.filter((value) => value === Infinity).length,
  };
}

/** Row i holds a[i] + b[j]. Rows and columns ascend. */
interface Sums {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

function select(sums: Sums, place: number): number {
  const { below, rest } = narrow(sums, (_sum, upTo) => upTo > place);
  return rest[place - below] ?? NaN;
}

function first(sums: Sums, accepts: (sum: number) => boolean): number {
  const largest = (sums.a.at(-1) ?? NaN) + (sums.b.at(-1) ?? NaN);
  if (Number.isNaN(largest) || !accepts(largest)) return Infinity;
  const { rest } = narrow(sums, accepts);
  let from = 0;
  let to = rest.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (accepts(rest[middle] ?? NaN)) to = middle;
    else from = middle + 1;
  }
  return rest[to] ?? Infinity;
}

/**
 * Halves the range of values that holds the first accepted sum until few are left (as Johnson and Mizoguchi 1978, by
 * value).
 *
 * @param accepts is also told how many sums are at most that number; accepts the largest
 * @returns what is left, in ascending order, and how many sums are below it
 */
function narrow(
  sums: Sums,
  accepts: (sum: number, upTo: number) => boolean,
): { readonly below: number; readonly rest: Float64Array } {
  const { a, b } = sums;
  const least = (a[0] ?? 0) + (b[0] ?? 0);
  let low = -Infinity;
  let high = (a.at(-1) ?? 0) + (b.at(-1) ?? 0);
  let below = 0;
  let upTo = a.length * b.length;
  for (let halving = 0; halving < HALVINGS && upTo - below > a.length + b.length; halving += 1) {
    const middle = Math.max(low, least) / 2 + high / 2;
    const found = countUpTo(sums, middle);
    if (accepts(middle, found)) {
      high = middle;
      upTo = found;
    } else {
      low = middle;
      below = found;
    }
  }
  return { below, rest: sorted(between(sums, low, high)) };
}

/** How many sums are at most the limit: the further down the row, the earlier it ends. */
function countUpTo({ a, b }: Sums, limit: number): number {
  let count = 0;
  let end = b.length;
  for (const left of a) {
    while (end > 0 && left + (b[end - 1] ?? 0) > limit) end -= 1;
    count += end;
  }
  return count;
}

/** Sums above `low` and at most `high`. */
function between({ a, b }: Sums, low: number, high: number): number[] {
  const found: number[] = [];
  let end = b.length;
  for (const left of a) {
    while (end > 0 && left + (b[end - 1] ?? 0) > high) end -= 1;
    for (let j = end - 1; j >= 0 && left + (b[j] ?? 0) > low; j -= 1) found.push(left + (b[j] ?? 0));
  }
  return found;
}
