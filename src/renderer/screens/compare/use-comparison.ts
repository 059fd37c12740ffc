/** Asks the application to compare; what was compared before stays in sight until the answer. */
import { useEffect, useState } from 'react';
import type { RequestInput } from '../../../shared/contract/contract.js';
import type { SessionsComparison } from '../../../shared/domain/sessions-comparison.js';
import { useBridge } from '../../app/bridge-context.js';
import { answeredResource, idleResource, loadingResource, type Resource } from '../../stores/resource.js';

/** @param request null while there is nothing to compare; @param version a new one asks again */
export function useComparison(
  request: RequestInput<'sessions.compare'> | null,
  version: unknown,
): Resource<SessionsComparison> {
  const bridge = useBridge();
  const [answered, setAnswered] = useState<{ key: string | null; result: Resource<SessionsComparison> }>({
    key: null,
    result: idleResource(),
  });
  const key = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    if (key === null) return undefined;
    let current = true;
    const input = JSON.parse(key) as RequestInput<'sessions.compare'>;
    void bridge.request('sessions.compare', input).then((answer) => {
      if (!current) return;
      const comparison = answer.ok ? ({ ok: true, data: answer.data.comparison } as const) : answer;
      setAnswered({ key, result: answeredResource(idleResource<SessionsComparison>(), comparison) });
    });
    return () => {
      current = false;
    };
  }, [bridge, key, version]);
  if (key === null) return idleResource();
  return answered.key === key ? answered.result : loadingResource(idleResource());
}
