/** The runs that charts draw, by the same rules as the summary counts them. */
import type { OverviewRun } from '../../shared/domain/session-overview.js';

type Judged = Pick<OverviewRun, 'counts' | 'phase' | 'outcome' | 'clockJumped' | 'ttftMs' | 'attemptErrors'>;

/** Counted by the summary, with a first token. */
export function hasTtft<Run extends Judged>(run: Run): run is Run & { ttftMs: number } {
  return run.counts && run.ttftMs !== null;
}

/** The plan's time limit ended it before any content came: its TTFT is known to be above the limit, and no more. */
export function isOverLimit(run: Judged): boolean {
  if (run.phase !== 'measured' || run.clockJumped === true) return false;
  return run.outcome === 'failed' && run.ttftMs === null && run.attemptErrors.at(-1) === 'deadline';
}

export function readCache({ cacheClass }: Pick<OverviewRun, 'cacheClass'>): boolean {
  return cacheClass === 'hit' || cacheClass === 'partial' || cacheClass === 'implicit-hit';
}
