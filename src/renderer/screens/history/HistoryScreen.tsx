/** History: every stored session; open, export, delete with undo. */
import './history.css';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useMemo, useState } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import { formatPlural } from '../../components/format.js';
import { Pages } from '../../components/Pages.js';
import { isRunning, useLive } from '../../stores/live-store.js';
import { HistoryActions } from './HistoryActions.js';
import { NoSessions } from './NoSessions.js';
import { sessionColumns, startedColumn } from './session-columns.js';
import { filterSessions, withProgress } from './session-words.js';
import { useSessions } from './use-sessions.js';

const PAGE_SIZE = 20;
const noRows: readonly SessionRow[] = [];

export function HistoryScreen() {
  const { sessions, reload } = useSessions();
  const [text, setText] = useState('');
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([]);

  const running = useLive(({ live }) => (isRunning(live) ? live.sessionId : null));
  const endedRuns = useLive(({ live }) => live?.endedRuns ?? 0);
  const stored = sessions.data ?? noRows;
  const rows = useMemo(() => withProgress(stored, running, endedRuns), [stored, running, endedRuns]);
  const found = useMemo(() => filterSessions(rows, text), [rows, text]);
  const { items, collectionProps, paginationProps, actions } = useCollection(found, {
    sorting: { defaultState: { sortingColumn: startedColumn, isDescending: true } },
    pagination: { pageSize: PAGE_SIZE },
  });
  const selected = rows.filter(({ id }) => selectedIds.includes(id));

  return (
    <SpaceBetween size="m">
      {sessions.error !== null && (
        <Alert
          type="error"
          header="The stored sessions could not be read"
          action={<Button onClick={reload}>Try again</Button>}
        >
          {sessions.error.message} {sessions.error.hint}
        </Alert>
      )}
      <Table<SessionRow>
        variant="container"
        {...collectionProps}
        items={items}
        trackBy="id"
        columnDefinitions={sessionColumns}
        stickyHeader
        wrapLines
        cellVerticalAlign="top"
        selectionType="multi"
        selectedItems={selected}
        onSelectionChange={({ detail }) => {
          setSelectedIds(detail.selectedItems.map(({ id }) => id));
        }}
        loading={sessions.data === null && sessions.error === null}
        loadingText="Reading the stored sessions"
        empty={
          <NoSessions
            filtered={rows.length > 0}
            onClear={() => {
              setText('');
            }}
          />
        }
        ariaLabels={{
          tableLabel: 'Sessions',
          selectionGroupLabel: 'Select sessions',
          allItemsSelectionLabel: () => 'Select all sessions on this page',
          itemSelectionLabel: (_, row) => `Select ${row.name}, started ${row.startedAt}`,
        }}
        header={
          <Header
            variant="h1"
            counter={sessions.data === null ? '' : `(${rows.length})`}
            actions={
              <HistoryActions
                selected={selected}
                onDeleted={() => {
                  setSelectedIds([]);
                }}
              />
            }
          >
            History
          </Header>
        }
        filter={
          <TextFilter
            filteringText={text}
            filteringAriaLabel="Search the sessions"
            filteringClearAriaLabel="Clear the search"
            filteringPlaceholder="Name, model, state, region or profile"
            countText={text === '' ? '' : formatPlural(found.length, 'match', 'matches')}
            onChange={({ detail }) => {
              setText(detail.filteringText);
              actions.setCurrentPage(1);
            }}
          />
        }
        pagination={<Pages {...paginationProps} />}
      />
    </SpaceBetween>
  );
}
