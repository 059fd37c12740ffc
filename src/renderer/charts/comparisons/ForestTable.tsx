/** All planned comparisons as a table, those that were refused too, with the reason. */
import { useMemo } from 'react';
import { useCollection } from '@cloudscape-design/collection-hooks';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Comparison } from '../../../shared/domain/session-document.js';
import type { OverviewArm } from '../../../shared/domain/session-overview.js';
import { Pages } from '../../components/Pages.js';
import { sortableColumns } from '../../components/sortable-columns.js';
import { forestColumns } from './forest-columns.js';

const ROWS_PER_PAGE = 20;

interface ForestTableProps {
  comparisons: readonly Comparison[];
  arms: readonly Pick<OverviewArm, 'id' | 'label'>[];
}

export function ForestTable({ comparisons, arms }: ForestTableProps) {
  const { items, collectionProps, paginationProps } = useCollection(comparisons, {
    sorting: {},
    pagination: { pageSize: ROWS_PER_PAGE },
  });
  // A column is sorted as the object that it is.
  const columns = useMemo(() => {
    const labels = new Map(arms.map(({ id, label }) => [id, label]));
    return sortableColumns(forestColumns((id) => labels.get(id) ?? id));
  }, [arms]);
  return (
    <SpaceBetween size="xs">
      <Table
        {...collectionProps}
        variant="embedded"
        contentDensity="compact"
        items={items}
        trackBy={({ arm, baseline, figure }) => `${arm} ${baseline} ${figure}`}
        wrapLines
        stickyColumns={{ first: 1 }}
        ariaLabels={{ tableLabel: 'Comparisons' }}
        columnDefinitions={columns}
      />
      <Pages {...paginationProps} />
    </SpaceBetween>
  );
}
