/** Reads the sessions that are compared, each once; one that changed, or may have while the connection was lost, is read again. */
import { useEffect, useMemo, useState } from 'react';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { useBridge } from '../../app/bridge-context.js';
import { connectionStore, useConnected } from '../../stores/connection-store.js';
import { nextToRead, noAnswers, withAllStale, withAnswer, withChanged } from './session-answers.js';

export interface LoadedSessions {
  /** In the order asked; those that could be read. */
  readonly overviews: readonly SessionOverview[];
  readonly failed: readonly { readonly id: string; readonly message: string }[];
  readonly loading: boolean;
}

export function useComparedSessions(ids: readonly string[]): LoadedSessions {
  const bridge = useBridge();
  const connected = useConnected();
  const [answers, setAnswers] = useState(noAnswers);
  const asked = ids.join(',');

  useEffect(() => {
    const ends = [
      bridge.on('sessions.changed', (changed) => {
        setAnswers((before) => withChanged(before, changed.ids));
      }),
      connectionStore.subscribe((now) => {
        if (!now.connected) setAnswers(withAllStale);
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [bridge]);
  useEffect(() => {
    const id = connected ? nextToRead(idsIn(asked), answers) : null;
    if (id === null) return undefined;
    let current = true;
    // The next one is asked for by the drawing that this answer causes.
    void bridge.request('sessions.get', { id }).then((answer) => {
      if (current) setAnswers((before) => withAnswer(before, id, answer));
    });
    return () => {
      current = false;
    };
  }, [bridge, connected, asked, answers]);

  return useMemo(() => {
    const answered = idsIn(asked).map((id) => ({ id, answer: answers.known.get(id) }));
    return {
      overviews: answered.flatMap(({ answer }) => (answer?.ok === true ? [answer.data] : [])),
      failed: answered.flatMap(({ id, answer }) =>
        answer?.ok === false ? [{ id, message: `${answer.error.message} ${answer.error.hint}` }] : [],
      ),
      loading: answered.some(({ answer }) => answer === undefined),
    };
  }, [asked, answers]);
}

function idsIn(asked: string): string[] {
  return asked.split(',').filter((id) => id !== '');
}
