/** The latency summary: one row per model, sortable, with columns to choose and the footnotes of the Cache column. */
import { useMemo } from 'react';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { MEDIAN_FROM } from '../../../charts/strip/strip-plot.js';
import { usePreferences } from '../../../stores/preferences-store.js';
import { loadWords } from '../conditions/load-words.js';
import { shortLabel } from '../../../components/short-label.js';
import { SummaryFootnotes } from './SummaryFootnotes.js';
import { SummaryPreferences } from './SummaryPreferences.js';
import { summaryColumnDefinitions, usualColumnIds } from './summary-columns.js';
import { type SummaryRow, summaryRows } from './summary-rows.js';

interface SummaryTableProps {
  document: SessionOverview;
  /** Ids of the arms that the open finding speaks of. Keep it the same array while nothing changes. */
  spokenOf: readonly string[];
  /** Keep it the same function while nothing changes. */
  onTrend: (armId: string) => void;
}

export function SummaryTable({ document, spokenOf, onTrend }: SummaryTableProps) {
  const rows = useMemo(() => summaryRows(document, spokenOf), [document, spokenOf]);
  const { items, collectionProps } = useCollection(rows, { sorting: {} });
  const chosen = usePreferences().summaryColumns ?? usualColumnIds;
  const columns = useMemo(
    () =>
      summaryColumnDefinitions
        .filter(({ id, isRowHeader }) => isRowHeader === true || chosen.includes(id ?? ''))
        .map((column) => (column.isRowHeader === true ? withTrend(column, onTrend) : column)),
    [chosen, onTrend],
  );
  const few = rows.some((row) => row.n > 0 && row.n <= MEDIAN_FROM);
  return (
    <Table
      {...collectionProps}
      items={items}
      trackBy="armId"
      columnDefinitions={columns}
      wrapLines
      stickyColumns={{ first: 1 }}
      ariaLabels={{ tableLabel: 'Latency summary' }}
      empty="The plan has no models."
      header={
        <Header
          variant="h2"
          actions={<SummaryPreferences chosen={chosen} />}
          description={[
            `Under ${loadWords(document.session.plan.load)}.`,
            few ? 'Three runs repeat the article; they decide nothing.' : '',
          ].join(' ')}
        >
          Latency summary
        </Header>
      }
      footer={<SummaryFootnotes notes={rows.filter((row) => row.cache.footnote).map((row) => row.cache.note)} />}
    />
  );
}

/** Leads from the name of a model to what its median was in the sessions before. */
function withTrend(column: TableProps.ColumnDefinition<SummaryRow>, onTrend: (armId: string) => void) {
  return {
    ...column,
    cell: (row: SummaryRow) => (
      <span className="ft-summary-model">
        {column.cell(row)}
        <Button
          variant="inline-link"
          ariaLabel={`Trend of ${shortLabel(row.label)}`}
          onClick={() => {
            onTrend(row.armId);
          }}
        >
          Trend
        </Button>
      </span>
    ),
  };
}
