/** Orders rows of a table; unknown values come last when ascending. */
import type { TableProps } from '@cloudscape-design/components/table';

/** A sorted copy; the given rows stay as they are. */
export function sortRows<T>(rows: readonly T[], column: TableProps.SortingColumn<T> | null, descending: boolean): T[] {
  if (column === null) return [...rows];
  const compare = column.sortingComparator ?? byField<T>(column.sortingField ?? '');
  return [...rows].sort((a, b) => (descending ? -compare(a, b) : compare(a, b)));
}

/** Compares numbers of which some are not known. */
export function compareNumbers(a: number | null | undefined, b: number | null | undefined): number {
  if (a === b) return 0;
  return (a ?? Infinity) < (b ?? Infinity) ? -1 : 1;
}

function byField<T>(field: string): (a: T, b: T) => number {
  const value = (row: T): unknown => (row as Readonly<Record<string, unknown>>)[field];
  return (a, b) => {
    const left = value(a);
    const right = value(b);
    if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
    return asText(left).localeCompare(asText(right), 'en', { numeric: true });
  };
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
