/**
 * Keeps a second process out of a data folder. The lock is a second, tiny database held in an exclusive transaction:
 * the operating system frees it at once when the process dies, however it dies.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ApplicationError } from '../../shared/contract/result.js';
import { errorCode, storageError } from './storage-error.js';

const LOCK_FILE = 'firsttoken.lock';

/**
 * @returns a function that frees the lock
 * @throws ApplicationError `storage` when another process holds it, or the folder cannot be written
 */
export function lockDataFolder(dataDirectory: string): () => void {
  const file = join(dataDirectory, LOCK_FILE);
  let lock: Database.Database | null = null;
  try {
    lock = new Database(file, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (errorCode(error).startsWith('SQLITE_BUSY')) throw alreadyOpen(dataDirectory, error);
    throw storageError('Locking the data folder', file, error);
  }
  const held = lock;
  return () => {
    held.close();
  };
}

function alreadyOpen(dataDirectory: string, cause: unknown): ApplicationError {
  return new ApplicationError(
    'storage',
    `The data folder ${dataDirectory} is in use by another Firsttoken.`,
    'Close the other window or command that uses this folder, or choose another folder with --data-dir.',
    { cause },
  );
}
