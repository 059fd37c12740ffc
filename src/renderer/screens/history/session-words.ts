/** How a stored session is spoken of: its state in words. */
import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { SessionRow } from '../../../shared/domain/session.js';
import { formatCount } from '../../components/format.js';

export interface StateWords {
  type: StatusIndicatorProps.Type;
  text: string;
}

type StateFacts = Pick<SessionRow, 'state' | 'plannedRuns' | 'runs' | 'completedRuns'>;

/** @example stateWords({ state: 'interrupted', plannedRuns: 18, runs: 7, ... }).text // 'Interrupted: 7 of 18 runs kept' */
export function stateWords({ state, plannedRuns, runs, completedRuns }: StateFacts): StateWords {
  const share = `${formatCount(runs)} of ${formatCount(plannedRuns)} runs`;
  switch (state) {
    case 'planned':
      return { type: 'pending', text: 'Planned' };
    case 'running':
      return { type: 'in-progress', text: `Running: ${share}` };
    case 'cancelled':
      return { type: 'stopped', text: `Cancelled: ${share} kept` };
    case 'interrupted':
      return { type: 'warning', text: `Interrupted: ${share} kept` };
    case 'failed':
      return { type: 'error', text: runs === 0 ? 'Failed before the first run' : `Failed: ${share} kept` };
    case 'done': {
      const lost = runs - completedRuns;
      if (lost === 0) return { type: 'success', text: 'Done' };
      return { type: 'warning', text: `Done: ${formatCount(lost)} of ${formatCount(runs)} runs not completed` };
    }
  }
}

/** The stored rows with the runs of the running session counted as they end. */
export function withProgress(
  rows: readonly SessionRow[],
  runningId: string | null,
  endedRuns: number,
): readonly SessionRow[] {
  if (runningId === null) return rows;
  return rows.map((row) => (row.id === runningId && row.state === 'running' ? { ...row, runs: endedRuns } : row));
}
