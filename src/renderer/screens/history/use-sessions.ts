/** The stored sessions, read anew whenever one was added, ended, deleted or restored. */
import { useCallback, useEffect, useState } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import { useBridge } from '../../app/bridge-context.js';
import { useConnected } from '../../stores/connection-store.js';
import { answeredResource, idleResource, loadingResource, type Resource } from '../../stores/resource.js';

export function useSessions(): { sessions: Resource<SessionRow[]>; reload: () => void } {
  const bridge = useBridge();
  const connected = useConnected();
  const [sessions, setSessions] = useState(idleResource<SessionRow[]>);

  const read = useCallback(() => {
    void bridge.request('sessions.list', {}).then((answer) => {
      setSessions((before) => answeredResource(before, answer));
    });
  }, [bridge]);

  useEffect(() => {
    if (connected) read();
    return bridge.on('sessions.changed', read);
  }, [bridge, connected, read]);

  const reload = (): void => {
    setSessions(loadingResource);
    read();
  };

  return { sessions, reload };
}
