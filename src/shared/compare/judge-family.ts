/** Comparisons of one family, adjusted for each other; those that could find nothing are refused, with the reason. */
import type { Comparison } from '../domain/session-document.js';
import { holm } from '../statistics/holm.js';
import { isWithinReach } from '../statistics/smallest-p.js';
import type { ComparedFigure } from './arm-values.js';
import { type PairTest, runsToTest } from './pair-test.js';
import { isSignificant } from './significance.js';

export interface Tested {
  readonly figure: ComparedFigure;
  /** For words: of the baseline, then of the arm. */
  readonly labels: readonly [string, string];
  readonly tested: PairTest;
}

/** All of a comparison but what is compared. */
export type Judgement = Omit<Comparison, 'baseline' | 'arm' | 'factor' | 'figure'>;

export interface Judged<T> {
  readonly compared: T;
  readonly judgement: Judgement;
}

/**
 * Holm over the pairs that can be tested. Pairs in which an arm has no value count for nothing.
 *
 * @returns in the order of the family
 */
export function judgeFamily<T extends Tested>(family: readonly T[]): Judged<T>[] {
  const size = family.filter(({ tested }) => tested.n.baseline > 0 && tested.n.arm > 0).length;
  const refusals = family.map((each) => refusal(each, size));
  const able = family.filter((_each, index) => refusals[index] === null);
  const adjusted = new Map(holm(able.map(({ tested }) => tested.test?.p ?? 1)).map((p, index) => [able[index], p]));
  return family.map((compared, index) => ({
    compared,
    judgement: judgement(compared.tested, refusals[index] ?? null, adjusted.get(compared) ?? null),
  }));
}

function refusal({ labels, figure, tested: { n, method, smallestP, test } }: Tested, size: number): string | null {
  const empty = labels.filter((_label, index) => (index === 0 ? n.baseline : n.arm) === 0);
  if (empty.length > 0) {
    const what = figure === 'ttftMs' ? 'first token' : 'total time';
    return `no completed run of ${[...new Set(empty)].join(' and ')} has a ${what}`;
  }
  if (!isWithinReach(smallestP, size)) {
    const count = n.pairs ?? Math.min(n.baseline, n.arm);
    const all = size === 1 ? 'one comparison takes' : `${size} comparisons take`;
    return `n=${count} is too few: ${all} ${runsToTest(method, size)} each`;
  }
  return test === null ? 'a time of 0 ms or less has no ratio' : null;
}

function judgement(
  { method, n, slowerShare, test, ratio }: PairTest,
  refused: string | null,
  adjustedP: number | null,
): Judgement {
  const estimate = ratio();
  return {
    method,
    n,
    ratio: {
      value: estimate?.ratio ?? null,
      low: estimate?.low ?? null,
      high: estimate?.high ?? null,
      coverage: estimate?.coverage ?? null,
    },
    slowerShare,
    p: refused === null ? (test?.p ?? null) : null,
    adjustedP,
    refused,
    verdict: verdict(adjustedP, test?.isSlower ?? null),
  };
}

function verdict(adjustedP: number | null, isSlower: boolean | null): Comparison['verdict'] {
  if (adjustedP === null || isSlower === null) return 'not-tested';
  if (!isSignificant(adjustedP)) return 'not-distinguishable';
  return isSlower ? 'slower' : 'faster';
}
