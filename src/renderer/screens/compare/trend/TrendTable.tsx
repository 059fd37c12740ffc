/** The sessions of a trend as a table: its figures to read, its sessions to open. */
import Table from '@cloudscape-design/components/table';
import { formatCount, formatDateTime } from '../../../components/format.js';
import { SimulatedMark } from '../../../components/SimulatedMark.js';
import { SessionLink } from '../SessionLink.js';
import { MedianCell } from '../MedianCell.js';
import { shownMedian } from '../shown-median.js';
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
          minWidth: 130,
          cell: ({ sessionId, sessionName, simulated, startedAt }) => (
            <>
              <div className="ft-session-name">
                <SessionLink id={sessionId} name={sessionName} />
                {simulated && <SimulatedMark />}
              </div>
              <div className="ft-nowrap ft-tabular ft-secondary">{formatDateTime(startedAt)}</div>
            </>
          ),
        },
        { id: 'n', header: 'n', cell: ({ n }) => formatCount(n) },
        {
          id: 'median',
          header: 'Median [95 %]',
          cell: ({ n, medianMs, low, high }) => <MedianCell {...shownMedian(n, medianMs, [low, high])} />,
        },
        {
          id: 'differs',
          header: 'Conditions that differ',
          minWidth: 200,
          cell: ({ differs }) =>
            differs.length === 0 ? 'none' : differs.map((words) => <div key={words}>{words}</div>),
        },
      ]}
    />
  );
}
