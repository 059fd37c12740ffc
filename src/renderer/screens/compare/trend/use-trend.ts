/** Asks for an arm's trend, and again whenever sessions changed, or may have while the connection was lost. */
import { useEffect, useState } from 'react';
import type { ArmTrend } from '../../../../shared/domain/arm-trend.js';
import { useBridge } from '../../../app/bridge-context.js';
import { useConnected } from '../../../stores/connection-store.js';
import { answeredResource, idleResource, type Resource } from '../../../stores/resource.js';

export function useTrend(sessionId: string, armId: string): Resource<ArmTrend> {
  const bridge = useBridge();
  const connected = useConnected();
  const [trend, setTrend] = useState(idleResource<ArmTrend>);
  useEffect(() => {
    if (!connected) return undefined;
    let current = true;
    const read = (): void => {
      void bridge.request('arms.trend', { sessionId, armId }).then((answer) => {
        if (current) setTrend((before) => answeredResource(before, answer));
      });
    };
    read();
    const end = bridge.on('sessions.changed', read);
    return () => {
      current = false;
      end();
    };
  }, [bridge, connected, sessionId, armId]);
  return trend;
}
