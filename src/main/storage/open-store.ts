/** Opens the store of a data folder: lock, database, sweep. Each method is one transaction that is on disk on return. */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { SessionStore } from '../benchmark/ports.js';
import { lockDataFolder } from './data-folder-lock.js';
import { makeDataFolder } from './make-data-folder.js';
import { openDatabase } from './open-database.js';
import { runQueries } from './runs.js';
import { sessionQueries } from './sessions.js';
import { storageError } from './storage-error.js';
import { sweep } from './sweep.js';

export const DATABASE_FILE = 'firsttoken.db';

export interface OpenedStore extends SessionStore {
  /**
   * What the user should know, in sentences: repaired or replaced databases, interrupted sessions. Grows when damaged
   * runs are read.
   */
  readonly warnings: readonly string[];
}

/**
 * @param dataDirectory made when it is missing
 * @throws ApplicationError `storage`: the folder cannot be used, another process uses it, or its database is from a
 *   newer version
 */
export function openStore(dataDirectory: string): OpenedStore {
  makeDataFolder(dataDirectory);
  const unlock = lockDataFolder(dataDirectory);
  const file = join(dataDirectory, DATABASE_FILE);
  const warnings: string[] = [];
  let database: Database | null = null;
  try {
    database = openDatabase(file, (text) => warnings.push(text));
    warnings.push(...sweep(database));
    return storeOver(database, warnings, unlock);
  } catch (error) {
    database?.close();
    unlock();
    throw storageError('Opening the database', file, error);
  }
}

function storeOver(database: Database, warnings: string[], unlock: () => void): OpenedStore {
  const sessions = sessionQueries(database);
  const runs = runQueries(database);

  function stored<T>(action: string, work: () => T): T {
    try {
      return database.transaction(work).immediate();
    } catch (error) {
      throw storageError(action, database.name, error);
    }
  }

  function warnOnce(text: string): void {
    if (!warnings.includes(text)) warnings.push(text);
  }

  return {
    warnings,
    insertSession(session, plannedRuns) {
      stored('Storing the session', () => {
        sessions.insertSession(session, plannedRuns);
      });
    },
    saveRun(sessionId, run) {
      stored('Storing the run', () => {
        runs.saveRun(sessionId, run);
      });
    },
    endSession(sessionId, state, endedAt) {
      stored('Ending the session', () => {
        sessions.endSession(sessionId, state, endedAt);
      });
    },
    listSessions: () => stored('Listing the sessions', () => sessions.listSessions()),
    readSession: (sessionId) =>
      stored('Reading the session', () => {
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
    deleteSessions: (ids) => stored('Deleting sessions', () => sessions.deleteSessions(ids)),
    restoreSessions: (ids) => stored('Restoring sessions', () => sessions.restoreSessions(ids)),
    close() {
      if (!database.open) return;
      try {
        database.pragma('optimize');
      } finally {
        database.close();
        unlock();
      }
    },
  };
}
