/** Whether differences within blocks tend to one side: the test for arms that ran side by side. */
import { midranks } from './midranks.js';
import { twoSidedP, type Method } from './null-distribution.js';
import { signedRankDistribution, signedSumDistribution } from './signed-rank-distribution.js';

export interface SignedRank {
  /** Sum of the ranks of negative differences. */
  readonly wMinus: number;
  readonly wPlus: number;
  /** Two-sided, above 0 and at most 1. */
  readonly p: number;
  /** Differences that are not 0: what the smallest p that can be reached depends on. */
  readonly n: number;
  readonly method: Method;
}

/**
 * Wilcoxon 1945, on the absolute differences. Equal ones share their mean rank; zeros are ranked, as the least, and then
 * left out (Pratt, JASA 54, 1959, 655-667: leaving them out first can turn the answer round). The distribution over all
 * signs of the ranks seen is exact up to 100 differences, then normal with continuity correction.
 *
 * @param differences any unit, no NaN; an infinite one (one of the two ran into the time limit) has the largest rank
 * @returns null for an empty list
 * @example signedRank([1, 2, -2, 3]) // wMinus 2.5, wPlus 7.5
 */
export function signedRank(differences: readonly number[]): SignedRank | null {
  if (differences.length === 0) return null;
  const { ranks, ties } = midranks(differences.map(Math.abs));
  const signed = ranks.flatMap((rank, index) => {
    const sign = Math.sign(differences[index] ?? 0);
    return sign === 0 ? [] : [{ rank, sign }];
  });
  const n = signed.length;
  const sum = (sign: number) => signed.reduce((total, each) => (each.sign === sign ? total + each.rank : total), 0);
  const wMinus = sum(-1);
  const isPlain = ties.length === ranks.length && n === ranks.length;
  // Twice the ranks, so that they are whole.
  const distribution = isPlain ? signedRankDistribution(n) : signedSumDistribution(signed.map(({ rank }) => 2 * rank));
  const p = twoSidedP(distribution, isPlain ? wMinus : 2 * wMinus);
  return { wMinus, wPlus: sum(1), p, n, method: distribution.method };
}
