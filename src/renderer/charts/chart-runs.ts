/** The runs that charts draw, by the same rules as the summary counts them. */
import type { OverviewRun } from '../../shared/domain/session-overview.js';

type Judged = Pick<OverviewRun, 'phase' | 'outcome' | 'clockJumped' | 'ttftMs' | 'attemptErrors'>;

/** Measured, completed, with a first token. A run during which the clock jumped has a figure that cannot be believed. */
export function hasTtft<Run extends Judged>(run: Run): run is Run & { ttftMs: number } {
  return isMeasured(run) && run.outcome === 'completed' && run.ttftMs !== null;
}

/** The plan's time limit ended it before any content came: its TTFT is known to be above the limit, and no more. */
export function isOverLimit(run: Judged): boolean {
  if (!isMeasured(run) || run.outcome !== 'failed' || run.ttftMs !== null) return false;
  return run.attemptErrors.at(-1) === 'deadline';
}

export function readCache({ cacheClass }: Pick<OverviewRun, 'cacheClass'>): boolean {
  return cacheClass === 'hit' || cacheClass === 'partial' || cacheClass === 'implicit-hit';
}

function isMeasured({ phase, clockJumped }: Judged): boolean {
  return phase === 'measured' && clockJumped !== true;
}
