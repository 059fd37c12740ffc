/** What the history shows: the sessions that the filter leaves, in the order of a column, one page of them. */
import type { PaginationProps } from '@cloudscape-design/components/pagination';
import { useCallback, useMemo, useState } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import { setHistoryTable, useHistoryTable } from '../../stores/preferences-store.js';
import { emptyQuery, matchSessions, searchable, type SessionQuery } from './match-sessions.js';
import { type SessionOrder, sessionColumns } from './session-columns.js';

/** As the application gives them. */
const newestFirst = { column: 'startedAt', descending: true } as const;

/**
 * Rows follow each key at once: a page of them is drawn in less time than the frame after it would take to come.
 *
 * @param rows newest first
 */
export function useHistoryView(rows: readonly SessionRow[]) {
  const [query, setQuery] = useState<SessionQuery>(emptyQuery);
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const sorting = useHistoryTable((table) => table.sorting) ?? newestFirst;
  const pageSize = useHistoryTable((table) => table.rows);
  const ordered = useMemo(() => sortSessions(rows, sorting).map(searchable), [rows, sorting]);
  const shown = useMemo(() => matchSessions(ordered, query, typed), [ordered, query, typed]);
  const pagesCount = Math.max(1, Math.ceil(shown.length / pageSize));
  const currentPageIndex = Math.min(page, pagesCount);
  const items = useMemo(
    () => shown.slice((currentPageIndex - 1) * pageSize, currentPageIndex * pageSize),
    [shown, currentPageIndex, pageSize],
  );

  const changeQuery = useCallback((change: SessionQuery | ((before: SessionQuery) => SessionQuery)) => {
    setQuery(change);
    setPage(1);
  }, []);
  const changeTyped = useCallback((text: string) => {
    setTyped(text);
    setPage(1);
  }, []);
  const changePage = useCallback(({ detail }: { detail: PaginationProps.ChangeDetail }) => {
    setPage(detail.currentPageIndex);
  }, []);
  const changeOrder = useCallback((order: SessionOrder) => {
    setHistoryTable({ sorting: order }, window.localStorage);
    setPage(1);
  }, []);
  return {
    query,
    changeQuery,
    changeTyped,
    isNarrowed: query.tokens.length > 0 || shown.length < rows.length,
    /** All that the filter leaves. */
    shown,
    /** Of these, the page that is drawn. */
    items,
    paginationProps: {
      currentPageIndex,
      pagesCount,
      onChange: changePage,
    },
    order: sorting,
    changeOrder,
  };
}

/** @returns the same list where it stands in this order already; equals stay in their order */
export function sortSessions(rows: readonly SessionRow[], { column, descending }: SessionOrder): readonly SessionRow[] {
  const compare = columnOf(column)?.sortingComparator;
  if (compare === undefined || (column === newestFirst.column && descending)) return rows;
  return rows.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

function columnOf(id: string) {
  return sessionColumns.find((column) => column.id === id);
}
