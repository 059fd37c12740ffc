/** Single runs as a table: the data of charts whose points are runs. Its first column opens them. */
import { type ReactNode, useState } from 'react';
import Button from '@cloudscape-design/components/button';
import Table from '@cloudscape-design/components/table';
import { Pages } from '../components/Pages.js';
import type { PickRun } from './pick.js';

export interface RunTableRow {
  armId: string;
  sequence: number;
  armLabel: string;
  /** @example 'run 7' */
  name: string;
}

interface RunTableProps<Row extends RunTableRow> {
  /** Name of the table for screen readers. */
  title: string;
  rows: readonly Row[];
  columns: readonly { id: string; header: string; cell: (row: Row) => ReactNode }[];
  onPick: PickRun;
}

const ROWS_OF_A_PAGE = 20;

export function RunTable<Row extends RunTableRow>({ title, rows, columns, onPick }: RunTableProps<Row>) {
  const [page, setPage] = useState(1);
  const shown = rows.slice((page - 1) * ROWS_OF_A_PAGE, page * ROWS_OF_A_PAGE);
  return (
    <Table
      variant="embedded"
      items={shown}
      trackBy={({ armId, sequence }) => `${armId} ${sequence}`}
      ariaLabels={{ tableLabel: title }}
      columnDefinitions={[
        {
          id: 'run',
          header: 'Run',
          isRowHeader: true,
          cell: (row) => (
            <Button
              variant="inline-link"
              ariaLabel={`${row.armLabel}, ${row.name}`}
              onClick={() => {
                onPick(row.armId, row.sequence);
              }}
            >
              {row.name}
            </Button>
          ),
        },
        { id: 'model', header: 'Model', minWidth: 160, cell: (row) => <bdi>{row.armLabel}</bdi> },
        ...columns,
      ]}
      pagination={
        <Pages
          currentPageIndex={page}
          pagesCount={Math.ceil(rows.length / ROWS_OF_A_PAGE)}
          onChange={({ detail }) => {
            setPage(detail.currentPageIndex);
          }}
        />
      }
    />
  );
}
