/** Columns of a table that sorts by each of them: a name with its meaning on hover, and an order with unknown values last. */
import type { ReactNode } from 'react';
import type { TableProps } from '@cloudscape-design/components/table';
import { compareNumbers, compareText } from './compare.js';

export interface SortableColumn<Row> {
  id: string;
  name: string;
  /** On hover. */
  meaning: string;
  /** null: not known. */
  sortBy: (row: Row) => number | string | null;
  cell: (row: Row) => ReactNode;
  /** Words that may wrap; a figure may not. */
  isText?: boolean;
  isRowHeader?: boolean;
  /** Of words that would stand in a tower of single ones, in pixels. */
  minWidth?: number;
}

export function sortableColumns<Row>(columns: readonly SortableColumn<Row>[]): TableProps.ColumnDefinition<Row>[] {
  return columns.map(({ id, name, meaning, sortBy, cell, isText = false, isRowHeader = false, minWidth }) => ({
    id,
    header: <span title={meaning}>{name}</span>,
    isRowHeader,
    cell: (row: Row) => <span className={isText ? 'ft-any-text' : 'ft-tabular ft-nowrap'}>{cell(row)}</span>,
    ...(isRowHeader && { minWidth: 130, maxWidth: 260 }),
    ...(minWidth !== undefined && { minWidth }),
    sortingComparator: (a: Row, b: Row) => compare(sortBy(a), sortBy(b)),
  }));
}

function compare(a: number | string | null, b: number | string | null): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareNumbers(Number(a), Number(b));
}
