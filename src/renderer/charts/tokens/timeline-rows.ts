/** The arms that are drawn over time: each with the run that was chosen, as far as it has been read. */
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import type { PlacedArm } from '../overlaid-arms.js';
import { medianRun, type WholeRun } from '../phases/median-run.js';
import type { DrawnRun } from './drawn-run.js';
import { chosenRun, type RunChoice } from './run-choice.js';

export interface ChosenRun {
  armId: string;
  label: string;
  /** Place of the arm in the plan. */
  armIndex: number;
  run: WholeRun;
}

export interface TimelineRow extends ChosenRun {
  drawn: DrawnRun;
}

/** Arms with a completed run, the lowest median time to first token first. */
export function drawableArms({ arms }: Pick<SessionOverview, 'arms'>): PlacedArm[] {
  return arms
    .map((arm, armIndex) => ({ arm, armIndex }))
    .filter(({ arm }) => medianRun(arm) !== null)
    .sort((a, b) => (a.arm.summary.ttftMs.median ?? Infinity) - (b.arm.summary.ttftMs.median ?? Infinity) || 0);
}

/** Of these arms the chosen runs, in the order of the plan; an arm without such a run has none. */
export function chosenRuns(arms: readonly PlacedArm[], choice: RunChoice): ChosenRun[] {
  return arms
    .flatMap(({ arm, armIndex }) => {
      const run = chosenRun(arm, choice);
      return run === null ? [] : [{ armId: arm.id, label: arm.label, armIndex, run }];
    })
    .sort((a, b) => a.armIndex - b.armIndex);
}
