/**
 * How a figure changes from step to step of a sweep, as plain data: pauses before a request, or requests at once. Steps
 * stand at equal distances, since they are chosen to be so (0, 60, 300 s; 1, 2, 4, 8 at once).
 */
import { isColdArm } from '../../../shared/domain/is-cold-arm.js';
import type { OverviewArm, SessionOverview } from '../../../shared/domain/session-overview.js';
import {
  type CurveFigure,
  type CurvePoint,
  type CurveRun,
  curvePoint,
  curveRuns,
  ladderNames,
  laddersOf,
} from './ladders.js';

export type SweepKind = 'idle' | 'concurrency';

export interface StepSeries {
  armIndex: number;
  name: string;
  /** `x` is the place of a step. */
  points: readonly CurvePoint[];
  runs: readonly CurveRun[];
}

export interface Sweep {
  /** In their order, on the x axis. */
  steps: readonly { words: string; cold: boolean }[];
  series: readonly StepSeries[];
}

interface Step {
  value: number;
  cold: boolean;
}

/** @returns null where no two arms differ in this factor alone */
export function sweepOf(document: SessionOverview, kind: SweepKind, figure: CurveFigure): Sweep | null {
  const ladders = laddersOf(document, kind);
  if (ladders.length === 0) return null;
  const names = ladderNames(ladders);
  const cold = kind === 'idle' ? laddersOf(document, 'cold') : [];
  const all = ladders.map(({ baseline, arms }) => ({
    baseline,
    // A cold start is compared with the same first arm, and belongs to the same question.
    arms: [...arms, ...cold.filter((each) => each.baseline === baseline).flatMap((each) => coldArms(each.arms))],
  }));
  const stepOf = ({ settings }: OverviewArm): Step => ({
    value: kind === 'idle' ? settings.idleSeconds : settings.concurrency,
    cold: kind === 'idle' && isColdArm(settings),
  });
  const steps = distinct(all.flatMap(({ arms }) => arms.map(stepOf)));
  const placeOf = (arm: OverviewArm): number => steps.findIndex((step) => isSame(step, stepOf(arm)));
  return {
    steps: steps.map((step) => ({ words: stepWords(kind, step), cold: step.cold })),
    series: all.map(({ baseline, arms }, index) => {
      const each = arms.map((arm) => ({ arm, runs: curveRuns(arm, figure, () => placeOf(arm)) }));
      return {
        armIndex: document.arms.indexOf(baseline),
        name: names[index] ?? '',
        points: each.flatMap(({ arm, runs }) => curvePoint(arm, figure, runs) ?? []).toSorted((a, b) => a.x - b.x),
        runs: each.flatMap(({ runs }) => runs),
      };
    }),
  };
}

function coldArms(arms: readonly OverviewArm[]): OverviewArm[] {
  return arms.filter(({ settings }) => isColdArm(settings));
}

/** From short to long; cold ones, which are another thing, behind. */
function distinct(steps: readonly Step[]): Step[] {
  return steps
    .filter((step, index) => steps.findIndex((other) => isSame(step, other)) === index)
    .sort((a, b) => Number(a.cold) - Number(b.cold) || a.value - b.value);
}

function isSame(one: Step, other: Step): boolean {
  return one.value === other.value && one.cold === other.cold;
}

function stepWords(kind: SweepKind, { value, cold }: Step): string {
  if (kind === 'concurrency') return value === 1 ? 'one at a time' : `${value} at once`;
  if (cold) return `cold: ${value} s, new connection`;
  return value === 0 ? 'no pause' : `${value} s`;
}
