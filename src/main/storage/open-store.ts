/** Opens the store of a data folder: lock, database, sweep. Each method is one transaction that is on disk on return. */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { RunOpenings, SessionArms, SessionStore } from '../benchmark/ports.js';
import { lockDataFolder } from './data-folder-lock.js';
import { makeDataFolder } from './make-data-folder.js';
import { openDatabase } from './open-database.js';
import { runQueries } from './runs.js';
import { sessionReader } from './session-reader.js';
import { sessionQueries } from './sessions.js';
import { leaveSoundnessNote, takeSoundnessNote } from './soundness-note.js';
import { isCorruption, storageError } from './storage-error.js';
import { sweep } from './sweep.js';

export const DATABASE_FILE = 'firsttoken.db';

/**
 * A command that only reads holds the folder for less, on a busy machine too: it should not keep a window or a benchmark
 * from starting. The wait is synchronous, but comes before there is a window, a page or a session: nothing else stands
 * still with it, and the processor is free meanwhile. Who is refused learns so after this time.
 */
const LOCK_WAIT_MS = 2_000;

export interface OpenedStore extends SessionStore, SessionArms, RunOpenings {
  /**
   * What the user should know, in sentences: repaired or replaced databases, interrupted sessions. Grows when damaged
   * runs are read.
   */
  readonly warnings: readonly string[];
}

/**
 * @param dataDirectory made when it is missing
 * @param lockWaitMs for another process to free the folder
 * @throws ApplicationError `storage`: the folder cannot be used, another process uses it, or its database is from a
 *   newer version
 */
export function openStore(dataDirectory: string, lockWaitMs = LOCK_WAIT_MS): OpenedStore {
  makeDataFolder(dataDirectory);
  const unlock = lockDataFolder(dataDirectory, lockWaitMs);
  const file = join(dataDirectory, DATABASE_FILE);
  const warnings: string[] = [];
  let database: Database | null = null;
  try {
    const openedAtMs = Date.now();
    const checkedAtMs = takeSoundnessNote(file, openedAtMs);
    database = openDatabase(file, checkedAtMs !== null, (text) => warnings.push(text));
    warnings.push(...sweep(database));
    return storeOver(database, warnings, (isSound) => {
      if (isSound) leaveSoundnessNote(file, checkedAtMs ?? openedAtMs);
      unlock();
    });
  } catch (error) {
    database?.close();
    unlock();
    throw storageError('Opening the database', file, error);
  }
}

/** @param closed called after the database was closed; damage may have been met in it */
function storeOver(database: Database, warnings: string[], closed: (isSound: boolean) => void): OpenedStore {
  let isSound = true;
  const noteDamage = (): void => {
    isSound = false;
  };
  const sessions = sessionQueries(database);
  const runs = runQueries(database);

  function stored<T>(action: string, work: () => T): T {
    try {
      return database.transaction(work).immediate();
    } catch (error) {
      if (isCorruption(error)) noteDamage();
      throw storageError(action, database.name, error);
    }
  }

  return {
    warnings,
    ...sessionReader(database, warnings, noteDamage),
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
    endSession(sessionId, state, endedAt, reasons = {}) {
      stored('Ending the session', () => {
        sessions.endSession(sessionId, state, endedAt, reasons);
      });
    },
    saveEnvironment(sessionId, environment) {
      stored("Storing the session's conditions", () => {
        sessions.saveEnvironment(sessionId, environment);
      });
    },
    updateSession: (sessionId, words) => stored('Changing the session', () => sessions.updateSession(sessionId, words)),
    deleteSessions: (ids) => stored('Deleting sessions', () => sessions.deleteSessions(ids)),
    restoreSessions: (ids) => stored('Restoring sessions', () => sessions.restoreSessions(ids)),
    close() {
      if (!database.open) return;
      try {
        database.pragma('optimize');
      } catch (error) {
        if (isCorruption(error)) noteDamage();
        throw error;
      } finally {
        database.close();
        closed(isSound);
      }
    },
  };
}
