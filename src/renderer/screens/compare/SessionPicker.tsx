/** Stored sessions to choose from: the newest first, found by words. */
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useMemo, useState } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import { formatDateTime, formatPlural } from '../../components/format.js';
import { Pages } from '../../components/Pages.js';
import { useSessions } from '../../stores/sessions-store.js';
import { emptyQuery, matchSessions, searchable } from '../history/match-sessions.js';
import { modelsText } from '../history/session-columns.js';
import { SimulatedMark } from '../../components/SimulatedMark.js';
import { SessionLink } from './SessionLink.js';

const ROWS = 8;

interface Props {
  /** These are not offered. */
  without: readonly string[];
  chosen: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
}

export function SessionPicker({ without, chosen, onChange }: Props) {
  const { sessions } = useSessions();
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const rows = sessions.data;
  const offered = useMemo(
    () =>
      (rows ?? [])
        .filter(({ id, completedRuns, state }) => completedRuns > 0 && state !== 'running' && !without.includes(id))
        .map(searchable),
    [rows, without],
  );
  const found = useMemo(() => matchSessions(offered, emptyQuery, text), [offered, text]);
  const items = found.slice((page - 1) * ROWS, page * ROWS);
  return (
    <Table<SessionRow>
      variant="embedded"
      contentDensity="compact"
      items={items}
      trackBy="id"
      wrapLines
      selectionType="multi"
      selectedItems={items.filter(({ id }) => chosen.has(id))}
      onSelectionChange={({ detail }) => {
        const elsewhere = [...chosen].filter((id) => !items.some((row) => row.id === id));
        onChange(new Set([...elsewhere, ...detail.selectedItems.map(({ id }) => id)]));
      }}
      loading={rows === null && sessions.error === null}
      loadingText="Reading the stored sessions"
      empty={
        sessions.error?.message ??
        (text === '' ? 'There is no other session with a completed run.' : 'No session matches.')
      }
      ariaLabels={{
        tableLabel: 'Sessions to choose from',
        selectionGroupLabel: 'Choose sessions',
        allItemsSelectionLabel: () => 'Choose all sessions shown',
        itemSelectionLabel: (_, { name, startedAt }) => `Choose ${name}, started ${startedAt}`,
      }}
      filter={
        <TextFilter
          filteringText={text}
          filteringAriaLabel="Search the sessions"
          filteringClearAriaLabel="Clear the search"
          filteringPlaceholder="Name, model, tag, region …"
          countText={text === '' ? '' : formatPlural(found.length, 'match', 'matches')}
          onChange={({ detail }) => {
            setText(detail.filteringText);
            setPage(1);
          }}
        />
      }
      pagination={
        <Pages
          currentPageIndex={page}
          pagesCount={Math.max(1, Math.ceil(found.length / ROWS))}
          onChange={({ detail }) => {
            setPage(detail.currentPageIndex);
          }}
        />
      }
      columnDefinitions={[
        {
          id: 'name',
          header: 'Session',
          isRowHeader: true,
          minWidth: 180,
          cell: ({ id, name, simulated }) => (
            <div className="ft-session-name">
              <SessionLink id={id} name={name} />
              {simulated && <SimulatedMark />}
            </div>
          ),
        },
        {
          id: 'started',
          header: 'Started',
          cell: ({ startedAt }) => <span className="ft-nowrap ft-tabular">{formatDateTime(startedAt)}</span>,
        },
        {
          id: 'arms',
          header: 'Models',
          minWidth: 150,
          cell: ({ arms }) => <span className="ft-anywhere">{modelsText(arms)}</span>,
        },
        { id: 'region', header: 'Region', cell: ({ region }) => <span className="ft-nowrap">{region}</span> },
        { id: 'runs', header: 'Runs', cell: ({ completedRuns }) => completedRuns },
      ]}
    />
  );
}
