/** The strip plot's data as a table, for those who would rather read numbers. */
import Table from '@cloudscape-design/components/table';
import { formatMs } from '../components/format.js';
import type { StripPlotData } from './strip-plot.js';

export function StripTable({ data }: { data: StripPlotData }) {
  return (
    <Table
      variant="embedded"
      items={data.rows}
      trackBy="armId"
      wrapLines
      ariaLabels={{ tableLabel: 'Time to first token, run by run' }}
      columnDefinitions={[
        { id: 'model', header: 'Model', isRowHeader: true, cell: (row) => row.label },
        { id: 'n', header: 'n', cell: (row) => row.n },
        { id: 'median', header: 'Median', cell: (row) => formatMs(row.medianMs) },
        {
          id: 'interval',
          header: '95 % interval',
          cell: (row) =>
            row.interval === null ? formatMs(null) : `${formatMs(row.interval[0])} – ${formatMs(row.interval[1])}`,
        },
        {
          id: 'runs',
          header: 'Runs in their order',
          cell: (row) => row.dots.map((dot) => `${formatMs(dot.ttftMs)}${dot.slow ? ' (slow)' : ''}`).join(', '),
        },
      ]}
    />
  );
}
