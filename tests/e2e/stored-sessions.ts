/** Sessions that were measured before the window is opened. */
import { openStore } from '../../src/main/storage/open-store.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Session } from '../../src/shared/domain/session.js';

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
