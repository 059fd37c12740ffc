/** The per-run breakdown as rows: a row per arm, a column per run. */
import type { OverviewArm, OverviewRun, SessionOverview } from '../../../../shared/domain/session-overview.js';
import type { RunPhase } from '../../../../shared/domain/run.js';
import { summaryRows } from '../summary/summary-rows.js';

/** Long sessions are shown in pages of this many columns: so many fit a window of 1,280 px beside the models. */
export const RUNS_PER_PAGE = 8;

export interface RunColumn {
  phase: RunPhase;
  ordinal: number;
  /** @example 'Run 1' @example 'Warm-up 1' */
  title: string;
}

export interface RunRow {
  armId: string;
  label: string;
  /** Parallel to the columns; null: that run did not happen. */
  runs: readonly (OverviewRun | null)[];
}

export interface RunBreakdown {
  columns: readonly RunColumn[];
  rows: readonly RunRow[];
  pages: number;
}

/**
 * One page of the breakdown, rows in the order of the summary.
 *
 * @param page 1 for the first
 */
export function runBreakdown(document: Pick<SessionOverview, 'arms' | 'session'>, page: number): RunBreakdown {
  const all = allColumns(document.arms);
  const columns = all.slice((page - 1) * RUNS_PER_PAGE, page * RUNS_PER_PAGE);
  const rows = summaryRows(document).flatMap(({ armId }) => {
    const arm = document.arms.find((candidate) => candidate.id === armId);
    return arm === undefined ? [] : [{ armId, label: arm.label, runs: columns.map((column) => findRun(arm, column)) }];
  });
  return { columns, rows, pages: Math.max(1, Math.ceil(all.length / RUNS_PER_PAGE)) };
}

function allColumns(arms: readonly OverviewArm[]): RunColumn[] {
  return (['warmup', 'measured'] as const).flatMap((phase) => {
    const last = Math.max(0, ...arms.map((arm) => lastOrdinal(arm, phase)));
    return Array.from({ length: last }, (_unused, index) => ({
      phase,
      ordinal: index + 1,
      title: `${phase === 'warmup' ? 'Warm-up' : 'Run'} ${index + 1}`,
    }));
  });
}

function lastOrdinal(arm: OverviewArm, phase: RunPhase): number {
  return arm.runs.reduce((last, run) => (run.phase === phase ? Math.max(last, run.ordinal) : last), 0);
}

function findRun(arm: OverviewArm, { phase, ordinal }: RunColumn): OverviewRun | null {
  return arm.runs.find((run) => run.phase === phase && run.ordinal === ordinal) ?? null;
}
