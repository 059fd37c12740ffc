/** The arms that are drawn over time: each with the run that was chosen, as far as it has been read. */
import type { OverviewArm, SessionOverview } from '../../../shared/domain/session-overview.js';
import type { WholeRun } from '../phases/median-run.js';
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

/** More lines than this are not told apart: the others are chosen by hand. */
export const LINES_AT_FIRST = 6;

/** Arms with a completed run, the lowest median time to first token first. */
export function drawableArms({ arms }: Pick<SessionOverview, 'arms'>): OverviewArm[] {
  return arms
    .filter((arm) => chosenRun(arm, 'median') !== null)
    .sort((a, b) => (a.summary.ttftMs.median ?? Infinity) - (b.summary.ttftMs.median ?? Infinity) || 0);
}

/** Of these arms the chosen runs, in the order of the plan; an arm without such a run has none. */
export function chosenRuns(
  { arms }: Pick<SessionOverview, 'arms'>,
  shown: ReadonlySet<string>,
  choice: RunChoice,
): ChosenRun[] {
  return arms.flatMap((arm, armIndex) => {
    const run = shown.has(arm.id) ? chosenRun(arm, choice) : null;
    return run === null ? [] : [{ armId: arm.id, label: arm.label, armIndex, run }];
  });
}
