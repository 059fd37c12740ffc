/** Reads a session's overview, and again whenever it changed, or may have while the connection was lost. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ContractError } from '../../../shared/contract/result.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { useBridge } from '../../app/bridge-context.js';
import { useAtMostEvery } from '../../components/use-at-most-every.js';
import { useConnected } from '../../stores/connection-store.js';
import { useLive } from '../../stores/live-store.js';
import type { SessionWords } from './head/EditSession.js';

/** While it runs: the charts of a long session are not drawn anew for each of its runs. */
const REFRESH_MS = 2_000;

export type LoadedDocument =
  { state: 'loading' } | { state: 'failed'; error: ContractError } | { state: 'ready'; document: SessionOverview };

export interface SessionDocumentHandle {
  loaded: LoadedDocument;
  reload: () => void;
  /** Shows them at once; the application has stored them. */
  setWords: (words: SessionWords) => void;
}

export function useSessionDocument(id: string): SessionDocumentHandle {
  const bridge = useBridge();
  const connected = useConnected();
  const [loaded, setLoaded] = useState<LoadedDocument>({ state: 'loading' });
  const [wanted, setWanted] = useState(0);
  const reload = useCallback(() => {
    setWanted((count) => count + 1);
  }, []);
  const setWords = useCallback((words: SessionWords) => {
    setLoaded((before) =>
      before.state === 'ready'
        ? { state: 'ready', document: { ...before.document, session: { ...before.document.session, ...words } } }
        : before,
    );
  }, []);
  useEffect(
    () =>
      bridge.on('sessions.changed', ({ ids }) => {
        if (ids.includes(id)) reload();
      }),
    [bridge, id, reload],
  );
  useReloadAsRunsEnd(id, reload);
  useEffect(() => {
    if (!connected) return undefined;
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await bridge.request('sessions.get', { id });
      // A later request is under way, or the screen is gone.
      if (!current) return;
      setLoaded(answer.ok ? { state: 'ready', document: answer.data } : { state: 'failed', error: answer.error });
    };
    void load();
    return () => {
      current = false;
    };
  }, [bridge, id, wanted, connected]);
  return { loaded, reload, setWords };
}

function useReloadAsRunsEnd(id: string, reload: () => void): void {
  const ended = useLive(({ live }) => (live?.sessionId === id && live.ended === null ? live.endedRuns : null));
  const shown = useAtMostEvery(ended, REFRESH_MS);
  const read = useRef(shown);
  useEffect(() => {
    if (shown !== null && read.current !== null && shown !== read.current) reload();
    read.current = shown;
  }, [shown, reload]);
}
