/** Which runs enter a summary, and with which values. The run is the unit of analysis, never the delta. */
import type { DocumentRun } from '../domain/session-document.js';

type SummarisedFigure =
  'ttftMs' | 'totalMs' | 'firstTextMs' | 'tpotMs' | 'streamTokensPerSecond' | 'charactersPerSecond' | 'outputTokens';

/** Runs that count: measured and completed. Warm-ups never do; failures have no latency. */
export function validRuns(runs: readonly DocumentRun[]): DocumentRun[] {
  return runs.filter((run) => run.phase === 'measured' && run.outcome === 'completed');
}

/** Ended by the plan's time limit before any content came: its latency is known to be above the limit, and no more. */
export function isCensored(run: DocumentRun): boolean {
  return run.phase === 'measured' && run.outcome === 'failed' && run.error?.code === 'deadline' && run.ttftMs === null;
}

/** Known values of a figure in the runs that count. */
export function knownValues(runs: readonly DocumentRun[], figure: SummarisedFigure): number[] {
  return validRuns(runs)
    .map((run) => run[figure])
    .filter((value) => value !== null);
}

/** Known values of a latency, and +Infinity for each run that the time limit ended before its first content. */
export function latencyValues(runs: readonly DocumentRun[], figure: SummarisedFigure): number[] {
  return [...knownValues(runs, figure), ...runs.filter(isCensored).map(() => Infinity)];
}
