/** History: every stored session; filter, compare, export, delete with undo. */
import './history.css';
import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import { useShortcut } from '../../app/shortcuts/use-shortcut.js';
import { formatCount } from '../../components/format.js';
import { isRunning, useLive } from '../../stores/live-store.js';
import { useHistoryTable } from '../../stores/preferences-store.js';
import { useSessions } from '../../stores/sessions-store.js';
import { HistoryActions } from './HistoryActions.js';
import { HistoryFilter } from './HistoryFilter.js';
import { HistoryPages } from './HistoryPages.js';
import { HistoryPreferences } from './HistoryPreferences.js';
import { emptyQuery } from './match-sessions.js';
import { NoSessions } from './NoSessions.js';
import { sessionColumns, usualColumnIds } from './session-columns.js';
import { PickTagProvider } from './SessionTags.js';
import { withProgress } from './session-words.js';
import { PageSketches } from './PageSketches.js';
import { SessionsTable } from './SessionsTable.js';
import { useHistoryView } from './use-history-view.js';

const noRows: readonly SessionRow[] = [];

export function HistoryScreen() {
  const { sessions, reload } = useSessions();
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const [fieldsCleared, setFieldsCleared] = useState(0);
  const filterRef = useRef<PropertyFilterProps.Ref>(null);

  const running = useLive(({ live }) => (isRunning(live) ? live.sessionId : null));
  const endedRuns = useLive(({ live }) => live?.endedRuns ?? 0);
  const stored = sessions.data ?? noRows;
  const rows = useMemo(() => withProgress(stored, running, endedRuns), [stored, running, endedRuns]);
  const { query, changeQuery, changeTyped, shown, items, isNarrowed, paginationProps, order, changeOrder } =
    useHistoryView(rows);
  const chosenColumns = useHistoryTable(({ columns }) => columns);
  const pageSize = useHistoryTable((table) => table.rows);
  const columnIds = useMemo(() => chosenColumns ?? usualColumnIds(window.innerWidth), [chosenColumns]);
  const columns = useMemo(() => sessionColumns.filter(({ id }) => columnIds.includes(id)), [columnIds]);
  const selected = useMemo(() => rows.filter(({ id }) => selectedIds.has(id)), [rows, selectedIds]);

  const clearSelection = useCallback(() => {
    setSelectedIds(new Set());
  }, []);

  useShortcut('history.search', () => filterRef.current?.focus());

  const pickTag = useCallback(
    (tag: string) => {
      const token = { propertyKey: 'tag', operator: '=', value: tag };
      changeQuery(({ operation, tokens }) => ({
        operation,
        tokens: tokens.some((known) => known.propertyKey === 'tag' && known.value === tag)
          ? tokens
          : [...tokens, token],
      }));
    },
    [changeQuery],
  );

  return (
    <PageSketches rows={items}>
      <PickTagProvider value={pickTag}>
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
          <Container
            disableContentPaddings
            header={
              <>
                <Header
                  variant="h1"
                  counter={sessions.data === null ? '' : counterWords(shown.length, rows.length, isNarrowed)}
                  {...(selected.length > 0 && {
                    info: <SelectedCount count={selected.length} onClear={clearSelection} />,
                  })}
                  actions={<HistoryActions selected={selected} onDeleted={clearSelection} />}
                >
                  History
                </Header>
                <div className="ft-sessions-tools">
                  <HistoryFilter
                    key={fieldsCleared}
                    ref={filterRef}
                    rows={rows}
                    query={query}
                    count={shown.length}
                    onChange={changeQuery}
                    onTyped={changeTyped}
                  />
                  <div className="ft-sessions-choices">
                    <HistoryPages {...paginationProps} />
                    <HistoryPreferences columns={columnIds} rows={pageSize} />
                  </div>
                </div>
              </>
            }
          >
            <SessionsTable
              rows={items}
              columns={columns}
              order={order}
              onOrder={changeOrder}
              selectedIds={selectedIds}
              onSelect={setSelectedIds}
              empty={
                sessions.data === null && sessions.error === null ? (
                  <StatusIndicator type="loading">Reading the stored sessions</StatusIndicator>
                ) : (
                  <NoSessions
                    filtered={rows.length > 0}
                    onClear={() => {
                      changeQuery(emptyQuery);
                      changeTyped('');
                      setFieldsCleared((count) => count + 1);
                    }}
                  />
                )
              }
            />
          </Container>
        </SpaceBetween>
      </PickTagProvider>
    </PageSketches>
  );
}

/** @example counterWords(12, 5000, true) // '(12 of 5,000)' */
function counterWords(shown: number, all: number, isNarrowed: boolean): string {
  return isNarrowed ? `(${formatCount(shown)} of ${formatCount(all)})` : `(${formatCount(all)})`;
}

function SelectedCount({ count, onClear }: { count: number; onClear: () => void }) {
  return (
    <Button variant="inline-link" ariaLabel={`${count} selected: clear the selection`} onClick={onClear}>
      {`${formatCount(count)} selected, clear`}
    </Button>
  );
}
