/** Sorting of a table: the rows in order, and the properties that its header needs. */
import type { TableProps } from '@cloudscape-design/components/table';
import { useMemo, useState } from 'react';
import { sortRows } from './sort-rows.js';

interface Sorting<T> {
  column: TableProps.SortingColumn<T> | null;
  descending: boolean;
}

export function useSorting<T>(rows: readonly T[], start: Sorting<T> = { column: null, descending: false }) {
  const [{ column, descending }, setSorting] = useState<Sorting<T>>(start);
  const sorted = useMemo(() => sortRows(rows, column, descending), [rows, column, descending]);
  return {
    sorted,
    sortingProps: {
      ...(column !== null && { sortingColumn: column }),
      sortingDescending: descending,
      onSortingChange: ({ detail }: { detail: TableProps.SortingState<T> }) => {
        setSorting({ column: detail.sortingColumn, descending: detail.isDescending ?? false });
      },
    },
  };
}
