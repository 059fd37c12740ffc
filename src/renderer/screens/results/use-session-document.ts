/** Reads a session's overview and reads it again whenever the application says that the session changed. */
import { useCallback, useEffect, useState } from 'react';
import type { ContractError } from '../../../shared/contract/result.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { useBridge } from '../../app/bridge-context.js';

export type LoadedDocument =
  { state: 'loading' } | { state: 'failed'; error: ContractError } | { state: 'ready'; document: SessionOverview };

export function useSessionDocument(id: string): { loaded: LoadedDocument; reload: () => void } {
  const bridge = useBridge();
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
  }, [bridge, id, wanted]);
  return { loaded, reload };
}
