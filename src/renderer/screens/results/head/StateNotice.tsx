/** Says of a session that is not simply done what became of it, and leads to the live screen while it runs. */
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { navigate } from '../../../app/routes.js';
import { stateNotice } from './state-notice.js';

export function StateNotice({ document }: { document: SessionOverview }) {
  const notice = stateNotice(document);
  if (notice === null) return null;
  return (
    <Alert
      type={notice.type}
      action={
        document.session.state === 'running' && (
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
