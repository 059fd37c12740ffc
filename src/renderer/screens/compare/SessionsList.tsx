/** Which sessions stand side by side: their letters, when and where they were, and how to leave one out. */
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import { routeHref } from '../../app/routes.js';
import { formatCount, formatDateTime } from '../../components/format.js';
import { SimulatedMark } from '../../components/SimulatedMark.js';
import type { ComparedSession } from './compared-sessions.js';
import { SessionLetter } from './SessionLetter.js';

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
              <Link href={routeHref({ screen: 'results', sessionId: session.id })}>{session.name}</Link>
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
        { id: 'region', header: 'Region', cell: ({ overview: { session } }) => session.plan.region },
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
          header: 'Runs that count',
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
              ariaLabel={`Leave out ${letter}, ${session.name}`}
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
