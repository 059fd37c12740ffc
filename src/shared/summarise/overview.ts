/** From a session's outline to what the results screen draws of it. */
import { phaseDurations } from '../domain/figures/phase-durations.js';
import type { SessionOutline, OutlineRun } from '../domain/session-outline.js';
import type { OverviewRun, RunDetail, SessionOverview } from '../domain/session-overview.js';
import type { DocumentRun } from '../domain/session-document.js';
import { isValid } from './summarised-values.js';

export function overviewOf({ arms, ...session }: SessionOutline): SessionOverview {
  return { ...session, arms: arms.map((arm) => ({ ...arm, runs: arm.runs.map(overviewRun) })) };
}

function overviewRun(run: OutlineRun): OverviewRun {
  return {
    sequence: run.sequence,
    ordinal: run.ordinal,
    block: run.block,
    phase: run.phase,
    startedAt: run.startedAt,
    plannedStartMs: run.plannedStartMs,
    startLatenessMs: run.startLatenessMs,
    outcome: run.outcome,
    error: run.error,
    idleSeconds: run.idleSeconds,
    ttftMs: run.ttftMs,
    totalMs: run.totalMs,
    firstTextMs: run.firstTextMs,
    firstReasoningMs: run.firstReasoningMs,
    tpotMs: run.tpotMs,
    outputTokens: run.outputTokens,
    charactersPerSecond: run.charactersPerSecond,
    streamTokensPerSecond: run.streamTokensPerSecond,
    deltaGapMaxMs: run.deltaGapMaxMs,
    serverLatencyMs: run.serverLatencyMs,
    connectionIdleMs: run.connectionIdleMs,
    slow: run.slow,
    cacheClass: run.cacheClass,
    clientDelayed: run.clientDelayed,
    clockJumped: run.clockJumped,
    clockDriftMs: run.clockDriftMs,
    inputTokens: run.inputTokens,
    cacheReadTokens: run.cacheReadTokens,
    cacheWriteTokens: run.cacheWriteTokens,
    connection: run.connection,
    attemptCount: run.attemptCount,
    attemptErrors: run.attempts.flatMap(({ failure }) => (failure === null ? [] : [failure.code])),
    phaseMs: phaseDurations(run),
    counts: isValid(run),
  };
}

/** @param run a run by itself: its `slow` and `cacheClass` cannot be known from one run */
export function detailOf(run: DocumentRun): RunDetail {
  const detail: RunDetail & Partial<Pick<DocumentRun, 'slow' | 'cacheClass'>> = { ...run };
  delete detail.slow;
  delete detail.cacheClass;
  return detail;
}
