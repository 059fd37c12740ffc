/** Opens the store of a data folder for commands that only read: they work while a window has the folder open. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DataFolderInUse } from './data-folder-lock.js';
import { NEWEST_VERSION, readVersion } from './migrate.js';
import { refuseForeign } from './open-database.js';
import { DATABASE_FILE, type OpenedStore, openStore } from './open-store.js';
import { type SessionReader, sessionReader } from './session-reader.js';
import { storageError } from './storage-error.js';

const OWNER_PATIENCE_MS = 5_000;
const POLL_MS = 20;

export type StoreReader = SessionReader & Pick<OpenedStore, 'warnings' | 'close'>;

/**
 * A folder that nobody has open is opened whole, with its repairs and its sweep. One that is in use is read beside its
 * owner: WAL lets readers in, and nothing is written, swept or migrated.
 *
 * @param patienceMs how long an owner may take to make its database or to bring it up to date; the thread stands still
 * @throws ApplicationError `storage`: the folder cannot be used, or its database is from another version
 */
export function openStoreForReading(dataDirectory: string, patienceMs = OWNER_PATIENCE_MS): StoreReader {
  const file = join(dataDirectory, DATABASE_FILE);
  const patientUntil = Date.now() + patienceMs;
  for (;;) {
    const whole = openWhole(dataDirectory);
    if (!(whole instanceof DataFolderInUse)) return whole;
    // An owner that is just making the database, or bringing it up to date, is waited for.
    const beside = readBesideOwner(file);
    if (beside !== null) return beside;
    if (Date.now() >= patientUntil) throw whole;
    standStill(POLL_MS);
  }
}

/** @returns the fault when another process has the folder */
function openWhole(dataDirectory: string): OpenedStore | DataFolderInUse {
  try {
    return openStore(dataDirectory, 0);
  } catch (error) {
    if (error instanceof DataFolderInUse) return error;
    throw error;
  }
}

/** Opening is synchronous, and so is its waiting. */
function standStill(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** @returns null when its structure is not there: only its owner may make it or bring it up to date */
function readBesideOwner(file: string): StoreReader | null {
  if (!existsSync(file)) return null;
  let database: Database.Database | null = null;
  try {
    const opened = new Database(file, { readonly: true, fileMustExist: true });
    database = opened;
    refuseForeign(opened, file);
    if (readVersion(opened) < NEWEST_VERSION) {
      opened.close();
      return null;
    }
    opened.pragma('trusted_schema = OFF');
    const warnings: string[] = [];
    return {
      warnings,
      ...sessionReader(opened, warnings),
      close() {
        opened.close();
      },
    };
  } catch (error) {
    database?.close();
    throw storageError('Reading the database', file, error);
  }
}
