/**
 * What the strip plot shows, as plain data: a row per arm sorted by its median, every measured run with a first token
 * as a dot. It does not draw (`strip-plot-config.ts` does); the quartiles apart, all figures are the summary's.
 */
import { isColdArm } from '../../../shared/domain/is-cold-arm.js';
import type { OverviewArm, SessionOverview } from '../../../shared/domain/session-overview.js';
import { PRESENTABLE_FROM } from '../../../shared/statistics/presentable.js';
import { quantile } from '../../../shared/statistics/quantile.js';
import { hasTtft, isOverLimit, readCache } from '../chart-runs.js';
import type { TimeAxis } from '../time-axis.js';
import { drawnDots } from './drawn-dots.js';
import { stripAxis } from './strip-axis.js';

/** Below this many runs a median has no interval (metrics: exact order statistics need six values). */
export const INTERVAL_FROM = PRESENTABLE_FROM.medianInterval;
/** Below this many runs only the values themselves are shown. */
export const MEDIAN_FROM = PRESENTABLE_FROM.median;

/** The runs of a row go from the top to the bottom of this share of its height, in their order. */
const SPREAD = 0.56;

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
  /** Measured runs that the plan asks for. */
  planned: number;
  /** Places that it may hold by median, 1 the fastest; null when arms could not be tested. */
  rank: { from: number; to: number } | null;
  medianMs: number | null;
  interval: readonly [number, number] | null;
  /** 25th and 75th percentile (type 8), from 20 runs on. */
  quartiles: readonly [number, number] | null;
  /** Scheduled as a cold start: a new connection after a long pause. */
  cold: boolean;
  /** Every run; what is drawn of very many is `drawn`. */
  dots: readonly StripDot[];
  drawn: readonly StripDot[];
  /** Runs that had no first token within the time limit. */
  overLimit: readonly Pick<StripDot, 'sequence' | 'ordinal' | 'offset'>[];
}

export interface StripPlotData {
  rows: readonly StripRow[];
  axis: TimeAxis | null;
}

/** Rows with the lowest median first; arms without any first token come last. */
export function stripPlot(document: Pick<SessionOverview, 'arms'>): StripPlotData {
  const rows = document.arms
    .map((arm, index) => stripRow(arm, index, document.arms.length))
    .sort((a, b) => (a.medianMs ?? Infinity) - (b.medianMs ?? Infinity) || 0);
  return { rows, axis: stripAxis(rows.flatMap((row) => row.dots)) };
}

function stripRow(arm: OverviewArm, armIndex: number, arms: number): StripRow {
  const runs = [...arm.runs].sort((a, b) => a.ordinal - b.ordinal).filter((run) => hasTtft(run) || isOverLimit(run));
  const offsets = new Map(
    runs.map((run, index) => [run, runs.length < 2 ? 0 : (index / (runs.length - 1) - 0.5) * SPREAD]),
  );
  const { n, planned, ttftMs, rank } = arm.summary;
  const dots = runs.filter(hasTtft).map((run) => ({
    armId: arm.id,
    sequence: run.sequence,
    ordinal: run.ordinal,
    ttftMs: run.ttftMs,
    offset: offsets.get(run) ?? 0,
    slow: run.slow === true,
    cached: readCache(run),
    clientDelayed: run.clientDelayed === true,
  }));
  return {
    ...{ armId: arm.id, label: arm.label, armIndex, n, planned, rank },
    medianMs: n >= MEDIAN_FROM ? ttftMs.median : null,
    interval: n >= INTERVAL_FROM ? ttftMs.medianCi95 : null,
    quartiles: quartilesOf(dots.map((dot) => dot.ttftMs)),
    cold: isColdArm(arm.settings),
    dots,
    drawn: drawnDots(dots, arms),
    overLimit: runs
      .filter(isOverLimit)
      .map((run) => ({ sequence: run.sequence, ordinal: run.ordinal, offset: offsets.get(run) ?? 0 })),
  };
}

function quartilesOf(values: readonly number[]): [number, number] | null {
  if (values.length < PRESENTABLE_FROM.boxPlot) return null;
  const low = quantile(values, 0.25);
  const high = quantile(values, 0.75);
  return low === null || high === null ? null : [low, high];
}
