/** Sessions that were measured before the window is opened, and what the database holds of those that it measured. */
import { openStoreForReading } from '../../src/main/storage/open-store-for-reading.js';
import { type OpenedStore, openStore } from '../../src/main/storage/open-store.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Session } from '../../src/shared/domain/session.js';
import { exampleRun } from '../fakes/example-run.js';
import { exampleSession } from '../fakes/example-session.js';
import { modelArm } from '../fakes/make-session.js';
import { readSession } from '../fakes/read-session.js';

export interface StoredSession {
  session: Session;
  runs: readonly Run[];
}

/** Stores them as the application would have. */
export function storeSessions(dataDirectory: string, stored: readonly StoredSession[]): void {
  const store = openStore(dataDirectory);
  for (const { session, runs } of stored) {
    store.insertSession(session, runs.length);
    for (const run of runs) store.saveRun(session.id, run);
  }
  store.close();
}

/** Reads it beside the application. @throws Error when it is not there */
export function readStored(dataDirectory: string, sessionId: string): { session: Session; runs: Run[] } {
  const store = openStoreForReading(dataDirectory);
  const found = readSession(store, sessionId);
  store.close();
  if (found === null) throw new Error('The session is not stored');
  return found;
}

/**
 * A session of so many runs of each arm, spread around its median in milliseconds.
 *
 * @param day of November on which it ran: it is `session-DAY`, and called `Day DAY`
 */
export function storeDay(
  store: OpenedStore,
  day: number,
  medians: Readonly<Record<string, number>>,
  { runs = 8, ...changes }: Partial<Session> & { runs?: number } = {},
): void {
  const id = `session-${day}`;
  const arms = Object.keys(medians).map((name) => modelArm(name));
  const startedAt = `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  store.insertSession(
    exampleSession({ id, name: `Day ${day}`, startedAt, arms, state: 'running', ...changes }),
    runs * arms.length,
  );
  for (let block = 1; block <= runs; block += 1)
    for (const [place, [armId, median]] of Object.entries(medians).entries())
      store.saveRun(id, {
        ...exampleRun(median + 7 * ((block * 5) % 8)),
        ...{ armId, block, ordinal: block, sequence: (block - 1) * arms.length + place },
      });
  store.endSession(id, 'done', startedAt);
}
