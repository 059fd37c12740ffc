/** How many times as long one arm takes as another, with an interval that assumes nothing about the distribution. */
import { hodgesLehmannShift } from './hodges-lehmann.js';
import type { Estimate } from './rank-interval.js';
import { shiftInBlocks } from './shift-in-blocks.js';

export interface Ratio {
  /** Null when it lies among values over the time limit. */
  readonly ratio: number | null;
  /** Null without an interval, and when nothing bounds the ratio from below: `coverage` tells the two apart. */
  readonly low: number | null;
  /** Null without an interval, and when nothing bounds the ratio from above. */
  readonly high: number | null;
  /** True coverage, 0..1; null when there are too few values for an interval. */
  readonly coverage: number | null;
}

/**
 * B / A of arms that ran side by side: the shift of the logarithms, with the interval of rank sums within blocks.
 *
 * @param a one value for each block, +Infinity for "more than the time limit"; `b` in the order of `a`
 * @returns null when no block counts, and when a value is not above 0
 * @throws RangeError when the two are not of one length
 */
export function pairedRatio(a: readonly number[], b: readonly number[]): Ratio | null {
  const left = logarithms(a);
  const right = logarithms(b);
  return left === null || right === null ? null : ratioOf(shiftInBlocks(left, right));
}

/**
 * Y / X of arms whose runs do not belong together: the Hodges-Lehmann shift of the logarithms.
 *
 * @param x any order, +Infinity for "more than the time limit"
 * @returns null when either is empty, and when a value is not above 0
 */
export function unpairedRatio(x: readonly number[], y: readonly number[]): Ratio | null {
  const left = logarithms(x);
  const right = logarithms(y);
  return left === null || right === null ? null : ratioOf(hodgesLehmannShift(right, left));
}

function logarithms(values: readonly number[]): number[] | null {
  return values.every((value) => value > 0) ? values.map(Math.log) : null;
}

function ratioOf(shift: Estimate | null): Ratio | null {
  if (shift === null) return null;
  return {
    ratio: shift.estimate === null ? null : Math.exp(shift.estimate),
    low: shift.low === null ? null : Math.exp(shift.low),
    high: shift.high === null ? null : Math.exp(shift.high),
    coverage: shift.coverage,
  };
}
