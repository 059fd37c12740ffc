/** Whether one of two arms that ran side by side tends to be larger: rank sums, judged by swaps within the blocks. */
import { completeBlocks } from './complete-blocks.js';
import { midranks } from './midranks.js';
import type { Method } from './null-distribution.js';
import { swapTail } from './swap-tail.js';

export interface RankSumsInBlocks {
  /** Sum of the ranks of b less the sum of those of a: above 0 where b tends to be larger. */
  readonly difference: number;
  /** Two-sided, above 0 and at most 1. */
  readonly p: number;
  readonly method: Method;
}

/**
 * All values of both are ranked together, equal ones sharing their mean rank; what counts is by how much the two of a
 * block differ in rank. A spike thus has the highest rank and no more, whereas the signed-rank test, which ranks the
 * differences, gives its whole block the most weight, whichever arm it befell. Ranks over all blocks: Iman, Hora and
 * Conover, JASA 79 (1984), 674-685. p is exact up to 60 blocks, over all ways to swap the two runs of each block: these
 * are what the random order within blocks could as well have given, so that no drift between blocks makes it wrong.
 *
 * @param a one value for each block, any unit, no NaN; +Infinity stands for "more than the time limit" and ties with
 *   itself, and a block with two of them does not count
 * @param b in the order of `a`
 * @returns null when no block counts
 * @throws RangeError when the two are not of one length
 * @example rankSumsInBlocks([1, 2, 3], [4, 5, 6]) // difference 9, p 0.25
 */
export function rankSumsInBlocks(a: readonly number[], b: readonly number[]): RankSumsInBlocks | null {
  const blocks = completeBlocks(a, b);
  const count = blocks.a.length;
  if (count === 0) return null;
  const { ranks } = midranks([...blocks.a, ...blocks.b]);
  const differences = Float64Array.from(blocks.a, (_, block) => (ranks[count + block] ?? 0) - (ranks[block] ?? 0));
  const difference = differences.reduce((sum, each) => sum + each, 0);
  const { p, method } = swapTail(difference < 0 ? differences.map((each) => -each) : differences);
  return { difference, p: Math.min(1, 2 * p), method };
}
