/** Reads a session's overview, and again whenever it changed, or may have while the connection was lost. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand/react';
import { useBridge } from '../../app/bridge-context.js';
import { useAtMostEvery } from '../../components/use-at-most-every.js';
import { useConnected } from '../../stores/connection-store.js';
import { useLive } from '../../stores/live-store.js';
import {
  createSessionDocumentStore,
  type SessionDocumentState,
  type SessionWords,
} from '../../stores/session-document-store.js';

/** While it runs: the charts of a long session are not drawn anew for each of its runs. */
const REFRESH_MS = 2_000;

export interface SessionDocumentHandle extends SessionDocumentState {
  reload: () => void;
  /** Shows them at once; the application has stored them. */
  setWords: (words: SessionWords) => void;
}

/** @param id stays the same as long as the component that asks */
export function useSessionDocument(id: string): SessionDocumentHandle {
  const bridge = useBridge();
  const connected = useConnected();
  const [store] = useState(() => createSessionDocumentStore(id));
  const state = useStore(store);
  const reload = useCallback(() => void store.read(bridge), [store, bridge]);
  useEffect(
    () =>
      bridge.on('sessions.changed', ({ ids }) => {
        if (ids.includes(id)) reload();
      }),
    [bridge, id, reload],
  );
  useReloadAsRunsEnd(id, reload);
  useEffect(() => {
    if (connected) reload();
  }, [connected, reload]);
  return { ...state, reload, setWords: store.setWords };
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
