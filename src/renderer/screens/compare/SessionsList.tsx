/** Which sessions stand side by side: their letters, when and where they were, and how to leave one out. */
import Button from '@cloudscape-design/components/button';
import Table from '@cloudscape-design/components/table';
import { formatCount, formatDateTime } from '../../components/format.js';
import { shortLabel } from '../../components/short-label.js';
import { SimulatedMark } from '../../components/SimulatedMark.js';
import type { ComparedSession } from './compared-sessions.js';
import { SessionLetter } from './SessionLetter.js';
import { SessionLink } from './SessionLink.js';

interface Props {
  sessions: readonly ComparedSession[];
  onLeaveOut: (sessionId: string) => void;
}

export function SessionsList({ sessions, onLeaveOut }: Props) {
  return (
    <Table<ComparedSession>
      variant="container"
      contentDensity="compact"
      items={[...sessions]}
      trackBy="letter"
      wrapLines
      ariaLabels={{ tableLabel: 'Compared sessions' }}
      columnDefinitions={[
        { id: 'letter', header: '', width: 70, cell: (session) => <SessionLetter session={session} /> },
        {
          id: 'name',
          header: 'Session',
          isRowHeader: true,
          minWidth: 200,
          cell: ({ overview: { session } }) => (
            <div className="ft-session-name">
              <SessionLink id={session.id} name={session.name} />
              {session.simulated && <SimulatedMark />}
            </div>
          ),
        },
        {
          id: 'started',
          header: 'Started',
          cell: ({ overview: { session } }) => (
            <span className="ft-nowrap ft-tabular">{formatDateTime(session.startedAt)}</span>
          ),
        },
        {
          id: 'region',
          header: 'Region',
          cell: ({ overview: { session } }) => <span className="ft-nowrap">{session.plan.region}</span>,
        },
        {
          id: 'arms',
          header: 'Arms',
          cell: ({ overview: { arms } }) => (
            <span className="ft-anywhere" title={arms.map(({ label }) => label).join(', ')}>
              {formatCount(arms.length)}
            </span>
          ),
        },
        {
          id: 'runs',
          header: <span className="ft-nowrap">Runs that count</span>,
          cell: ({ overview: { arms } }) => formatCount(arms.reduce((sum, { summary }) => sum + summary.n, 0)),
        },
        {
          id: 'leave-out',
          header: '',
          width: 60,
          cell: ({ letter, overview: { session } }) => (
            <Button
              variant="inline-icon"
              iconName="close"
              ariaLabel={`Leave out ${letter}, ${shortLabel(session.name)}`}
              onClick={() => {
                onLeaveOut(session.id);
              }}
            />
          ),
        },
      ]}
    />
  );
}
