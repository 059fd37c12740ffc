/** The data folder and the empty database file in it, readable by their owner only. */
import { closeSync, existsSync, openSync } from 'node:fs';
import { makeFolder } from './make-folder.js';
import { storageError } from './storage-error.js';

/**
 * Makes the folder when it is missing (mode 0700); an existing one keeps its mode.
 *
 * @throws ApplicationError `storage` that names the folder
 */
export function makeDataFolder(dataDirectory: string): void {
  try {
    makeFolder(dataDirectory, 0o700);
  } catch (error) {
    throw storageError('Making the data folder', dataDirectory, error);
  }
}

/**
 * SQLite gives a new file the process's usual mode; made beforehand, it has 0600, and its -wal and -shm follow.
 *
 * @returns whether the file is new
 * @throws ApplicationError `storage` that names the file
 */
export function makeDatabaseFile(file: string): boolean {
  if (existsSync(file)) return false;
  try {
    closeSync(openSync(file, 'a', 0o600));
    return true;
  } catch (error) {
    throw storageError('Making the database', file, error);
  }
}
