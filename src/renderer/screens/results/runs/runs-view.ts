/** What the tab of runs shows: the article's grid or the list, and of the list which runs. */
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { RUNS_PER_PAGE } from './run-rows.js';
import type { RunKind } from './run-kinds.js';

export interface RunsView {
  layout: 'grid' | 'list';
  kind: RunKind;
  /** null: all arms. */
  armId: string | null;
}

/** The grid while it fits one page, else the list. */
export function firstRunsView({ arms }: Pick<SessionOverview, 'arms'>): RunsView {
  const longest = Math.max(0, ...arms.map(({ runs }) => runs.length));
  return { layout: longest <= RUNS_PER_PAGE ? 'grid' : 'list', kind: 'all', armId: null };
}
