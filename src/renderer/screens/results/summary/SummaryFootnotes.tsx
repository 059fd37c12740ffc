/** Under the latency summary: why caching did not start where it was asked for, and what each column means. */
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { summaryColumns } from './summary-columns.js';

export function SummaryFootnotes({ notes }: { notes: readonly string[] }) {
  return (
    <div className="ft-footnotes">
      {notes.map((note) => (
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
  );
}
