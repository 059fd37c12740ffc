/** Reads a session's overview, and again whenever it changed, or may have while the connection was lost. */
import { useCallback, useEffect, useState } from 'react';
import type { ContractError } from '../../../shared/contract/result.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { useBridge } from '../../app/bridge-context.js';
import { useConnected } from '../../stores/connection-store.js';

export type LoadedDocument =
  { state: 'loading' } | { state: 'failed'; error: ContractError } | { state: 'ready'; document: SessionOverview };

export function useSessionDocument(id: string): { loaded: LoadedDocument; reload: () => void } {
  const bridge = useBridge();
  const connected = useConnected();
  const [loaded, setLoaded] = useState<LoadedDocument>({ state: 'loading' });
  const [wanted, setWanted] = useState(0);
  const reload = useCallback(() => {
    setWanted((count) => count + 1);
  }, []);
  useEffect(
    () =>
      bridge.on('sessions.changed', ({ ids }) => {
        if (ids.includes(id)) reload();
      }),
    [bridge, id, reload],
  );
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
  return { loaded, reload };
}
