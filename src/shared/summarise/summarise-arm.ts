/** Counts and summaries of one arm, and the label on its slow runs. */
import type { ArmSummary } from '../domain/session-document.js';
import type { OutlineRun } from '../domain/session-outline.js';
import { slowRunLimit } from '../statistics/slow-run.js';
import { summariseFigure } from './summarise-figure.js';
import { knownValues, latencyValues, runsServedOtherwise, validRuns, voidRuns } from './summarised-values.js';

/** @param planned measured runs that the plan asks for */
export function summariseArm(runs: readonly OutlineRun[], planned: number): ArmSummary {
  const measured = runs.filter((run) => run.phase === 'measured');
  const valid = validRuns(runs);
  return {
    n: knownValues(runs, 'ttftMs').length,
    planned,
    failed: measured.filter((run) => run.outcome === 'failed').length,
    incomplete: measured.filter((run) => run.outcome === 'incomplete').length,
    cancelled: measured.filter((run) => run.outcome === 'cancelled').length,
    ttftMs: summariseFigure(latencyValues(runs, 'ttftMs')),
    totalMs: summariseFigure(latencyValues(runs, 'totalMs')),
    firstTextMs: summariseFigure(latencyValues(runs, 'firstTextMs')),
    tpotMs: summariseFigure(knownValues(runs, 'tpotMs')),
    streamTokensPerSecond: summariseFigure(knownValues(runs, 'streamTokensPerSecond')),
    charactersPerSecond: summariseFigure(knownValues(runs, 'charactersPerSecond')),
    outputTokens: summariseFigure(knownValues(runs, 'outputTokens')),
    rank: null,
    slowRuns: valid.filter((run) => run.slow === true).length,
    cacheHits: valid.filter((run) => (run.cacheReadTokens ?? 0) > 0).length,
    reusedConnections: valid.filter((run) => run.connection.reused === true).length,
    clientDelayedRuns: valid.filter((run) => run.clientDelayed === true).length,
    voidRuns: voidRuns(runs).length,
    servedOtherwise: runsServedOtherwise(runs).length,
  };
}

/** The runs with `slow` filled in: TTFT above 3 x the median of the arm's valid runs. Warm-ups are labelled too. */
export function labelSlowRuns(runs: readonly OutlineRun[]): OutlineRun[] {
  const limit = slowRunLimit(latencyValues(runs, 'ttftMs'));
  return runs.map((run) => ({ ...run, slow: limit === null || run.ttftMs === null ? null : run.ttftMs > limit }));
}
