/** Moves a damaged database out of the way. Nothing is deleted: the user, or SQLite's own tools, may still save it. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileStamp } from './file-stamp.js';

/**
 * Moves the file with its -wal and -shm, which belong together, to `corrupt-<time>` beside it.
 *
 * @returns that folder
 */
export function setAside(file: string): string {
  const folder = join(dirname(file), `corrupt-${fileStamp(new Date())}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const part of [file, `${file}-wal`, `${file}-shm`])
    if (existsSync(part)) renameSync(part, join(folder, basename(part)));
  return folder;
}
