/** The latency summary as rows: the article's columns, and what it takes to judge them. Obeys the gates by n. */
import { estimateArmPrompt } from '../../../../shared/domain/estimate-tokens.js';
import type { ArmSummary } from '../../../../shared/domain/session-document.js';
import type { OverviewArm, SessionOverview } from '../../../../shared/domain/session-overview.js';
import { INTERVAL_FROM, MEDIAN_FROM } from '../../../charts/strip/strip-plot.js';
import { type CacheCell, cacheCell } from './cache-words.js';

export interface SummaryRow {
  armId: string;
  label: string;
  /** The open finding speaks of it. */
  isSpokenOf: boolean;
  modelId: string;
  crossRegion: boolean | null;
  cache: CacheCell;
  /** Completed runs with a first token, and what the plan asked for. */
  n: number;
  planned: number;
  /** Null below three runs: then the values themselves are all there is. */
  averageTtftMs: number | null;
  averageTotalMs: number | null;
  medianTtftMs: number | null;
  /** Null below six runs. */
  interval: readonly [number, number] | null;
  /** 0..1; null where there is no interval. */
  coverage: number | null;
  minTtftMs: number | null;
  maxTtftMs: number | null;
  slowRuns: number;
  clientDelayedRuns: number;
  voidRuns: number;
  servedOtherwise: number;
  /** Null where arms could not be tested. */
  rank: ArmSummary['rank'];
  p90TtftMs: number | null;
  cv: number | null;
  medianTotalMs: number | null;
  firstTextMs: number | null;
  outputTokens: number | null;
  /** Measured runs that were not completed. */
  lost: number;
  /** Of `n`, those that found their connection open. */
  reused: number;
  region: string;
  transport: string;
  tokensPerSecond: number | null;
  charactersPerSecond: number | null;
}

/** Lowest median first; arms without one keep the plan's order behind them. */
export function summaryRows(
  { arms, session }: Pick<SessionOverview, 'arms' | 'session'>,
  spokenOf: readonly string[] = [],
): SummaryRow[] {
  const rows = arms.map((arm) => ({
    ...summaryRow(arm, estimateArmPrompt(session.plan.prompt, arm.settings).prefixTokens),
    isSpokenOf: spokenOf.includes(arm.id),
  }));
  return rows.sort((a, b) => compareNullable(a.medianTtftMs, b.medianTtftMs));
}

/** Ascending, unknown figures last. */
export function compareNullable(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

function summaryRow(arm: OverviewArm, prefixTokens: number): Omit<SummaryRow, 'isSpokenOf'> {
  const { summary, model } = arm;
  const located = summary.n >= MEDIAN_FROM;
  const bounded = summary.n >= INTERVAL_FROM;
  return {
    armId: arm.id,
    label: arm.label,
    modelId: arm.modelId,
    crossRegion: model.crossRegion,
    cache: cacheCell(arm, prefixTokens),
    n: summary.n,
    planned: summary.planned,
    averageTtftMs: located ? summary.ttftMs.mean : null,
    averageTotalMs: located ? summary.totalMs.mean : null,
    medianTtftMs: located ? summary.ttftMs.median : null,
    interval: bounded ? summary.ttftMs.medianCi95 : null,
    coverage: bounded ? summary.ttftMs.medianCi95Coverage : null,
    minTtftMs: summary.ttftMs.min,
    maxTtftMs: summary.ttftMs.max,
    slowRuns: summary.slowRuns,
    clientDelayedRuns: summary.clientDelayedRuns,
    voidRuns: summary.voidRuns,
    servedOtherwise: summary.servedOtherwise,
    rank: summary.rank,
    p90TtftMs: summary.ttftMs.p90,
    cv: located ? summary.ttftMs.cv : null,
    medianTotalMs: located ? summary.totalMs.median : null,
    firstTextMs: located ? summary.firstTextMs.median : null,
    outputTokens: located ? summary.outputTokens.median : null,
    lost: summary.failed + summary.incomplete + summary.cancelled,
    reused: summary.reusedConnections,
    region: arm.settings.region,
    transport: arm.settings.transport,
    tokensPerSecond: located ? summary.streamTokensPerSecond.median : null,
    charactersPerSecond: located ? summary.charactersPerSecond.median : null,
  };
}
