/** The planned comparisons: by how much two arms differ, how sure that is, pair by pair. */
import { useMemo } from 'react';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { Pages } from '../../../components/Pages.js';
import { Unknown } from '../../../components/Unknown.js';
import { sortableColumns } from '../sortable-columns.js';
import { type ComparisonRow, comparisonRows } from './comparison-rows.js';

/** All pairs of six models stand on one page. */
const ROWS_PER_PAGE = 15;

export function ComparisonsTable({ document }: { document: SessionOverview }) {
  const rows = useMemo(() => comparisonRows(document), [document]);
  const { items, collectionProps, paginationProps } = useCollection(rows, {
    sorting: {},
    pagination: { pageSize: ROWS_PER_PAGE },
  });
  return (
    <Table
      {...collectionProps}
      variant="embedded"
      items={items}
      trackBy="id"
      columnDefinitions={columns}
      wrapLines
      stickyColumns={{ first: 1 }}
      ariaLabels={{ tableLabel: 'All comparisons' }}
      empty="No two arms had enough runs to be compared."
      pagination={<Pages {...paginationProps} />}
      header={
        <Header
          variant="h3"
          description="How many times as long an arm took as what it stands against, with its exact 95 % interval; above 1x is slower."
        >
          All comparisons
        </Header>
      }
    />
  );
}

const columns = sortableColumns<ComparisonRow>([
  {
    id: 'arm',
    name: 'Arm',
    meaning: 'What is judged.',
    isText: true,
    isRowHeader: true,
    sortBy: (row) => row.arm,
    cell: (row) => row.arm,
  },
  {
    id: 'baseline',
    name: 'Against',
    meaning: 'What it stands against.',
    isText: true,
    sortBy: (row) => row.baseline,
    cell: (row) => row.baseline,
  },
  {
    id: 'verdict',
    name: 'Verdict',
    meaning: 'Slower or faster where the adjusted p is at most 5 %; never "equal".',
    sortBy: (row) => row.verdict,
    cell: (row) => row.verdict,
  },
  {
    id: 'ratio',
    name: 'Ratio [95 %]',
    meaning: 'Hodges-Lehmann estimate on logarithms, with the exact interval of the rank test, for this pair alone.',
    sortBy: (row) => row.ratioValue,
    cell: (row) => row.ratio,
  },
  {
    id: 'n',
    name: 'n',
    meaning: 'Blocks in which both have a value; runs of either where blocks do not pair them.',
    sortBy: (row) => row.n,
    cell: (row) => row.n,
  },
  {
    id: 'p',
    name: 'p',
    meaning: 'Rank sums within blocks, else Mann-Whitney; adjusted for all comparisons of the same kind (Holm).',
    sortBy: (row) => row.adjustedP,
    cell: (row) => (row.adjustedP === null ? <Unknown reason="not tested" /> : pWords(row.adjustedP)),
  },
  {
    id: 'slower',
    name: 'Slower in',
    meaning: 'Share of the pairings in which the arm was the slower one.',
    sortBy: (row) => row.slowerShare,
    cell: (row) =>
      row.slowerShare === null ? <Unknown reason="no pairing" /> : `${Math.round(100 * row.slowerShare)} %`,
  },
  {
    id: 'figure',
    name: 'Figure',
    meaning: 'The time to the first token, or the total.',
    sortBy: (row) => row.figure,
    cell: (row) => row.figure,
  },
  {
    id: 'factor',
    name: 'Differs in',
    meaning: 'What was varied: nothing else differs between the two.',
    sortBy: (row) => row.factor,
    cell: (row) => row.factor,
  },
]);

function pWords(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
