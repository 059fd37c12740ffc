/** What the table of models shows: the rows that the search leaves, favourites first, one page of them. */
import { useCollection } from '@cloudscape-design/collection-hooks';
import type { TableProps } from '@cloudscape-design/components/table';
import { startTransition, useCallback, useMemo, useState } from 'react';
import type { Model } from '../../../shared/domain/model.js';
import { preferencesStore, useModelsTable } from '../../stores/preferences-store.js';
import { type ChangeFilter, filterModels, firstFilter, sortModels } from './filter-models.js';

interface Sorting {
  column: TableProps.SortingColumn<Model>;
  descending: boolean;
}

export function useModelsView(all: readonly Model[]) {
  const [filter, setFilter] = useState(firstFilter);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const pageSize = useModelsTable(({ rows }) => rows);
  // A star counts from the next search or sorting on, so that its row does not leap away from the pointer.
  const shown = useMemo(() => {
    const favourites = new Set(preferencesStore.getState().modelsTable.favourites);
    const compare = sorting?.column.sortingComparator;
    const order = sorting === null || compare === undefined ? null : { compare, descending: sorting.descending };
    return sortModels(filterModels(all, filter, favourites), order, favourites);
  }, [all, filter, sorting]);
  const { items, paginationProps, actions } = useCollection(shown, { pagination: { pageSize } });

  const { setCurrentPage } = actions;
  const changeFilter = useCallback<ChangeFilter>(
    (step) => {
      startTransition(() => {
        setFilter(step);
        setCurrentPage(1);
      });
    },
    [setCurrentPage],
  );
  return {
    filter,
    changeFilter,
    /** All that the search leaves. */
    shown,
    /** Of these, the page that is drawn. */
    items,
    paginationProps,
    sortingProps: {
      ...(sorting !== null && { sortingColumn: sorting.column, sortingDescending: sorting.descending }),
      onSortingChange: ({ detail }: { detail: TableProps.SortingState<Model> }) => {
        setSorting({ column: detail.sortingColumn, descending: detail.isDescending ?? false });
        setCurrentPage(1);
      },
    },
  };
}
