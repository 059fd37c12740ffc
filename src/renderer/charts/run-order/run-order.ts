/** What the run-order chart shows: every run with a first token over the time at which it started. */
import { isColdArm } from '../../../shared/domain/is-cold-arm.js';
import type { OverviewRun, SessionOverview } from '../../../shared/domain/session-overview.js';
import type { PlacedArm } from '../overlaid-arms.js';
import type { RunTableRow } from '../RunTable.js';
import { type TimeAxis, timeAxis } from '../time-axis.js';

export interface OrderPoint extends RunTableRow {
  ordinal: number;
  armIndex: number;
  /** Since the session began. */
  startMs: number;
  /** null: failed before its first token. */
  ttftMs: number | null;
  slow: boolean;
  /** Enters no figure. */
  warmup: boolean;
  cold: boolean;
  /** One of its attempts was turned away by the service's quota. */
  throttled: boolean;
  /** Sent more than once. */
  retried: boolean;
  failed: boolean;
}

export interface RunOrderData {
  arms: readonly { armId: string; label: string; armIndex: number; points: readonly OrderPoint[] }[];
  axis: TimeAxis | null;
  endMs: number;
}

/** Runs during which the clock jumped have no place on a time axis, and are left out. */
export function runOrder({ session }: Pick<SessionOverview, 'session'>, placed: readonly PlacedArm[]): RunOrderData {
  const sessionStart = Date.parse(session.startedAt);
  const arms = placed.map(({ arm, armIndex }) => {
    const cold = isColdArm(arm.settings);
    return {
      ...{ armId: arm.id, label: arm.label, armIndex },
      points: arm.runs
        .filter((run) => run.clockJumped !== true && run.outcome !== 'cancelled')
        .map((run) => orderPoint(run, { armId: arm.id, armLabel: arm.label, armIndex, cold }, sessionStart))
        .sort((a, b) => a.startMs - b.startMs),
    };
  });
  const points = arms.flatMap((arm) => arm.points);
  return {
    arms,
    axis: timeAxis(points.flatMap(({ ttftMs }) => (ttftMs === null ? [] : [ttftMs]))),
    endMs: points.reduce((end, { startMs }) => Math.max(end, startMs), 0),
  };
}

function orderPoint(
  run: OverviewRun,
  arm: Pick<OrderPoint, 'armId' | 'armLabel' | 'armIndex' | 'cold'>,
  sessionStart: number,
): OrderPoint {
  const warmup = run.phase === 'warmup';
  return {
    ...arm,
    ...{ sequence: run.sequence, ordinal: run.ordinal, warmup },
    name: `${warmup ? 'warm-up' : 'run'} ${run.ordinal}`,
    // The clock of a session that went on after a pause may stand before its start.
    startMs: Math.max(0, Date.parse(run.startedAt) - sessionStart),
    ttftMs: run.outcome === 'completed' ? run.ttftMs : null,
    slow: run.slow === true && !warmup,
    throttled: run.attemptErrors.includes('throttled'),
    retried: run.attemptCount > 1,
    failed: run.outcome !== 'completed' || run.ttftMs === null,
  };
}

/** What is special about a run, for tooltip and table. */
export function orderNotes(point: OrderPoint): string[] {
  return [
    point.warmup ? 'warm-up, in no figure' : null,
    point.cold ? 'cold: a new connection after a long pause' : null,
    point.slow ? 'slow run' : null,
    point.failed ? 'failed' : null,
    point.throttled ? 'throttled' : null,
    point.retried ? 'sent more than once' : null,
  ].filter((note) => note !== null);
}
