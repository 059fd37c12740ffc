/** The latency summary: one row per model, sortable, with the footnotes of the Cache column. */
import { useMemo, useState } from 'react';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import Toggle from '@cloudscape-design/components/toggle';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { MEDIAN_FROM } from '../../../charts/strip-plot.js';
import { loadWords } from '../conditions/load-words.js';
import { speedColumnIds, summaryColumnDefinitions, summaryColumns } from './summary-columns.js';
import { summaryRows } from './summary-rows.js';

/** From this width on every column fits beside the list of screens. */
const WIDE_PX = 1_500;

export function SummaryTable({ document }: { document: SessionOverview }) {
  const rows = useMemo(() => summaryRows(document), [document]);
  const { items, collectionProps } = useCollection(rows, { sorting: {} });
  const [withSpeed, setWithSpeed] = useState(() => window.innerWidth >= WIDE_PX);
  const columns = useMemo(
    () => summaryColumnDefinitions.filter(({ id }) => withSpeed || !speedColumnIds.has(id ?? '')),
    [withSpeed],
  );
  const footnotes = rows.filter((row) => row.cache.footnote).map((row) => row.cache.note);
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
      header={
        <Header
          variant="h2"
          description={[
            `Under ${loadWords(document.session.plan.load)}.`,
            few ? 'Three runs repeat the article; they decide nothing.' : '',
          ].join(' ')}
          actions={
            <Toggle
              checked={withSpeed}
              onChange={({ detail }) => {
                setWithSpeed(detail.checked);
              }}
            >
              Show speed
            </Toggle>
          }
        >
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
