/** Reads the sessions that are compared, each once; one that changes is read again. */
import { useEffect, useMemo, useState } from 'react';
import type { Result } from '../../../shared/contract/result.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { useBridge } from '../../app/bridge-context.js';

export interface LoadedSessions {
  /** In the order asked; those that could be read. */
  readonly overviews: readonly SessionOverview[];
  readonly failed: readonly { readonly id: string; readonly message: string }[];
  readonly loading: boolean;
}

export function useComparedSessions(ids: readonly string[]): LoadedSessions {
  const bridge = useBridge();
  const [answers, setAnswers] = useState<ReadonlyMap<string, Result<SessionOverview>>>(new Map());
  const asked = ids.join(',');

  useEffect(
    () =>
      bridge.on('sessions.changed', (changed) => {
        setAnswers((before) => new Map([...before].filter(([id]) => !changed.ids.includes(id))));
      }),
    [bridge],
  );
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      for (const id of asked.split(',').filter((each) => each !== '' && !answers.has(each))) {
        const answer = await bridge.request('sessions.get', { id });
        if (!current) return;
        setAnswers((before) => new Map([...before, [id, answer]]));
        // The next one is asked for by the drawing that this one causes.
        return;
      }
    };
    void read();
    return () => {
      current = false;
    };
  }, [bridge, asked, answers]);

  return useMemo(() => {
    const known = asked.split(',').map((id) => ({ id, answer: answers.get(id) }));
    return {
      overviews: known.flatMap(({ answer }) => (answer?.ok === true ? [answer.data] : [])),
      failed: known.flatMap(({ id, answer }) => (answer?.ok === false ? [{ id, message: answer.error.message }] : [])),
      loading: asked !== '' && known.some(({ answer }) => answer === undefined),
    };
  }, [asked, answers]);
}
