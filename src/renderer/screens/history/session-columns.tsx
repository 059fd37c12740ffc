/** Columns of the history. */
import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { SessionRow } from '../../../shared/domain/session.js';
import { routeHref } from '../../app/routes.js';
import { compareText } from '../../components/compare.js';
import { formatCount, formatDateTime } from '../../components/format.js';
import { SimulatedBadge } from '../../components/SimulatedBadge.js';
import { stateWords } from './session-words.js';

const MODELS_SHOWN = 2;

export const startedColumn: TableProps.ColumnDefinition<SessionRow> = {
  id: 'startedAt',
  header: 'Started',
  cell: ({ startedAt }) => <span className="ft-nowrap ft-tabular">{formatDateTime(startedAt)}</span>,
  sortingField: 'startedAt',
};

export const sessionColumns: readonly TableProps.ColumnDefinition<SessionRow>[] = [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    minWidth: 150,
    cell: (row) => (
      <span className="ft-session-name">
        <Link href={hrefOf(row)}>{row.name}</Link>
        {row.simulated && <SimulatedBadge />}
      </span>
    ),
    sortingComparator: (a, b) => compareText(a.name, b.name),
  },
  {
    id: 'state',
    header: 'State',
    minWidth: 110,
    cell: (row) => {
      const { type, text } = stateWords(row);
      return (
        <StatusIndicator type={type} wrapText={false}>
          {text}
        </StatusIndicator>
      );
    },
    sortingComparator: (a, b) => compareText(stateWords(a).text, stateWords(b).text),
  },
  startedColumn,
  {
    id: 'arms',
    header: 'Models',
    minWidth: 150,
    cell: ({ arms }) => <span title={arms.join(', ')}>{modelsText(arms)}</span>,
    sortingComparator: (a, b) => a.arms.length - b.arms.length,
  },
  {
    id: 'region',
    header: 'Region',
    cell: ({ region, profile }) => (
      <span className="ft-nowrap" title={`Profile ${profile}`}>
        {region}
      </span>
    ),
    sortingComparator: (a, b) => compareText(a.region, b.region),
  },
  {
    id: 'runs',
    header: 'Runs',
    cell: ({ runs, plannedRuns }) => (
      <span className="ft-nowrap ft-tabular" title={`${runs} runs are stored of ${plannedRuns} planned`}>
        {runs === plannedRuns ? formatCount(runs) : `${formatCount(runs)} of ${formatCount(plannedRuns)}`}
      </span>
    ),
    sortingField: 'runs',
  },
];

/** @example modelsText(['A', 'B', 'C', 'D', 'E']) // 'A, B and 3 more' */
export function modelsText(arms: readonly string[]): string {
  if (arms.length <= MODELS_SHOWN + 1) return arms.join(', ');
  return `${arms.slice(0, MODELS_SHOWN).join(', ')} and ${arms.length - MODELS_SHOWN} more`;
}

/** A running session is watched, an ended one is read. */
export function hrefOf({ id, state }: Pick<SessionRow, 'id' | 'state'>): string {
  return routeHref(state === 'running' ? { screen: 'live' } : { screen: 'results', sessionId: id });
}
