/** Asks the application to compare; what was compared before stays in sight until the answer. */
import { useEffect, useState } from 'react';
import type { RequestInput } from '../../../shared/contract/contract.js';
import type { SessionsComparison } from '../../../shared/domain/sessions-comparison.js';
import { useBridge } from '../../app/bridge-context.js';
import { useConnected } from '../../stores/connection-store.js';
import { answeredResource, idleResource, loadingResource, type Resource } from '../../stores/resource.js';

/** @param request null while there is nothing to compare; @param version a new one asks again */
export function useComparison(
  request: RequestInput<'sessions.compare'> | null,
  version: unknown,
): Resource<SessionsComparison> {
  const bridge = useBridge();
  const connected = useConnected();
  const [answered, setAnswered] = useState<{ key: string | null; result: Resource<SessionsComparison> }>({
    key: null,
    result: idleResource(),
  });
  const key = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    if (key === null || !connected) return undefined;
    let current = true;
    const input = JSON.parse(key) as RequestInput<'sessions.compare'>;
    void bridge.request('sessions.compare', input).then((answer) => {
      // A lost connection says nothing: it is asked again when there is one.
      if (!current || (!answer.ok && answer.error.code === 'disconnected')) return;
      const comparison = answer.ok ? ({ ok: true, data: answer.data.comparison } as const) : answer;
      setAnswered({ key, result: answeredResource(idleResource<SessionsComparison>(), comparison) });
    });
    return () => {
      current = false;
    };
  }, [bridge, connected, key, version]);
  if (key === null) return idleResource();
  return answered.key === key ? answered.result : loadingResource(idleResource());
}
