/** Which columns the latency summary shows: kept for all sessions. */
import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import { setPreferences } from '../../../stores/preferences-store.js';
import { summaryColumns, usualColumnIds } from './summary-columns.js';

export function SummaryPreferences({ chosen }: { chosen: readonly string[] }) {
  const option = (isUsual: boolean) =>
    summaryColumns
      .filter(({ id }) => usualColumnIds.includes(id) === isUsual)
      .map(({ id, name, isRowHeader }) => ({ id, label: name, editable: isRowHeader !== true }));
  return (
    <CollectionPreferences
      title="Columns of the latency summary"
      confirmLabel="Confirm"
      cancelLabel="Cancel"
      preferences={{ visibleContent: chosen }}
      visibleContentPreference={{
        title: 'Columns',
        options: [
          { label: 'As the article has them, and how sure they are', options: option(true) },
          { label: 'More', options: option(false) },
        ],
      }}
      onConfirm={({ detail }) => {
        setPreferences({ summaryColumns: [...(detail.visibleContent ?? chosen)] }, window.localStorage);
      }}
    />
  );
}
