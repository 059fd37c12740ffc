/** The sessions of a trend as a table: its figures to read, its sessions to open. */
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import { routeHref } from '../../../app/routes.js';
import { formatCount, formatDateTime } from '../../../components/format.js';
import { SimulatedMark } from '../../../components/SimulatedMark.js';
import { MedianCell } from '../MedianCell.js';
import type { TrendPoint } from './trend-points.js';

export function TrendTable({ points, label }: { points: readonly TrendPoint[]; label: string }) {
  return (
    <Table<TrendPoint>
      variant="embedded"
      contentDensity="compact"
      items={[...points].reverse()}
      trackBy={({ sessionId, armId }) => `${sessionId} ${armId}`}
      wrapLines
      ariaLabels={{ tableLabel: `Trend of ${label}, the newest session first` }}
      columnDefinitions={[
        {
          id: 'session',
          header: 'Session',
          isRowHeader: true,
          minWidth: 160,
          cell: ({ sessionId, sessionName, simulated }) => (
            <div className="ft-session-name">
              <Link href={routeHref({ screen: 'results', sessionId })}>{sessionName}</Link>
              {simulated && <SimulatedMark />}
            </div>
          ),
        },
        {
          id: 'started',
          header: 'Started',
          cell: ({ startedAt }) => <span className="ft-nowrap ft-tabular">{formatDateTime(startedAt)}</span>,
        },
        { id: 'n', header: 'n', cell: ({ n }) => formatCount(n) },
        {
          id: 'median',
          header: 'Median [95 %]',
          cell: ({ n, medianMs, low, high }) => (
            <MedianCell n={n} medianMs={medianMs} interval={low === null || high === null ? null : [low, high]} />
          ),
        },
        {
          id: 'differs',
          header: 'Conditions that differ',
          minWidth: 200,
          cell: ({ differs }) => (differs.length === 0 ? 'none' : differs.join('; ')),
        },
      ]}
    />
  );
}
