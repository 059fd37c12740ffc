/** The compared arms in figures: median with interval, ratio to the baseline with interval, verdict after Holm. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import { untestedWords } from '../../../shared/compare/untested-words.js';
import { countWords, ratioWords, verdictWords } from '../../../shared/compare/verdict-words.js';
import type { SessionsComparison } from '../../../shared/domain/sessions-comparison.js';
import { formatCount, formatMs } from '../../components/format.js';
import { shortLabel } from '../../components/short-label.js';
import { Unknown } from '../../components/Unknown.js';
import type { Resource } from '../../stores/resource.js';
import type { Baseline } from './baseline.js';
import type { ArmGroup, PlacedArm } from './compared-sessions.js';
import { comparedRows, type ComparedRow } from './compared-rows.js';
import { SessionLetter } from './SessionLetter.js';

interface Props {
  groups: readonly ArmGroup[];
  hidden: ReadonlySet<string>;
  baseline: Baseline;
  comparison: Resource<SessionsComparison>;
  onTrend: (placed: PlacedArm) => void;
}

export function ComparedTable({ groups, hidden, baseline, comparison, onTrend }: Props) {
  const rows = comparedRows(groups, hidden, baseline, comparison.data);
  const columns = useMemo(() => columnsWith(onTrend), [onTrend]);
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
        <Header
          variant="h2"
          description="How many times as long an arm took to its first token as what it stands against; above 1x is slower."
        >
          Compared arms
        </Header>
      }
      footer={
        <div className="ft-compare-footnotes">
          {footnotes(comparison).map((words) => (
            <Box key={words} variant="small" display="block">
              {words}
            </Box>
          ))}
        </div>
      }
    />
  );
}

function footnotes({ data, error }: Resource<SessionsComparison>): string[] {
  if (error !== null) return [`The sessions could not be compared. ${error.message} ${error.hint}`];
  if (data === null) return [];
  const count = data.comparisons.length;
  const all = count === 1 ? 'the one comparison' : `all ${formatCount(count)} comparisons`;
  return [
    `Mann-Whitney between sessions, adjusted for ${all} (Holm). Intervals are exact, for each pair alone.`,
    ...untestedWords(data.comparisons),
  ];
}

function columnsWith(onTrend: (placed: PlacedArm) => void): TableProps.ColumnDefinition<ComparedRow>[] {
  return [
    {
      id: 'arm',
      header: 'Arm',
      isRowHeader: true,
      minWidth: 180,
      cell: ({ placed, groupLabel, isFirstOfGroup }) => (
        <span className={isFirstOfGroup ? 'ft-anywhere' : 'ft-anywhere ft-secondary'} title={placed.arm.label}>
          {shortLabel(isFirstOfGroup ? groupLabel : placed.arm.label)}
        </span>
      ),
    },
    { id: 'session', header: 'Session', cell: ({ placed }) => <SessionLetter session={placed.session} /> },
    { id: 'n', header: 'n', cell: ({ n }) => <span className="ft-tabular">{formatCount(n)}</span> },
    {
      id: 'median',
      header: <span title="Of the runs that count, with its exact 95 % interval from six runs on.">Median [95 %]</span>,
      cell: ({ medianMs, interval }) => (
        <span className="ft-tabular ft-nowrap">
          {medianMs === null ? <Unknown reason="no run of it counts" /> : formatMs(medianMs)}
          {interval !== null && (
            <span className="ft-secondary">{` [${formatMs(interval[0])} – ${formatMs(interval[1])}]`}</span>
          )}
        </span>
      ),
    },
    {
      id: 'ratio',
      header: <span title="Hodges-Lehmann estimate on logarithms, with its exact interval.">Ratio [95 %]</span>,
      cell: ({ comparison, standing }) =>
        comparison === null ? (
          <NoRatio standing={standing} />
        ) : (
          <span className="ft-tabular ft-nowrap">
            {comparison.ratio.value === null ? (
              <Unknown reason={comparison.refused ?? 'the ratio lies among runs over the time limit'} />
            ) : (
              ratioWords(comparison.ratio)
            )}
          </span>
        ),
    },
    {
      id: 'verdict',
      header: <span title="Slower or faster where the adjusted p is at most 5 %; never equal.">Verdict</span>,
      minWidth: 150,
      cell: ({ comparison }) => comparison !== null && <Verdict comparison={comparison} />,
    },
    {
      id: 'trend',
      header: '',
      width: 90,
      cell: ({ placed }) => (
        <Button
          variant="inline-link"
          ariaLabel={`Trend of ${shortLabel(placed.arm.label)}, from session ${placed.session.letter}`}
          onClick={() => {
            onTrend(placed);
          }}
        >
          Trend
        </Button>
      ),
    },
  ];
}

function NoRatio({ standing }: Pick<ComparedRow, 'standing'>) {
  switch (standing) {
    case 'baseline':
      return <strong>baseline</strong>;
    case 'no-partner':
      return <span className="ft-secondary">no partner in the other session</span>;
    case 'pending':
      return <StatusIndicator type="loading">comparing</StatusIndicator>;
    case null:
      return null;
  }
}

function Verdict({ comparison }: { comparison: NonNullable<ComparedRow['comparison']> }) {
  const { verdict, refused, n } = comparison;
  if (verdict === 'not-tested') {
    return (
      <span className="ft-secondary" title={refused ?? 'the reason is unknown'}>
        not tested
      </span>
    );
  }
  return (
    <span>
      <span className={verdict === 'not-distinguishable' ? '' : 'ft-cell-strong'}>{verdictWords[verdict]}</span>
      <span className="ft-secondary">{`, ${countWords(n)}`}</span>
    </span>
  );
}
