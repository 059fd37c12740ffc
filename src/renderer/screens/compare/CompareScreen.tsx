/** Sessions side by side: the same arms at two moments, two places, two versions; or any arms that the user picks. */
import '../history/history.css';
import './compare.css';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useMemo } from 'react';
import { comparedFrom, comparedUpTo } from '../../../shared/domain/sessions-comparison.js';
import { navigate } from '../../app/routes.js';
import { formatPlural } from '../../components/format.js';
import { AddSessions } from './AddSessions.js';
import { placeSessions } from './compared-sessions.js';
import { Comparison } from './Comparison.js';
import { MissingSessions } from './MissingSessions.js';
import { NothingCompared } from './NothingCompared.js';
import { SessionsList } from './SessionsList.js';
import { useComparedSessions } from './use-compared-sessions.js';

export function CompareScreen({ sessionIds }: { sessionIds: readonly string[] }) {
  const asked = useMemo(() => sessionIds.slice(0, comparedUpTo), [sessionIds]);
  const { overviews, failed, loading } = useComparedSessions(asked);
  const sessions = useMemo(() => placeSessions(overviews), [overviews]);
  const tooMany = sessionIds.length - asked.length;
  if (sessionIds.length === 0) return <NothingCompared chosen={[]} />;

  function leaveOut(ids: readonly string[]): void {
    navigate({ screen: 'compare', sessionIds: sessionIds.filter((id) => !ids.includes(id)) });
  }

  return (
    <SpaceBetween size="m">
      <Header
        variant="h1"
        counter={`(${asked.length})`}
        description="The same arm in several sessions, side by side. One session is one moment: a difference may be the hour's."
        actions={<AddSessions sessionIds={sessionIds} />}
      >
        Compare
      </Header>
      {(failed.length > 0 || tooMany > 0) && (
        <MissingSessions
          failed={failed}
          tooMany={tooMany}
          onLeaveOut={() => {
            leaveOut([...failed.map(({ id }) => id), ...sessionIds.slice(comparedUpTo)]);
          }}
        />
      )}
      {sessions.length > 0 && (
        <SessionsList
          sessions={sessions}
          onLeaveOut={(id) => {
            leaveOut([id]);
          }}
        />
      )}
      {loading && (
        <Box textAlign="center" padding="l">
          <Spinner size="large" />
          <div role="status">{`Reading ${formatPlural(asked.length, 'session')}`}</div>
        </Box>
      )}
      {!loading && sessions.length < comparedFrom && (
        <NothingCompared chosen={sessions.map(({ overview }) => overview.session.id)} />
      )}
      {!loading && sessions.length >= comparedFrom && <Comparison sessions={sessions} />}
    </SpaceBetween>
  );
}
