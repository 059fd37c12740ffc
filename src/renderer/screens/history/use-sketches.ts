/** Asks for the sketches of the sessions on the page; what was asked for once is kept until the session changes. */
import { useEffect, useMemo, useState } from 'react';
import type { SessionRow } from '../../../shared/domain/session.js';
import { useBridge } from '../../app/bridge-context.js';
import { useConnected } from '../../stores/connection-store.js';
import { useSettled } from '../../components/use-settled.js';
import { type SketchedSession, sketchAxis } from './sketch.js';
import type { Sketches } from './page-sketches.js';

/** While a search is typed the rows change with every key: they are asked for once it rests. */
const REST_MS = 120;

export function useSketches(rows: readonly SessionRow[]): Sketches {
  const bridge = useBridge();
  const connected = useConnected();
  const [known, setKnown] = useState<ReadonlyMap<string, SketchedSession>>(new Map());
  const ids = rows.map(({ id }) => id).join(' ');
  const settledIds = useSettled(ids, REST_MS);

  useEffect(
    () =>
      bridge.on('sessions.changed', (changed) => {
        setKnown((before) => new Map([...before].filter(([id]) => !changed.ids.includes(id))));
      }),
    [bridge],
  );
  useEffect(() => {
    const missing = settledIds.split(' ').filter((id) => id !== '' && !known.has(id));
    if (missing.length === 0 || !connected) return undefined;
    let current = true;
    void bridge.request('sessions.sketches', { ids: missing }).then((answer) => {
      if (!current || !answer.ok) return;
      // A session that the answer leaves out is not asked for again.
      const answered = [...missing.map((id) => ({ id, arms: [] })), ...answer.data];
      setKnown((before) => new Map([...before, ...answered.map((sketch) => [sketch.id, sketch] as const)]));
    });
    return () => {
      current = false;
    };
  }, [bridge, connected, settledIds, known]);

  return useMemo(() => {
    const bySession = new Map(
      ids.split(' ').flatMap((id) => {
        const sketch = known.get(id);
        return sketch === undefined ? [] : [[id, sketch] as const];
      }),
    );
    return { bySession, axis: sketchAxis([...bySession.values()]) };
  }, [ids, known]);
}
