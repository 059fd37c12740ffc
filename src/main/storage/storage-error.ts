/** From SQLite's and the file system's errors to one that says what happened, where, and what to do. */
import { z } from 'zod';
import { ApplicationError } from '../../shared/contract/result.js';
import { asSentence } from '../../shared/domain/as-sentence.js';

const CORRUPTION = /^SQLITE_(CORRUPT|NOTADB)/;
const OTHER_FOLDER = 'choose another folder with --data-dir';

/**
 * @param action what was being done, such as "Opening the database"
 * @param place the file or folder that it was done to
 * @returns an ApplicationError with code `storage`; one that already is an ApplicationError comes back as it is
 */
export function storageError(action: string, place: string, cause: unknown): ApplicationError {
  if (cause instanceof ApplicationError) return cause;
  const detail = asSentence(detailOf(cause));
  return new ApplicationError('storage', `${action} failed at ${place}: ${detail}`, hintFor(errorCode(cause)), {
    cause,
  });
}

function detailOf(cause: unknown): string {
  if (cause instanceof z.ZodError) {
    const fields = cause.issues.map(({ path, message }) => `${path.join('.')} (${message})`);
    return `its record was changed, damaged, or is of another version: ${fields.join(', ')}`;
  }
  return cause instanceof Error ? cause.message : String(cause);
}

/** SQLite's or the file system's code, such as `SQLITE_FULL` or `EACCES`; empty when there is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The file is damaged, or no database at all. */
export function isCorruption(error: unknown): boolean {
  return CORRUPTION.test(errorCode(error));
}

function hintFor(code: string): string {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return `Free some disk space and try again, or ${OTHER_FOLDER}.`;
  if (code === 'ENOTDIR' || code === 'EEXIST') return `A file stands where a folder is needed; ${OTHER_FOLDER}.`;
  if (/^(EACCES|EPERM|EROFS|ENOENT)$|^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code))
    return `Make the folder and the files in it writable for you, or ${OTHER_FOLDER}.`;
  if (code.startsWith('SQLITE_BUSY')) return 'Another program holds the database; close it and try again.';
  if (CORRUPTION.test(code)) return 'Restart Firsttoken: it sets the damaged file aside and starts a new one.';
  return `Try again; if it happens again, ${OTHER_FOLDER}.`;
}
