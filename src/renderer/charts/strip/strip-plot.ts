/**
 * What the strip plot shows, as plain data: a row per arm sorted by its median, every measured run with a first token
 * as a dot. It does not draw (`strip-plot-config.ts` does) and computes no statistic: the summary holds them.
 */
import type { OverviewArm, OverviewRun, SessionOverview } from '../../../shared/domain/session-overview.js';
import { type TimeAxis, timeAxis } from '../time-axis.js';

/** Below this many runs a median has no interval (metrics: exact order statistics need six values). */
export const INTERVAL_FROM = 6;
/** Below this many runs only the values themselves are shown. */
export const MEDIAN_FROM = 3;

export interface StripDot {
  armId: string;
  sequence: number;
  ordinal: number;
  ttftMs: number;
  /** Vertical place inside the row, -0.5..0.5: the runs of a row go from top to bottom in their order. */
  offset: number;
  slow: boolean;
  cached: boolean;
  clientDelayed: boolean;
}

export interface StripRow {
  armId: string;
  label: string;
  /** Place of the arm in the plan; gives it its hue in every picture. */
  armIndex: number;
  n: number;
  medianMs: number | null;
  interval: readonly [number, number] | null;
  dots: readonly StripDot[];
}

export interface StripPlotData {
  rows: readonly StripRow[];
  axis: TimeAxis | null;
}

/** Rows with the lowest median first; arms without any first token come last. */
export function stripPlot(document: Pick<SessionOverview, 'arms'>): StripPlotData {
  const rows = document.arms.map(stripRow).sort((a, b) => (a.medianMs ?? Infinity) - (b.medianMs ?? Infinity) || 0);
  return { rows, axis: timeAxis(rows.flatMap((row) => [...row.dots.map((dot) => dot.ttftMs)])) };
}

function stripRow(arm: OverviewArm, armIndex: number): StripRow {
  const runs = arm.runs.filter(isShown).sort((a, b) => a.ordinal - b.ordinal);
  const { n, ttftMs } = arm.summary;
  return {
    armId: arm.id,
    label: arm.label,
    armIndex,
    n,
    medianMs: n >= MEDIAN_FROM ? ttftMs.median : null,
    interval: n >= INTERVAL_FROM ? ttftMs.medianCi95 : null,
    dots: runs.map((run, index) => ({
      armId: arm.id,
      sequence: run.sequence,
      ordinal: run.ordinal,
      ttftMs: run.ttftMs,
      offset: runs.length < 2 ? 0 : (index / (runs.length - 1) - 0.5) * 0.5,
      slow: run.slow === true,
      cached: run.cacheClass === 'hit' || run.cacheClass === 'partial' || run.cacheClass === 'implicit-hit',
      clientDelayed: run.clientDelayed === true,
    })),
  };
}

/** As in the summary: a run during which the clock jumped has a figure that cannot be believed. */
function isShown(run: OverviewRun): run is OverviewRun & { ttftMs: number } {
  if (run.phase !== 'measured' || run.clockJumped === true) return false;
  return run.outcome === 'completed' && run.ttftMs !== null;
}
