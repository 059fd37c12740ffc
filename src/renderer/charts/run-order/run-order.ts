/**
 * What the run-order chart shows: every run over the time at which it started. Runs without a first token have no place
 * on its axis, and stand in a lane of their arm above it.
 */
import { isColdArm } from '../../../shared/domain/is-cold-arm.js';
import type { OverviewRun, SessionOverview } from '../../../shared/domain/session-overview.js';
import { armsWithRuns, type PlacedArm } from '../overlaid-arms.js';
import type { RunTableRow } from '../RunTable.js';
import { type TimeAxis, timeAxis } from '../time-axis.js';

export interface OrderPoint extends RunTableRow {
  ordinal: number;
  armIndex: number;
  /** Since the session began. */
  startMs: number;
  /** null: it ended before its first token. */
  ttftMs: number | null;
  slow: boolean;
  /** Enters no figure. */
  warmup: boolean;
  cold: boolean;
  /** One of its attempts was turned away by the service's quota. */
  throttled: boolean;
  /** Sent more than once. */
  retried: boolean;
  /** Not completed, before its first token or after it. */
  failed: boolean;
}

export interface OrderArm {
  armId: string;
  label: string;
  armIndex: number;
  points: readonly OrderPoint[];
  /** Points without a first token. */
  tokenless: number;
}

export interface RunOrderData {
  arms: readonly OrderArm[];
  /** null: no run has a first token. */
  axis: TimeAxis | null;
  endMs: number;
}

/** Arms of which any run stands in the order, the lowest median first. */
export function armsInOrder({ arms }: Pick<SessionOverview, 'arms'>): PlacedArm[] {
  return armsWithRuns(arms, 0).filter(({ arm }) => arm.runs.some(isInOrder));
}

/** Those that have a lane, from top to bottom. */
export function lanesOf({ arms }: Pick<RunOrderData, 'arms'>): OrderArm[] {
  return arms.filter(({ tokenless }) => tokenless > 0);
}

/** Runs during which the clock jumped have no place on a time axis, and cancelled ones were never answered. */
function isInOrder({ clockJumped, outcome }: OverviewRun): boolean {
  return clockJumped !== true && outcome !== 'cancelled';
}

export function runOrder({ session }: Pick<SessionOverview, 'session'>, placed: readonly PlacedArm[]): RunOrderData {
  const sessionStart = Date.parse(session.startedAt);
  const arms = placed.map(({ arm, armIndex }) => {
    const cold = isColdArm(arm.settings);
    const points = arm.runs
      .filter(isInOrder)
      .map((run) => orderPoint(run, { armId: arm.id, armLabel: arm.label, armIndex, cold }, sessionStart))
      .sort((a, b) => a.startMs - b.startMs);
    const tokenless = points.filter(({ ttftMs }) => ttftMs === null).length;
    return { armId: arm.id, label: arm.label, armIndex, points, tokenless };
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
    ttftMs: run.ttftMs,
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
    point.failed ? (point.ttftMs === null ? 'failed' : 'failed after its first token') : null,
    point.throttled ? 'throttled' : null,
    point.retried ? 'sent more than once' : null,
  ].filter((note) => note !== null);
}
