/** The replies that are drawn over time, as a table. */
import Table from '@cloudscape-design/components/table';
import { formatCount, formatMs } from '../../components/format.js';
import { Unknown } from '../../components/Unknown.js';
import { RunButton } from '../phases/RunButton.js';
import type { PickRun } from '../pick.js';
import type { TimelineRow } from './timeline-rows.js';
import { coalescedWords, gapMs } from './timeline-words.js';

interface TimelineTableProps {
  label: string;
  rows: readonly TimelineRow[];
  onPick: PickRun;
}

export function TimelineTable({ label, rows, onPick }: TimelineTableProps) {
  return (
    <Table
      variant="embedded"
      items={rows}
      trackBy="armId"
      wrapLines
      ariaLabels={{ tableLabel: label }}
      columnDefinitions={[
        { id: 'arm', header: 'Arm', isRowHeader: true, minWidth: 160, cell: (row) => <bdi>{row.label}</bdi> },
        {
          id: 'run',
          header: 'Run',
          minWidth: 88,
          cell: (row) => (
            <RunButton
              armLabel={row.label}
              ordinal={row.run.ordinal}
              onClick={() => {
                onPick(row.armId, row.run.sequence);
              }}
            />
          ),
        },
        { id: 'first', header: 'First token', cell: ({ drawn }) => known(drawn.ttftMs, formatMs, 'no token came') },
        { id: 'end', header: 'End', cell: ({ drawn }) => <span className="ft-nowrap">{formatMs(drawn.endMs)}</span> },
        { id: 'characters', header: 'Characters', cell: ({ drawn }) => formatCount(drawn.characters) },
        {
          id: 'tokens',
          header: 'Tokens',
          cell: ({ drawn }) => known(drawn.outputTokens, formatCount, 'the answer did not tell its usage'),
        },
        { id: 'deltas', header: 'Deltas', cell: ({ drawn }) => formatCount(drawn.deltas) },
        {
          id: 'typical',
          header: 'Typical gap',
          cell: ({ drawn }) => known(drawn.typicalGapMs, gapMs, 'fewer than two deltas came'),
        },
        {
          id: 'longest',
          header: 'Longest gap',
          cell: ({ drawn }) => known(drawn.longestGapMs, gapMs, 'fewer than two deltas came'),
        },
        { id: 'coalesced', header: 'Gaps below 1 ms', cell: (row) => coalescedWords(row) },
      ]}
    />
  );
}

function known(value: number | null, format: (value: number) => string, reason: string) {
  return value === null ? <Unknown reason={reason} /> : <span className="ft-nowrap">{format(value)}</span>;
}
