/** The per-run breakdown of the time to first token, as the article has it: a row per model, a column per run. */
import { type ReactNode, useMemo, useState } from 'react';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { Unknown } from '../../../components/Unknown.js';
import { shortLabel } from '../../../components/short-label.js';
import type { OpenRun } from '../use-details.js';
import { RunLink } from './RunLink.js';
import { type RunRow, runBreakdown } from './run-rows.js';

interface RunGridProps {
  document: SessionOverview;
  onOpen: OpenRun;
  actions: ReactNode;
}

export function RunGrid({ document, onOpen, actions }: RunGridProps) {
  const [page, setPage] = useState(1);
  const { columns, rows, pages } = useMemo(() => runBreakdown(document, page), [document, page]);
  const columnDefinitions: TableProps.ColumnDefinition<RunRow>[] = [
    {
      id: 'model',
      header: 'Model',
      isRowHeader: true,
      minWidth: 130,
      maxWidth: 260,
      cell: ({ label }) => (
        <span className="ft-any-text" title={label}>
          {shortLabel(label)}
        </span>
      ),
    },
    ...columns.map(({ phase, ordinal, title }, index) => ({
      id: `${phase}-${ordinal}`,
      minWidth: 104,
      header: <span className="ft-nowrap">{title}</span>,
      cell: ({ armId, label, runs }: RunRow) => {
        const run = runs[index] ?? null;
        if (run === null) return <Unknown reason="this run did not take place" />;
        return (
          <RunLink
            run={run}
            armLabel={label}
            onOpen={() => {
              onOpen(armId, run.sequence);
            }}
          />
        );
      },
    })),
  ];
  return (
    <Table
      variant="embedded"
      items={rows}
      trackBy="armId"
      columnDefinitions={columnDefinitions}
      wrapLines
      stickyColumns={{ first: 1 }}
      ariaLabels={{ tableLabel: 'Time to first token of every run' }}
      empty="No run has ended yet."
      header={
        <Header
          variant="h2"
          description="Time to first token. Choose a run for its events, attempts and reply."
          actions={actions}
        >
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
