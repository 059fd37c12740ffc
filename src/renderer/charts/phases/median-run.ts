/** Which of an arm's runs stands for it where one run is drawn, and by which others it can be replaced. */
import type { OverviewArm, OverviewRun } from '../../../shared/domain/session-overview.js';

/** A run that counts, with its whole time. */
export type WholeRun = OverviewRun & { totalMs: number };

/** The runs that the summary counts and whose length is known; the shortest first. */
export function wholeRuns({ runs }: Pick<OverviewArm, 'runs'>): WholeRun[] {
  return runs.filter(isWhole).sort((a, b) => a.totalMs - b.totalMs || a.sequence - b.sequence);
}

/**
 * The run whose total is the lower median: half of the arm's runs took no longer. One that was measured, where the
 * medians of its parts would make up a run that never was.
 *
 * @returns null without a completed run
 */
export function medianRun(arm: Pick<OverviewArm, 'runs'>): WholeRun | null {
  const runs = wholeRuns(arm);
  return runs[Math.ceil(runs.length / 2) - 1] ?? null;
}

function isWhole(run: OverviewRun): run is WholeRun {
  return run.counts && run.totalMs !== null;
}
