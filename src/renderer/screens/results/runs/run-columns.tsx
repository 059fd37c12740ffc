/** The columns of the list of runs. */
import type { ReactNode } from 'react';
import type { TableProps } from '@cloudscape-design/components/table';
import { figureDictionary } from '../../../../shared/domain/figures/dictionary.js';
import type { FigureId } from '../../../../shared/domain/figures/figure-definition.js';
import { formatCount, formatMs, formatRate } from '../../../components/format.js';
import { Unknown } from '../../../components/Unknown.js';
import { definitionWords } from '../run/figure-value.js';
import { shortLabel } from '../../../components/short-label.js';
import { type SortableColumn, sortableColumns } from '../../../components/sortable-columns.js';
import type { ListedRun } from './run-list.js';
import { RunLink } from './RunLink.js';

export function runColumns(
  onOpen: (armId: string, sequence: number) => void,
): TableProps.ColumnDefinition<ListedRun>[] {
  return sortableColumns([...place, { ...firstToken, cell: (row) => runLink(row, onOpen) }, ...others]);
}

function runLink({ arm, run }: ListedRun, onOpen: (armId: string, sequence: number) => void): ReactNode {
  return (
    <RunLink
      run={run}
      armLabel={arm.label}
      onOpen={() => {
        onOpen(arm.id, run.sequence);
      }}
    />
  );
}

const firstToken = {
  id: 'ttft',
  name: 'TTFT',
  meaning: definitionWords(figureDictionary.ttftMs),
  sortBy: ({ run }: ListedRun) => (run.outcome === 'completed' ? run.ttftMs : null),
};

const place: readonly SortableColumn<ListedRun>[] = [
  {
    id: 'model',
    name: 'Model',
    meaning: 'The model or inference profile, with its settings where one model stands here twice.',
    isText: true,
    isRowHeader: true,
    sortBy: ({ arm }) => arm.label,
    cell: ({ arm }) => <span title={`${arm.label} · ${arm.modelId}`}>{shortLabel(arm.label)}</span>,
  },
  {
    id: 'run',
    name: 'Run',
    meaning: 'Its number within the model.',
    sortBy: ({ run }) => (run.phase === 'warmup' ? run.ordinal - 1e6 : run.ordinal),
    cell: ({ run }) => (run.phase === 'warmup' ? `warm-up ${run.ordinal}` : formatCount(run.ordinal)),
  },
  {
    id: 'order',
    name: 'Sent as',
    meaning: 'Its place in the whole session, 1 the first.',
    sortBy: ({ run }) => run.sequence,
    cell: ({ run }) => formatCount(run.sequence + 1),
  },
];

const others: readonly SortableColumn<ListedRun>[] = [
  figure('totalMs', 'Total', ({ run }) => run.totalMs, formatMs),
  figure('outputTokens', 'Output tokens', ({ run }) => run.outputTokens, formatCount),
  figure('streamTokensPerSecond', 'tok/s', ({ run }) => run.streamTokensPerSecond, formatRate),
  {
    id: 'connection',
    name: 'Connection',
    meaning: 'New connections pay for TCP and TLS before the request is sent.',
    sortBy: ({ run }) => connectionWord(run),
    cell: ({ run }) => connectionWord(run) ?? <Unknown reason="no connection was made" />,
  },
  {
    id: 'cache',
    name: 'Cache',
    meaning: definitionWords(figureDictionary.cacheClass),
    sortBy: ({ run }) => run.cacheClass,
    cell: ({ run }) =>
      run.cacheClass?.replaceAll('-', ' ') ?? <Unknown reason={figureDictionary.cacheClass.nullWhen} />,
  },
];

function figure(
  id: Exclude<FigureId, `phases.${string}`>,
  name: string,
  value: (row: ListedRun) => number | null,
  words: (value: number) => string,
): SortableColumn<ListedRun> {
  return {
    id,
    name,
    meaning: definitionWords(figureDictionary[id]),
    sortBy: value,
    cell: (row) => {
      const known = value(row);
      return known === null ? <Unknown reason={figureDictionary[id].nullWhen} /> : words(known);
    },
  };
}

function connectionWord({ connection }: ListedRun['run']): string | null {
  if (connection.reused === null) return null;
  return connection.reused ? 'reused' : 'new';
}
