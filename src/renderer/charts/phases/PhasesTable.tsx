/** The phases of each arm's median run as a table, with the shortest and the longest of all its runs. */
import Table from '@cloudscape-design/components/table';
import { formatMs } from '../../components/format.js';
import { Unknown } from '../../components/Unknown.js';
import type { PickRun } from '../pick.js';
import { lengthOf, spreadWords } from './phase-words.js';
import { RunButton } from './RunButton.js';
import { type PhaseKind, phaseKinds, type PhaseRow } from './phases-model.js';

export function PhasesTable({ rows, onPick }: { rows: readonly PhaseRow[]; onPick: PickRun }) {
  return (
    <Table
      variant="embedded"
      items={rows}
      trackBy="armId"
      wrapLines
      ariaLabels={{ tableLabel: 'Phases of the median runs' }}
      columnDefinitions={[
        { id: 'arm', header: 'Arm', isRowHeader: true, minWidth: 160, cell: (row) => <bdi>{row.label}</bdi> },
        { id: 'n', header: 'n', cell: (row) => row.n },
        {
          id: 'run',
          header: 'Median run',
          minWidth: 88,
          cell: (row) => (
            <RunButton
              armLabel={row.label}
              ordinal={row.ordinal}
              onClick={() => {
                onPick(row.armId, row.sequence);
              }}
            />
          ),
        },
        ...phaseKinds.map((kind) => ({
          id: kind,
          header: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
          cell: (row: PhaseRow) => <PhaseCell row={row} kind={kind} />,
        })),
        { id: 'total', header: 'Total', cell: (row) => <span className="ft-nowrap">{formatMs(row.totalMs)}</span> },
      ]}
    />
  );
}

const reasons: Readonly<Record<PhaseKind, string>> = {
  connection: 'no new connection was seen in this run',
  waiting: 'no token came',
  thinking: 'no reasoning came before the answer',
  streaming: 'no answer came',
};

function PhaseCell({ row, kind }: { row: PhaseRow; kind: PhaseKind }) {
  const stretch = row.stretches.find((each) => each.kind === kind);
  const spread = row.spread[kind];
  return (
    <div className="ft-tabular ft-nowrap">
      <div>{stretch === undefined ? <Unknown reason={reasons[kind]} /> : formatMs(lengthOf(stretch))}</div>
      {spread !== null && <div className="ft-secondary">{spreadWords(spread)}</div>}
    </div>
  );
}
