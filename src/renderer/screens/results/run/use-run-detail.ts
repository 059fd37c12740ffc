/** Reads the whole of a run that is opened: its deltas, its attempts and its reply. */
import { useEffect, useState } from 'react';
import type { ContractError } from '../../../../shared/contract/result.js';
import type { RunDetail } from '../../../../shared/domain/session-overview.js';
import { useBridge } from '../../../app/bridge-context.js';

export type LoadedRun =
  { state: 'loading' } | { state: 'failed'; error: ContractError } | { state: 'ready'; detail: RunDetail };

const loading: LoadedRun = { state: 'loading' };

/** A run never changes once it is stored, so it is read once for as long as it is open. */
export function useRunDetail(sessionId: string, sequence: number): LoadedRun {
  const bridge = useBridge();
  const key = `${sessionId} ${sequence}`;
  const [read, setRead] = useState<{ key: string; loaded: LoadedRun }>({ key, loaded: loading });
  useEffect(() => {
    let current = true;
    void bridge.request('runs.get', { sessionId, sequence }).then((answer) => {
      // Another run is open, or none.
      if (!current) return;
      const loaded: LoadedRun = answer.ok
        ? { state: 'ready', detail: answer.data }
        : { state: 'failed', error: answer.error };
      setRead({ key, loaded });
    });
    return () => {
      current = false;
    };
  }, [bridge, key, sessionId, sequence]);
  return read.key === key ? read.loaded : loading;
}
