/** The planned comparisons of a session: by how much, how sure, and where that cannot be said, why not. */
import type { Comparison, Factor } from '../domain/session-document.js';
import type { ComparedArm, ComparedFigure } from './arm-values.js';
import { judgeFamily, type Tested } from './judge-family.js';
import type { PairTester } from './pair-tester.js';
import { type PlannedComparison, plannedComparisons } from './planned-comparisons.js';

/** What changes how fast tokens follow is seen in the total, not in the first token. */
const factorsOfTotal: readonly Factor[] = ['tier', 'latency', 'output-length', 'concurrency'];

interface Compared extends Tested {
  readonly planned: PlannedComparison<ComparedArm>;
}

/**
 * @param arms in the plan's order
 * @returns TTFT of all planned pairs, and the total for factors that act on it; by factor
 */
export function compareArms(arms: readonly ComparedArm[], test: PairTester): Comparison[] {
  const compared = plannedComparisons(arms).flatMap((planned) =>
    figuresOf(planned.factor).map((figure) => comparedOf(planned, figure, test)),
  );
  return [...Map.groupBy(compared, familyOf).values()]
    .flatMap(judgeFamily)
    .map(({ compared: { planned, figure }, judgement }): Comparison => ({
      baseline: planned.baseline.id,
      arm: planned.arm.id,
      factor: planned.factor,
      figure,
      ...judgement,
    }));
}

function comparedOf(planned: PlannedComparison<ComparedArm>, figure: ComparedFigure, test: PairTester): Compared {
  const { baseline, arm } = planned;
  return { planned, figure, labels: [baseline.label, arm.label], tested: test(baseline, arm, figure) };
}

function figuresOf(factor: Factor): readonly ComparedFigure[] {
  return factorsOfTotal.includes(factor) ? ['ttftMs', 'totalMs'] : ['ttftMs'];
}

/** One question each: pairs of models with and without other settings of their own are the same one. */
function familyOf({ planned, figure }: Compared): string {
  return `${planned.factor === 'several' ? 'model' : planned.factor} ${figure}`;
}
