/** The compared arms in figures: median with interval, ratio to the baseline with interval, verdict after Holm. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import { runsNeeded, untestedWords } from '../../../shared/compare/untested-words.js';
import type { SessionsComparison } from '../../../shared/domain/sessions-comparison.js';
import { formatCount } from '../../components/format.js';
import type { Resource } from '../../stores/resource.js';
import type { Baseline } from './baseline.js';
import { comparedColumns } from './compared-columns.js';
import { comparedRows, type ComparedRow } from './compared-rows.js';
import type { ArmGroup, PlacedArm } from './compared-sessions.js';

interface Props {
  groups: readonly ArmGroup[];
  hidden: ReadonlySet<string>;
  baseline: Baseline;
  comparison: Resource<SessionsComparison>;
  onTrend: (placed: PlacedArm) => void;
}

export function ComparedTable({ groups, hidden, baseline, comparison, onTrend }: Props) {
  const rows = comparedRows(groups, hidden, baseline, comparison.data);
  const columns = useMemo(() => comparedColumns(onTrend), [onTrend]);
  return (
    <Table<ComparedRow>
      items={rows}
      trackBy={({ placed }) => placed.key}
      columnDefinitions={columns}
      wrapLines
      stickyColumns={{ first: 1 }}
      ariaLabels={{ tableLabel: 'Compared arms' }}
      empty="No arm is chosen."
      header={
        <SpaceBetween size="xs">
          <Header
            variant="h2"
            description="How many times as long an arm took to its first token as what it stands against; above 1x is slower."
          >
            Compared arms
          </Header>
          <NotTested comparison={comparison} />
        </SpaceBetween>
      }
      footer={<Box variant="small">{methodWords(comparison.data)}</Box>}
    />
  );
}

function NotTested({ comparison: { data, error } }: { comparison: Resource<SessionsComparison> }) {
  if (error !== null) {
    return (
      <Alert type="error" header="The sessions could not be compared">
        {error.message} {error.hint}
      </Alert>
    );
  }
  const reasons = untestedWords(data?.comparisons ?? []);
  if (reasons.length === 0) return null;
  const runs = runsNeeded(data?.comparisons ?? []);
  return (
    <Alert type="info">
      {reasons.map((words) => (
        <div key={words}>{words}</div>
      ))}
      {runs !== null && `With ${formatCount(runs)} runs of each arm or more, all of them could be tested.`}
    </Alert>
  );
}

function methodWords(data: SessionsComparison | null): string {
  if (data === null) return '';
  const { comparisons } = data;
  if (comparisons.length === 0) return 'Nothing is compared.';
  const withinBlocks = comparisons.some(({ method }) => method === 'rank-sums-in-blocks');
  const all = comparisons.length === 1 ? 'the one comparison' : `all ${formatCount(comparisons.length)} comparisons`;
  return [
    `Mann-Whitney between sessions${withinBlocks ? ', rank sums within the blocks of one' : ''},`,
    `adjusted for ${all} (Holm). Intervals are exact, for each pair alone.`,
  ].join(' ');
}
