/** The runs of a session as the rows of a list, in the order in which they were sent. */
import type { OverviewArm, OverviewRun, SessionOverview } from '../../../../shared/domain/session-overview.js';
import { runKinds } from './run-kinds.js';
import type { RunsView } from './runs-view.js';

export interface ListedRun {
  arm: OverviewArm;
  run: OverviewRun;
}

/** @returns of the runs that are wanted: all of them, in the order of the schedule */
export function listedRuns({ arms }: Pick<SessionOverview, 'arms'>, { kind, armId }: RunsView): ListedRun[] {
  const { holds } = runKinds[kind];
  return arms
    .filter(({ id }) => armId === null || id === armId)
    .flatMap((arm) => arm.runs.filter(holds).map((run) => ({ arm, run })))
    .toSorted((a, b) => a.run.sequence - b.run.sequence);
}
