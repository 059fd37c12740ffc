/** The parts of each median in figures: how each was measured, or why it is not known, stands behind it. */
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { floorParts } from '../../../../shared/domain/floor.js';
import { partNames, REMAINDER_NAME } from '../../../../shared/floor/part-names.js';
import { formatMs } from '../../../components/format.js';
import { Hint } from '../../../components/Hint.js';
import { Unknown } from '../../../components/Unknown.js';
import type { FloorRow } from './floor-rows.js';

export function FloorTable({ rows }: { rows: readonly FloorRow[] }) {
  return (
    <Table<FloorRow>
      variant="embedded"
      items={rows}
      trackBy={({ floor }) => floor.arm}
      columnDefinitions={columns}
      wrapLines
      ariaLabels={{ tableLabel: 'The floor' }}
    />
  );
}

const columns: TableProps.ColumnDefinition<FloorRow>[] = [
  { id: 'model', header: 'Model', isRowHeader: true, minWidth: 150, cell: ({ label }) => label },
  {
    id: 'median',
    header: 'Median TTFT',
    cell: ({ floor }) => <Figure ms={floor.ttftMs} how={`${floor.n} completed runs`} />,
  },
  ...floorParts.map((part) => ({
    id: part,
    header: <span title={partNames[part].meaning}>{partNames[part].name}</span>,
    cell: ({ floor }: FloorRow) => {
      const found = floor.parts.find((other) => other.part === part);
      return <Figure ms={found?.ms ?? null} how={found?.how ?? 'not looked for'} />;
    },
  })),
  {
    id: 'remainder',
    header: REMAINDER_NAME,
    cell: ({ floor: { remainder } }) => <Figure ms={remainder.ms} how={remainder.how} />,
  },
  {
    id: 'reported',
    header: <span title="Bedrock's own figure for the whole stream, not for its first token.">Reported, of total</span>,
    cell: ({ floor: { reported } }) =>
      reported.serverLatencyMs === null ? (
        <Figure ms={null} how="no completed run carried Bedrock's own latency" />
      ) : (
        <span className="ft-tabular">
          {formatMs(reported.serverLatencyMs)} of {formatMs(reported.totalMs)}
        </span>
      ),
  },
];

function Figure({ ms, how }: { ms: number | null; how: string }) {
  if (ms === null) return <Unknown reason={how} />;
  return (
    <Hint label={`${formatMs(ms)}: ${how}`} content={how}>
      <span className="ft-tabular ft-nowrap">{formatMs(ms)}</span>
    </Hint>
  );
}
