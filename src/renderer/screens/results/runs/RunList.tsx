/** The list of runs: sorted by any column, narrowed to a model or to a kind of runs, a page at a time. */
import { type ReactNode, useMemo } from 'react';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { formatCount } from '../../../components/format.js';
import { Pages } from '../../../components/Pages.js';
import { runColumns } from './run-columns.js';
import { listedRuns } from './run-list.js';
import { RunFilters } from './RunFilters.js';
import type { RunsTabProps } from './RunsTab.js';

/** Rows of a table are costly to draw: so many are there at once. */
const ROWS_PER_PAGE = 50;

export function RunList({ document, view, onView, onOpen, actions }: RunsTabProps & { actions: ReactNode }) {
  const rows = useMemo(() => listedRuns(document, view), [document, view]);
  const { items, collectionProps, paginationProps, allPageItems } = useCollection(rows, {
    sorting: {},
    pagination: { pageSize: ROWS_PER_PAGE },
  });
  const columns = useMemo(
    () =>
      runColumns((armId, sequence) => {
        onOpen(
          armId,
          sequence,
          allPageItems.map(({ arm, run }) => ({ armId: arm.id, sequence: run.sequence })),
        );
      }),
    [allPageItems, onOpen],
  );
  const all = document.arms.reduce((sum, { runs }) => sum + runs.length, 0);
  return (
    <Table
      {...collectionProps}
      variant="embedded"
      contentDensity="compact"
      items={items}
      trackBy={({ run }) => String(run.sequence)}
      columnDefinitions={columns}
      stickyColumns={{ first: 1 }}
      ariaLabels={{ tableLabel: 'Runs' }}
      pagination={<Pages {...paginationProps} />}
      filter={<RunFilters document={document} view={view} onView={onView} />}
      empty={
        <Box textAlign="center" padding="m">
          <div>No run is of this kind.</div>
          <Button
            onClick={() => {
              onView({ ...view, kind: 'all', armId: null });
            }}
          >
            Show all runs
          </Button>
        </Box>
      }
      header={
        <Header
          variant="h2"
          counter={`(${rows.length === all ? formatCount(all) : `${formatCount(rows.length)} of ${formatCount(all)}`})`}
          description="In the order in which they were sent, until a column is chosen."
          actions={actions}
        >
          Per-run list
        </Header>
      }
    />
  );
}
