/** Which columns and how many rows the history shows. */
import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import { memo } from 'react';
import { setHistoryTable } from '../../stores/preferences-store.js';
import { fixedColumnIds, sessionColumns } from './session-columns.js';

const rowChoices = [10, 20, 50, 100];

interface Props {
  columns: readonly string[];
  rows: number;
}

export const HistoryPreferences = memo(function HistoryPreferences({ columns, rows }: Props) {
  return (
    <CollectionPreferences
      title="The list of sessions"
      preferences={{ visibleContent: columns, pageSize: rows }}
      pageSizePreference={{
        title: 'Rows',
        options: rowChoices.map((value) => ({ value, label: `${value} sessions` })),
      }}
      visibleContentPreference={{
        title: 'Columns',
        options: [
          {
            label: 'Of each session',
            options: sessionColumns.map(({ id, label }) => ({ id, label, editable: !fixedColumnIds.has(id) })),
          },
        ],
      }}
      onConfirm={({ detail }) => {
        setHistoryTable(
          { columns: [...(detail.visibleContent ?? columns)], rows: detail.pageSize ?? rows },
          window.localStorage,
        );
      }}
    />
  );
});
