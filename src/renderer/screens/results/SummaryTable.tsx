/** The latency summary: one row per model, sortable, with the footnotes of the Cache column. */
import { useMemo } from 'react';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { SessionDocument } from '../../../shared/domain/session-document.js';
import { MEDIAN_FROM } from '../../charts/strip-plot.js';
import { summaryColumnDefinitions, summaryColumns } from './summary-columns.js';
import { summaryRows } from './summary-rows.js';

export function SummaryTable({ document }: { document: SessionDocument }) {
  const rows = useMemo(() => summaryRows(document), [document]);
  const { items, collectionProps } = useCollection(rows, { sorting: {} });
  const footnotes = rows.filter((row) => row.cache.footnote).map((row) => row.cache.note);
  const few = rows.some((row) => row.n > 0 && row.n <= MEDIAN_FROM);
  return (
    <Table
      {...collectionProps}
      items={items}
      trackBy="armId"
      columnDefinitions={summaryColumnDefinitions}
      stickyColumns={{ first: 1 }}
      ariaLabels={{ tableLabel: 'Latency summary' }}
      header={
        <Header variant="h2" description={few ? 'Three runs repeat the article; they decide nothing.' : undefined}>
          Latency summary
        </Header>
      }
      footer={
        <div className="ft-footnotes">
          {footnotes.map((note) => (
            <Box key={note} variant="small" display="block">
              * {note}
            </Box>
          ))}
          <ExpandableSection headerText="What the columns mean" variant="footer">
            <dl className="ft-definitions">
              {summaryColumns.map(({ id, name, meaning }) => (
                <div key={id}>
                  <dt>{name}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </ExpandableSection>
        </div>
      }
    />
  );
}
