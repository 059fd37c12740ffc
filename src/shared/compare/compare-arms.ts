/** The planned comparisons of a session: by how much, how sure, and where that cannot be said, why not. */
import type { Comparison, Factor } from '../domain/session-document.js';
import { holm } from '../statistics/holm.js';
import { isWithinReach } from '../statistics/smallest-p.js';
import type { ComparedArm, ComparedFigure } from './arm-values.js';
import { type PairTest, runsToTest } from './pair-test.js';
import type { PairTester } from './pair-tester.js';
import { type PlannedComparison, plannedComparisons } from './planned-comparisons.js';
import { isSignificant } from './significance.js';

/** What changes how fast tokens follow is seen in the total, not in the first token. */
const factorsOfTotal: readonly Factor[] = ['tier', 'latency', 'output-length', 'concurrency'];

interface Compared {
  readonly planned: PlannedComparison<ComparedArm>;
  readonly figure: ComparedFigure;
  readonly tested: PairTest;
}

/**
 * @param arms in the plan's order
 * @returns TTFT of all planned pairs, and the total for factors that act on it; by factor
 */
export function compareArms(arms: readonly ComparedArm[], test: PairTester): Comparison[] {
  const compared = plannedComparisons(arms).flatMap((planned): Compared[] =>
    figuresOf(planned.factor).map((figure) => ({
      planned,
      figure,
      tested: test(planned.baseline, planned.arm, figure),
    })),
  );
  return [...Map.groupBy(compared, familyOf).values()].flatMap(judge);
}

function figuresOf(factor: Factor): readonly ComparedFigure[] {
  return factorsOfTotal.includes(factor) ? ['ttftMs', 'totalMs'] : ['ttftMs'];
}

/** One question each: pairs of models with and without other settings of their own are the same one. */
function familyOf({ planned, figure }: Compared): string {
  return `${planned.factor === 'several' ? 'model' : planned.factor} ${figure}`;
}

/** Comparisons of one family, adjusted for each other (Holm). Pairs in which an arm has no value count for nothing. */
function judge(family: readonly Compared[]): Comparison[] {
  const size = family.filter(({ tested }) => tested.n.baseline > 0 && tested.n.arm > 0).length;
  const refusals = family.map((compared) => refusal(compared, size));
  const tested = family.filter((_compared, index) => refusals[index] === null);
  const adjusted = new Map(
    holm(tested.map(({ tested: { test } }) => test?.p ?? 1)).map((p, index) => [tested[index], p]),
  );
  return family.map((compared, index) => comparison(compared, refusals[index] ?? null, adjusted.get(compared) ?? null));
}

function refusal({ planned: { baseline, arm }, figure, tested }: Compared, size: number): string | null {
  const { n, method, smallestP, test } = tested;
  const empty = [baseline, arm].filter((_arm, index) => (index === 0 ? n.baseline : n.arm) === 0);
  if (empty.length > 0)
    return `no completed run of ${empty.map(({ label }) => label).join(' and ')} has a ${figure === 'ttftMs' ? 'first token' : 'total time'}`;
  if (!isWithinReach(smallestP, size)) {
    const count = n.pairs ?? Math.min(n.baseline, n.arm);
    return `n=${count} is too few: ${size === 1 ? 'one comparison takes' : `${size} comparisons take`} ${runsToTest(method, size)} each`;
  }
  return test === null ? 'a time of 0 ms or less has no ratio' : null;
}

function comparison(
  { planned, figure, tested }: Compared,
  refused: string | null,
  adjustedP: number | null,
): Comparison {
  const { method, n, slowerShare, test } = tested;
  const ratio = tested.ratio();
  return {
    baseline: planned.baseline.id,
    arm: planned.arm.id,
    factor: planned.factor,
    figure,
    method,
    n,
    ratio: {
      value: ratio?.ratio ?? null,
      low: ratio?.low ?? null,
      high: ratio?.high ?? null,
      coverage: ratio?.coverage ?? null,
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
