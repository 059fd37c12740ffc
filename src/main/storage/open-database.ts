/**
 * Opens the database of a data folder: version first, then settings, damage, backup and migration. The folder is locked
 * by the caller.
 */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { ApplicationError } from '../../shared/contract/result.js';
import { checkIntegrity } from './check-integrity.js';
import { APPLICATION_ID } from './application-id.js';
import { fileStamp } from './file-stamp.js';
import { makeDatabaseFile } from './make-data-folder.js';
import { NEWEST_VERSION, migrate, readVersion } from './migrate.js';
import { setAside } from './set-aside.js';
import { isCorruption, storageError } from './storage-error.js';

/**
 * SQLite's own default. This build's is 16,000, which fills with pages that a benchmark writes and never reads again: 2 to
 * 3 KB for each run, over thousands of runs.
 */
const CACHE_KIB = 2_000;

/**
 * @param isKnownSound it was checked before, and nobody changed it since: it is not read whole again
 * @param warn called with what the user should know: damage that was found, and where the damaged file is now
 * @throws ApplicationError `storage` when the database is from a newer version, not ours, or cannot be opened
 */
export function openDatabase(file: string, isKnownSound: boolean, warn: (text: string) => void): Database.Database {
  const isNew = makeDatabaseFile(file);
  if (!isNew && statSync(file).size === 0) {
    const folder = setAside(file);
    warn(`The database ${file} was empty. If it held sessions, they are lost; its remains are in ${folder}.`);
    return openDatabase(file, false, warn);
  }
  let database: Database.Database | null = null;
  try {
    database = new Database(file);
    refuseForeign(database, file);
    prepare(database, isKnownSound, warn);
    return database;
  } catch (error) {
    database?.close();
    if (!isCorruption(error)) throw storageError('Opening the database', file, error);
    const folder = setAside(file);
    warn(
      `The database ${file} was damaged, so a new one was started and earlier sessions are not shown. ` +
        `The damaged files are in ${folder}.`,
    );
    return openDatabase(file, false, warn);
  }
}

/**
 * Only reads, so that a database that is refused stays as it was.
 *
 * @throws ApplicationError `storage` when the database is another program's, or from a newer version
 */
export function refuseForeign(database: Database.Database, file: string): void {
  // In one transaction: another process may be making the database at this moment.
  const { id, version, tables } = database.transaction(() => ({
    id: Number(database.pragma('application_id', { simple: true })),
    version: readVersion(database),
    tables: Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()),
  }))();
  if (id !== APPLICATION_ID && (id !== 0 || tables > 0))
    throw new ApplicationError(
      'storage',
      `${file} is a database of another program; it was left as it is.`,
      'Choose another folder with --data-dir.',
    );
  if (version > NEWEST_VERSION)
    throw new ApplicationError(
      'storage',
      `${file} was written by a newer Firsttoken (database version ${version}; this one knows up to ${NEWEST_VERSION}). It was left as it is.`,
      'Use the newer Firsttoken, or choose another folder with --data-dir.',
    );
}

function prepare(database: Database.Database, isKnownSound: boolean, warn: (text: string) => void): void {
  database.pragma('journal_mode = WAL');
  // After WAL, which silently lowers it to NORMAL in this build: then a power cut could take the last runs.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma(`cache_size = -${CACHE_KIB}`);
  const integrity = isKnownSound ? 'sound' : checkIntegrity(database);
  if (integrity === 'damaged') throw new Database.SqliteError('The integrity check failed', 'SQLITE_CORRUPT');
  if (integrity === 'index-rebuilt')
    warn(`An index of the database ${database.name} was damaged and has been rebuilt; no session was lost.`);
  const version = readVersion(database);
  if (version > 0 && version < NEWEST_VERSION) backUp(database, version);
  migrate(database);
}

/** A copy from before a migration, in `backups`. */
function backUp(database: Database.Database, version: number): void {
  const folder = join(dirname(database.name), 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, `firsttoken-version-${version}-${fileStamp(new Date())}.db`);
  database.prepare('VACUUM INTO ?').run(copy);
}
