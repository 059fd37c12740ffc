/** The figures of each arm, or of each comparison, that a finding speaks of. */
import Table from '@cloudscape-design/components/table';
import { Term } from '../../../components/Term.js';
import { Unknown } from '../../../components/Unknown.js';
import { shortLabel } from '../../../components/short-label.js';
import type { EvidenceRow, EvidenceTable } from './evidence-table.js';

export function EvidenceRows({ table: { columns, rows } }: { table: EvidenceTable }) {
  return (
    <Table<EvidenceRow>
      variant="embedded"
      items={rows}
      trackBy="label"
      wrapLines
      stickyColumns={{ first: 1 }}
      ariaLabels={{ tableLabel: 'Figures of the finding' }}
      columnDefinitions={[
        {
          id: 'subject',
          header: 'Of',
          isRowHeader: true,
          minWidth: 120,
          maxWidth: 240,
          cell: ({ label }) => (
            <span title={label} className="ft-any-text">
              {shortLabel(label)}
            </span>
          ),
        },
        ...columns.map(({ name, meaning }) => ({
          id: name,
          header: meaning === '' ? name : <Term means={meaning}>{name}</Term>,
          cell: ({ values }: EvidenceRow) => (
            <span className="ft-tabular ft-nowrap">
              {values.get(name) ?? <Unknown reason="it does not apply here" />}
            </span>
          ),
        })),
      ]}
    />
  );
}
