/** Two arms side by side: the test that fits how they were run, and whether it can find anything. */
import type { Comparison } from '../domain/session-document.js';
import { mannWhitney } from '../statistics/mann-whitney.js';
import { rankSumsInBlocks } from '../statistics/rank-sums-in-blocks.js';
import { pairedRatio, type Ratio, unpairedRatio } from '../statistics/ratio.js';
import { isWithinReach, smallestMannWhitneyP, smallestPInBlocks } from '../statistics/smallest-p.js';
import type { ArmValues } from './arm-values.js';

export interface PairTest {
  readonly method: Comparison['method'];
  readonly n: Comparison['n'];
  /** What p would be if every value stood on one side; above 1 / 20 nothing can be found. */
  readonly smallestP: number;
  /** Share of pairings in which the arm was slower, 0..1; ties count one half. null without any. */
  readonly slowerShare: number | null;
  /** null when there is nothing to test, and when a time is not above 0. */
  readonly test: { readonly p: number; readonly isSlower: boolean } | null;
  readonly ratio: () => Ratio | null;
}

/** More than any plan has. */
const MOST_RUNS = 10_000;

/** Of runs side by side: rank sums within blocks. A block counts where both have a value, and not both none in time. */
export function testWithinBlocks(baseline: ArmValues, arm: ArmValues): PairTest {
  const blocks = [...baseline.byBlock].flatMap(([block, from]) => {
    const to = arm.byBlock.get(block);
    return to === undefined || (from === Infinity && to === Infinity) ? [] : [{ from, to }];
  });
  const from = blocks.map((block) => block.from);
  const to = blocks.map((block) => block.to);
  const result = areAboveZero([...from, ...to]) ? rankSumsInBlocks(from, to) : null;
  const slower = blocks.reduce(
    (sum, block) => sum + (block.to > block.from ? 1 : block.to === block.from ? 0.5 : 0),
    0,
  );
  return {
    method: 'rank-sums-in-blocks',
    n: { baseline: baseline.byBlock.size, arm: arm.byBlock.size, pairs: blocks.length },
    smallestP: smallestPInBlocks(blocks.length),
    slowerShare: blocks.length === 0 ? null : slower / blocks.length,
    test: result === null ? null : { p: result.p, isSlower: result.difference > 0 },
    ratio: () => pairedRatio(from, to),
  };
}

/** Of runs that do not belong together: Mann-Whitney. */
export function testUnpaired(baseline: ArmValues, arm: ArmValues): PairTest {
  const result = mannWhitney(arm.all, baseline.all);
  const isTestable = areAboveZero([...baseline.all, ...arm.all]);
  return {
    method: 'mann-whitney',
    n: { baseline: baseline.all.length, arm: arm.all.length, pairs: null },
    smallestP: smallestMannWhitneyP(baseline.all.length, arm.all.length),
    slowerShare: result?.slowerShare ?? null,
    test: result === null || !isTestable ? null : { p: result.p, isSlower: result.slowerShare > 0.5 },
    ratio: () => unpairedRatio(baseline.all, arm.all),
  };
}

/**
 * Values of each arm, all pairs complete, from which on so many comparisons on one screen can find something.
 *
 * @returns at least 2
 */
export function runsToTest(method: Comparison['method'], comparisons: number): number {
  const smallest = (n: number) => (method === 'mann-whitney' ? smallestMannWhitneyP(n, n) : smallestPInBlocks(n));
  let n = 2;
  while (n < MOST_RUNS && !isWithinReach(smallest(n), comparisons)) n += 1;
  return n;
}

/** What has no logarithm has no ratio either, and is no time. */
function areAboveZero(values: readonly number[]): boolean {
  return values.every((ms) => ms > 0);
}
