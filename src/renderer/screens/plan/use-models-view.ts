/** What the table of models shows: the rows that the search leaves, favourites first, one page of them. */
import type { PaginationProps } from '@cloudscape-design/components/pagination';
import type { TableProps } from '@cloudscape-design/components/table';
import { startTransition, useCallback, useMemo, useState } from 'react';
import type { Model } from '../../../shared/domain/model.js';
import { preferencesStore, useModelsTable } from '../../stores/preferences-store.js';
import { type ChangeFilter, filterModels, firstFilter, type ModelOrder, sortModels } from './filter-models.js';

interface Sorting extends ModelOrder {
  column: TableProps.SortingColumn<Model>;
}

export function useModelsView(all: readonly Model[]) {
  const [filter, setFilter] = useState(firstFilter);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const pageSize = useModelsTable(({ rows }) => rows);
  // A star counts from the next search or sorting on, so that its row does not leap away from the pointer.
  const shown = useMemo(() => {
    const favourites = new Set(preferencesStore.getState().modelsTable.favourites);
    return sortModels(filterModels(all, filter, favourites), sorting, favourites);
  }, [all, filter, sorting]);
  const [page, setPage] = useState(1);
  const pagesCount = Math.max(1, Math.ceil(shown.length / pageSize));
  const currentPageIndex = Math.min(page, pagesCount);
  const items = useMemo(
    () => shown.slice((currentPageIndex - 1) * pageSize, currentPageIndex * pageSize),
    [shown, currentPageIndex, pageSize],
  );

  // The same function for good: what it is handed to need not be drawn anew.
  const changeFilter = useCallback<ChangeFilter>((step) => {
    startTransition(() => {
      setFilter(step);
      setPage(1);
    });
  }, []);
  return {
    filter,
    changeFilter,
    /** All that the search leaves. */
    shown,
    /** Of these, the page that is drawn. */
    items,
    paginationProps: {
      currentPageIndex,
      pagesCount,
      onChange: ({ detail }: { detail: PaginationProps.ChangeDetail }) => {
        setPage(detail.currentPageIndex);
      },
    },
    sortingProps: {
      ...(sorting !== null && { sortingColumn: sorting.column, sortingDescending: sorting.descending }),
      onSortingChange: ({ detail }: { detail: TableProps.SortingState<Model> }) => {
        const column = detail.sortingColumn;
        setSorting({
          column,
          compare: (a, b) => column.sortingComparator?.(a, b) ?? 0,
          descending: detail.isDescending ?? false,
        });
        setPage(1);
      },
    },
  };
}
