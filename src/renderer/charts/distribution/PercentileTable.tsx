/** Percentiles of each arm as a table: the data of the pictures of a distribution, as far as n allows them. */
import Button from '@cloudscape-design/components/button';
import Table from '@cloudscape-design/components/table';
import { formatMs } from '../../components/format.js';
import { Unknown } from '../../components/Unknown.js';
import type { PickRun } from '../pick.js';
import { withheldReason } from './distribution-words.js';
import { type OrderedArm, toldPercentile } from './ordered-arm.js';

const PERCENTILES = [0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;

interface PercentileTableProps {
  title: string;
  arms: readonly OrderedArm[];
  onPick: PickRun;
}

export function PercentileTable({ title, arms, onPick }: PercentileTableProps) {
  return (
    <Table
      variant="embedded"
      items={arms}
      trackBy="armId"
      ariaLabels={{ tableLabel: title }}
      columnDefinitions={[
        { id: 'model', header: 'Model', isRowHeader: true, minWidth: 160, cell: (arm) => <bdi>{arm.label}</bdi> },
        { id: 'n', header: 'n', cell: ({ n }) => n },
        { id: 'fastest', header: 'Fastest', cell: (arm) => <RunButton arm={arm} at={0} onPick={onPick} /> },
        ...PERCENTILES.map((p) => ({
          id: `p${p}`,
          header: p === 0.5 ? 'Median' : `p${Math.round(p * 100)}`,
          cell: (arm: OrderedArm) => <Percentile arm={arm} p={p} />,
        })),
        { id: 'slowest', header: 'Slowest', cell: (arm) => <RunButton arm={arm} at={-1} onPick={onPick} /> },
      ]}
    />
  );
}

function Percentile({ arm, p }: { arm: OrderedArm; p: number }) {
  const value = toldPercentile(arm, p);
  return value === null ? <Unknown reason={withheldReason(arm, p)} /> : formatMs(value);
}

function RunButton({ arm, at, onPick }: { arm: OrderedArm; at: 0 | -1; onPick: PickRun }) {
  const run = arm.runs.at(at);
  if (run === undefined) return <Unknown reason="no run has a first token" />;
  return (
    <Button
      variant="inline-link"
      ariaLabel={`${arm.label}, run ${run.ordinal}: ${formatMs(run.ttftMs)}`}
      onClick={() => {
        onPick(arm.armId, run.sequence);
      }}
    >
      {formatMs(run.ttftMs)}
    </Button>
  );
}
