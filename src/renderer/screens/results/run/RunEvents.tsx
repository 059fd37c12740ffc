/** The events of a run as a table: when each came, and how long after the one before. */
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { DocumentRun } from '../../../../shared/domain/session-document.js';
import { Term } from '../../../components/Term.js';
import { phaseMs } from './attempt-words.js';
import { type RunEvent, runEvents } from './run-events.js';
import { RunSection } from './RunSection.js';

export function RunEvents({ run }: { run: DocumentRun }) {
  const events = runEvents(run);
  if (events.length === 0) return null;
  return (
    <RunSection title={run.attempts.length > 1 ? 'Events of the last attempt' : 'Events'}>
      <Table
        variant="embedded"
        contentDensity="compact"
        items={events}
        trackBy="name"
        columnDefinitions={columns}
        ariaLabels={{ tableLabel: 'Events of the run' }}
      />
    </RunSection>
  );
}

const columns: TableProps.ColumnDefinition<RunEvent>[] = [
  {
    id: 'name',
    header: 'Event',
    isRowHeader: true,
    cell: ({ name, meaning }) => <Term means={meaning}>{name}</Term>,
  },
  { id: 'offset', header: 'After sent', cell: ({ offsetMs }) => <Ms ms={offsetMs} /> },
  {
    id: 'step',
    header: 'After the event before',
    cell: ({ afterMs }) => (afterMs === null ? '' : <Ms ms={afterMs} />),
  },
];

function Ms({ ms }: { ms: number }) {
  return <span className="ft-tabular ft-nowrap">{phaseMs(ms)}</span>;
}
