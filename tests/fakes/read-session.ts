/** A stored session with all its runs at once. */
import type { SessionStore } from '../../src/main/benchmark/ports.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Session } from '../../src/shared/domain/session.js';

/** @returns null when there is no such session, or it was deleted */
export function readSession(
  store: Pick<SessionStore, 'openSession'>,
  sessionId: string,
): { session: Session; runs: Run[] } | null {
  const opened = store.openSession(sessionId);
  return opened === null ? null : { session: opened.session, runs: [...opened.runs] };
}
