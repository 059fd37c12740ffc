/** The per-run breakdown of the time to first token: a row per model, a column per run. */
import { useMemo, useState } from 'react';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { RunCell } from './RunCell.js';
import { type RunRow, runBreakdown } from './run-rows.js';

interface RunGridProps {
  document: SessionOverview;
  onOpen: (armId: string, sequence: number) => void;
}

export function RunGrid({ document, onOpen }: RunGridProps) {
  const [page, setPage] = useState(1);
  const { columns, rows, pages } = useMemo(() => runBreakdown(document, page), [document, page]);
  const columnDefinitions: TableProps.ColumnDefinition<RunRow>[] = [
    { id: 'model', header: 'Model', isRowHeader: true, cell: (row) => <span className="ft-nowrap">{row.label}</span> },
    ...columns.map(({ phase, ordinal, title }, index) => ({
      id: `${phase}-${ordinal}`,
      minWidth: 104,
      header: <span className="ft-nowrap">{title}</span>,
      cell: (row: RunRow) => {
        const run = row.runs[index] ?? null;
        return (
          <RunCell
            run={run}
            armLabel={row.label}
            onOpen={() => {
              if (run !== null) onOpen(row.armId, run.sequence);
            }}
          />
        );
      },
    })),
  ];
  return (
    <Table
      items={rows}
      trackBy="armId"
      columnDefinitions={columnDefinitions}
      stickyColumns={{ first: 1 }}
      ariaLabels={{ tableLabel: 'Time to first token of every run' }}
      empty="No run has ended yet."
      header={
        <Header variant="h2" description="Time to first token. Click a run for its phases, attempts and reply.">
          Per-run TTFT breakdown
        </Header>
      }
      pagination={
        pages > 1 && (
          <Pagination
            currentPageIndex={page}
            pagesCount={pages}
            onChange={({ detail }) => {
              setPage(detail.currentPageIndex);
            }}
            ariaLabels={{ paginationLabel: 'Runs', nextPageLabel: 'Later runs', previousPageLabel: 'Earlier runs' }}
          />
        )
      }
    />
  );
}
