/** What the scatter of first token against total shows: a point for each run that has both. */
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { PRESENTABLE_FROM } from '../../../shared/statistics/presentable.js';
import { median } from '../../../shared/statistics/median.js';
import { hasTtft } from '../chart-runs.js';
import type { PlacedArm } from '../overlaid-arms.js';
import type { RunPoint } from '../pick.js';
import type { RunTableRow } from '../RunTable.js';
import { type TimeAxis, timeAxis } from '../time-axis.js';

/** `x` is the TTFT, `y` the total, both in milliseconds. */
export interface TtftTotalPoint extends RunPoint, RunTableRow {
  slow: boolean;
}

export interface TtftTotalArm {
  armId: string;
  label: string;
  armIndex: number;
  points: readonly TtftTotalPoint[];
  /** Share of a run's total that had passed at its first token, 0..1: the median of the runs; null below three. */
  waitingShare: number | null;
}

export interface TtftTotalData {
  arms: readonly TtftTotalArm[];
  x: TimeAxis | null;
  y: TimeAxis | null;
}

export function hasBothTimes(arms: SessionOverview['arms']): boolean {
  return arms.some((arm) => arm.runs.some((run) => hasTtft(run) && run.totalMs !== null));
}

export function ttftTotal(placed: readonly PlacedArm[]): TtftTotalData {
  const arms = placed.map(({ arm, armIndex }) => {
    const points = arm.runs.filter(hasTtft).flatMap(({ ordinal, sequence, ttftMs, totalMs, slow }) =>
      totalMs === null
        ? []
        : [
            {
              ...{ x: ttftMs, y: totalMs, armId: arm.id, sequence, slow: slow === true },
              ...{ armLabel: arm.label, name: `run ${ordinal}` },
            },
          ],
    );
    const share = points.length < PRESENTABLE_FROM.median ? null : median(points.map(({ x, y }) => x / y));
    return { armId: arm.id, label: arm.label, armIndex, points, waitingShare: share };
  });
  const points = arms.flatMap((arm) => arm.points);
  return { arms, x: timeAxis(points.map(({ x }) => x)), y: timeAxis(points.map(({ y }) => y)) };
}
