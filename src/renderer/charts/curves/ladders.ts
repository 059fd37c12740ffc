/**
 * Arms that differ in one factor only, as points of a curve. Which arms those are, their medians and intervals stand in
 * the document; nothing is computed here a second time.
 */
import type { Factor, FigureSummary } from '../../../shared/domain/session-document.js';
import type { OverviewArm, OverviewRun, SessionOverview } from '../../../shared/domain/session-overview.js';
import { isPresentable } from '../../../shared/statistics/presentable.js';
import { median } from '../../../shared/statistics/median.js';

export type CurveFigure = 'ttftMs' | 'totalMs' | 'streamTokensPerSecond';

/** The arm that the others are compared with, and those, in the order of the plan. */
export interface Ladder {
  baseline: OverviewArm;
  arms: readonly OverviewArm[];
}

/** How ladders are called: by their models, or where several are of one model, by their first arms. */
export function ladderNames(ladders: readonly Ladder[]): string[] {
  const models = ladders.map(({ baseline }) => baseline.model.name);
  return ladders.map(({ baseline }, index) =>
    models.indexOf(baseline.model.name) === models.lastIndexOf(baseline.model.name)
      ? (models[index] ?? '')
      : baseline.label,
  );
}

/** One arm of a ladder. */
export interface CurvePoint {
  armId: string;
  label: string;
  x: number;
  n: number;
  median: number | null;
  interval: readonly [number, number] | null;
  failed: number;
}

/** One run of an arm. */
export interface CurveRun {
  armId: string;
  sequence: number;
  ordinal: number;
  x: number;
  y: number;
  run: OverviewRun;
}

/** @returns none where no two arms differ in this factor alone */
export function laddersOf({ arms, comparisons }: SessionOverview, factor: Factor): Ladder[] {
  const own = comparisons.filter((comparison) => comparison.factor === factor);
  return [...Map.groupBy(own, ({ baseline }) => baseline)].flatMap(([baselineId, steps]) => {
    const baseline = arms.find(({ id }) => id === baselineId);
    if (baseline === undefined) return [];
    const others = new Set(steps.map(({ arm }) => arm));
    return [{ baseline, arms: arms.filter(({ id }) => id === baselineId || others.has(id)) }];
  });
}

/** The runs that the summary counts, where both figures are known. */
export function curveRuns(
  arm: OverviewArm,
  figure: CurveFigure,
  xOf: (run: OverviewRun, arm: OverviewArm) => number | null,
): CurveRun[] {
  return arm.runs.flatMap((run) => {
    if (!run.counts) return [];
    const x = xOf(run, arm);
    const y = run[figure];
    return x === null || y === null ? [] : [{ armId: arm.id, sequence: run.sequence, ordinal: run.ordinal, x, y, run }];
  });
}

/** @returns null where no run of the arm has a place on the x axis */
export function curvePoint(arm: OverviewArm, figure: CurveFigure, runs: readonly CurveRun[]): CurvePoint | null {
  const x = median(runs.map((run) => run.x));
  if (x === null) return null;
  return {
    armId: arm.id,
    label: arm.label,
    x,
    n: arm.summary.n,
    ...shown(arm.summary[figure], arm.summary.n),
    failed: arm.summary.failed,
  };
}

function shown(summary: FigureSummary, n: number): Pick<CurvePoint, 'median' | 'interval'> {
  return {
    median: isPresentable('median', n) ? summary.median : null,
    interval: isPresentable('medianInterval', n) ? summary.medianCi95 : null,
  };
}
