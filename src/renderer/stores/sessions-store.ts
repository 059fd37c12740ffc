/**
 * The stored sessions, as the application lists them. What was read once is shown at once when a screen opens again; it
 * is read anew whenever sessions were added, ended, deleted or restored, but only while a screen looks at it.
 */
import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/contract.js';
import type { SessionRow } from '../../shared/domain/session.js';
import { useBridge } from '../app/bridge-context.js';
import { connectionStore, useConnected } from './connection-store.js';
import { answeredResource, idleResource, loadingResource, type Resource } from './resource.js';

interface SessionsState {
  /** Newest first. */
  sessions: Resource<readonly SessionRow[]>;
  /** Whether something may have changed since they were read. */
  stale: boolean;
}

export function createSessionsStore() {
  return createStore<SessionsState>(() => ({ sessions: idleResource(), stale: true }));
}

export const sessionsStore = createSessionsStore();

/** @returns a function that ends it */
export function followSessions(bridge: Bridge, store = sessionsStore, connection = connectionStore): () => void {
  const forget = (): void => {
    store.setState({ stale: true });
  };
  const ends = [
    bridge.on('sessions.changed', forget),
    // What happens while nobody listens is not told later.
    connection.subscribe(({ connected }) => {
      if (!connected) forget();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Reads the list; what was known stays until the answer. */
export async function readSessions(bridge: Bridge, store = sessionsStore): Promise<void> {
  const reading = loadingResource(store.getState().sessions);
  store.setState({ sessions: reading, stale: false });
  const answer = await bridge.request('sessions.list', {});
  // Another reading has begun since.
  if (store.getState().sessions !== reading) return;
  store.setState({ sessions: answeredResource(reading, answer) });
}

export function useSessions(): { sessions: Resource<readonly SessionRow[]>; reload: () => void } {
  const bridge = useBridge();
  const connected = useConnected();
  const { sessions, stale } = useStore(sessionsStore);
  const reload = useCallback(() => void readSessions(bridge), [bridge]);
  useEffect(() => {
    if (connected && stale) reload();
  }, [connected, stale, reload]);
  return { sessions, reload };
}
