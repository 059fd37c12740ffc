/**
 * Keeps a second process out of a data folder. The lock is a second, tiny database held in an exclusive transaction:
 * the operating system frees it at once when the process dies, however it dies.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ApplicationError } from '../../shared/contract/result.js';
import { errorCode, storageError } from './storage-error.js';

const LOCK_FILE = 'firsttoken.lock';

export class DataFolderInUse extends ApplicationError {
  constructor(dataDirectory: string, cause: unknown) {
    super(
      'storage',
      `The data folder ${dataDirectory} is in use by another Firsttoken.`,
      'Close the other window or command that uses this folder, or choose another folder with --data-dir.',
      { cause },
    );
  }
}

/**
 * @param waitMs how long one who holds it may take to free it; the thread stands still so long
 * @returns a function that frees the lock
 * @throws DataFolderInUse when another process holds it
 * @throws ApplicationError `storage` when the folder cannot be written
 */
export function lockDataFolder(dataDirectory: string, waitMs: number): () => void {
  const file = join(dataDirectory, LOCK_FILE);
  let lock: Database.Database | null = null;
  try {
    lock = new Database(file, { timeout: waitMs });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (errorCode(error).startsWith('SQLITE_BUSY')) throw new DataFolderInUse(dataDirectory, error);
    throw storageError('Locking the data folder', file, error);
  }
  const held = lock;
  return () => {
    held.close();
  };
}
