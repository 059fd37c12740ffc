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

/** Halvings after which the rest is looked at one by one; only equal values leave many. */
const HALVINGS = 60;

/** All sums of one value of `a` and one of `b`. */
export function sumsOfPairs(a: readonly number[], b: readonly number[]): PairwiseOrder {
  const left = split(a);
  const right = split(b);
  const unknown = left.plus * right.minus + left.minus * right.plus;
  const minus = left.minus * (b.length - right.plus) + left.finite.length * right.minus;
  return orderOf(left.finite, right.finite, false, { known: a.length * b.length - unknown, unknown, minus });
}

/** Walsh averages: the means of every two values, and of each with itself. */
export function walshAverages(values: readonly number[]): PairwiseOrder {
  const { finite, minus, plus } = split(values.map((value) => value / 2));
  const unknown = minus * plus;
  const known = (values.length * (values.length + 1)) / 2 - unknown;
  return orderOf(finite, finite, true, { known, unknown, minus: minus * finite.length + (minus * (minus + 1)) / 2 });
}

function split(values: readonly number[]): { finite: Float64Array; minus: number; plus: number } {
  return {
    finite: sorted(values.filter(Number.isFinite)),
    minus: values.filter((value) => value === -Infinity).length,
    plus: values.filter((value) => value === Infinity).length,
  };
}

/** @param minus how many are -Infinity */
function orderOf(
  a: Float64Array,
  b: Float64Array,
  isTriangle: boolean,
  { known, unknown, minus }: { known: number; unknown: number; minus: number },
): PairwiseOrder {
  const finite = isTriangle ? (a.length * (a.length + 1)) / 2 : a.length * b.length;
  const at = (place: number) => {
    if (place < 0 || place >= known) return NaN;
    if (place < minus) return -Infinity;
    return place < minus + finite ? select({ a, b, isTriangle }, finite, place - minus) : Infinity;
  };
  return { known, unknown, at };
}

/** Row i holds a[i] + b[j]; in a triangle j begins at i. Rows and columns ascend. */
interface Sums {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly isTriangle: boolean;
}

/** Halves the range of values that holds the place until few are left (as Johnson and Mizoguchi 1978, by value). */
function select(sums: Sums, count: number, place: number): number {
  const { a, b } = sums;
  const least = (a[0] ?? 0) + (b[0] ?? 0);
  let low = -Infinity;
  let high = (a.at(-1) ?? 0) + (b.at(-1) ?? 0);
  let below = 0;
  let upTo = count;
  for (let halving = 0; halving < HALVINGS && upTo - below > a.length + b.length; halving += 1) {
    const middle = Math.max(low, least) / 2 + high / 2;
    const found = countUpTo(sums, middle);
    if (found > place) {
      high = middle;
      upTo = found;
    } else {
      low = middle;
      below = found;
    }
  }
  return sorted(between(sums, low, high))[place - below] ?? NaN;
}

/** How many sums are at most the limit: the further down the row, the earlier it ends. */
function countUpTo({ a, b, isTriangle }: Sums, limit: number): number {
  let count = 0;
  let end = b.length;
  for (let i = 0; i < a.length; i += 1) {
    while (end > 0 && (a[i] ?? 0) + (b[end - 1] ?? 0) > limit) end -= 1;
    count += Math.max(0, isTriangle ? end - i : end);
  }
  return count;
}

/** Sums above `low` and at most `high`. */
function between({ a, b, isTriangle }: Sums, low: number, high: number): number[] {
  const found: number[] = [];
  let end = b.length;
  for (let i = 0; i < a.length; i += 1) {
    const left = a[i] ?? 0;
    while (end > 0 && left + (b[end - 1] ?? 0) > high) end -= 1;
    for (let j = end - 1; j >= (isTriangle ? i : 0) && left + (b[j] ?? 0) > low; j -= 1) found.push(left + (b[j] ?? 0));
  }
  return found;
}
