/** Which columns and how many rows the table of models shows. */
import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import { setModelsTable } from '../../stores/preferences-store.js';
import { fixedColumnIds, modelColumns } from './model-columns.js';

const rowChoices = [10, 20, 50];

export function ModelsPreferences({ columns, rows }: { columns: readonly string[]; rows: number }) {
  return (
    <CollectionPreferences
      title="The table of models"
      preferences={{ visibleContent: columns, pageSize: rows }}
      pageSizePreference={{
        title: 'Rows',
        options: rowChoices.map((value) => ({ value, label: `${value} models` })),
      }}
      visibleContentPreference={{
        title: 'Columns',
        options: [
          {
            label: 'Of each model',
            options: modelColumns.map(({ id, label }) => ({ id, label, editable: !fixedColumnIds.has(id) })),
          },
        ],
      }}
      onConfirm={({ detail }) => {
        setModelsTable(
          { columns: [...(detail.visibleContent ?? columns)], rows: detail.pageSize ?? rows },
          window.localStorage,
        );
      }}
    />
  );
}
