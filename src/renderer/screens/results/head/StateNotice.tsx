/** Says of a session that is not simply done what became of it, and leads to the live screen while it runs. */
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { navigate } from '../../../app/routes.js';
import { useLive } from '../../../stores/live-store.js';
import { stateNotice } from './state-notice.js';

export function StateNotice({ document }: { document: SessionOverview }) {
  const { id, state } = document.session;
  const told = useLive(({ live }) =>
    live?.sessionId === id && live.ended?.state === 'failed' ? live.ended.message : null,
  );
  const notice = stateNotice(document, told);
  if (notice === null) return null;
  return (
    <Alert
      type={notice.type}
      action={
        state === 'running' &&
        told === null && (
          <Button
            onClick={() => {
              navigate({ screen: 'live' });
            }}
          >
            Watch it live
          </Button>
        )
      }
    >
      {notice.words}
    </Alert>
  );
}
