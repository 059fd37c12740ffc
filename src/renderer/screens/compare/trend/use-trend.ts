/** Asks for an arm's trend. */
import { useEffect, useState } from 'react';
import type { ArmTrend } from '../../../../shared/domain/arm-trend.js';
import { useBridge } from '../../../app/bridge-context.js';
import { answeredResource, idleResource, type Resource } from '../../../stores/resource.js';

export function useTrend(sessionId: string, armId: string): Resource<ArmTrend> {
  const bridge = useBridge();
  const [trend, setTrend] = useState(idleResource<ArmTrend>);
  useEffect(() => {
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
  }, [bridge, sessionId, armId]);
  return trend;
}
