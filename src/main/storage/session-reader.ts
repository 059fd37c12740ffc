/** Reads sessions from an open database, and says which of their runs cannot be believed. */
import type { Database } from 'better-sqlite3';
import type { SessionStore } from '../benchmark/ports.js';
import { runQueries } from './runs.js';
import { sessionQueries } from './sessions.js';
import { storageError } from './storage-error.js';

export type SessionReader = Pick<SessionStore, 'listSessions' | 'readSession'>;

/** @param warnings grows when damaged runs are read */
export function sessionReader(database: Database, warnings: string[]): SessionReader {
  const sessions = sessionQueries(database);
  const runs = runQueries(database);

  function read<T>(action: string, work: () => T): T {
    try {
      // One transaction, so that a session and its runs are of the same moment.
      return database.transaction(work).deferred();
    } catch (error) {
      throw storageError(action, database.name, error);
    }
  }

  function warnOnce(text: string): void {
    if (!warnings.includes(text)) warnings.push(text);
  }

  return {
    listSessions: () => read('Listing the sessions', () => sessions.listSessions()),
    readSession: (sessionId) =>
      read('Reading the session', () => {
        const found = sessions.readSession(sessionId);
        if (found === null) return null;
        const { runs: own, damaged } = runs.readRuns(sessionId);
        if (damaged.length > 0)
          warnOnce(
            `Session ${sessionId}: ${damaged.length} of ${own.length} stored runs were changed or damaged on disk ` +
              `(sequence ${damaged.join(', ')}); their figures are not shown.`,
          );
        if (found.storedRuns !== null && own.length < found.storedRuns)
          warnOnce(`Session ${sessionId}: ${found.storedRuns - own.length} of ${found.storedRuns} runs are missing.`);
        return { session: found.session, runs: own };
      }),
  };
}
