/**
 * Keeps answers of AWS in a folder of the data folder, each in a file of its own. Not in the database: the command line
 * reads and writes them while a window owns that, so each file is replaced as a whole and the last writer wins.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDataFolder } from './make-data-folder.js';
import { makeFolder } from './make-folder.js';
import { storageError } from './storage-error.js';

export interface AnswerCache {
  /** @returns what was written last under the key, unchecked; null when there is nothing that can be read */
  read(key: readonly unknown[]): Promise<unknown>;
  /** @throws ApplicationError `storage` */
  write(key: readonly unknown[], answer: unknown): Promise<void>;
}

/**
 * @param dataDirectory made at the first writing, when it is missing
 * @param name of the folder in it
 */
export function openAnswerCache(dataDirectory: string, name: string): AnswerCache {
  const folder = join(dataDirectory, name);
  const fileOf = (key: readonly unknown[]) =>
    join(folder, `${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32)}.json`);
  return {
    async read(key) {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as unknown;
      } catch {
        // Missing, unreadable or damaged: AWS is asked instead.
        return null;
      }
    },
    async write(key, answer) {
      const file = fileOf(key);
      const next = `${file}.${randomUUID()}`;
      try {
        makeDataFolder(dataDirectory);
        makeFolder(folder, 0o700);
        await writeFile(next, JSON.stringify(answer), { mode: 0o600 });
        await rename(next, file);
      } catch (error) {
        await rm(next, { force: true }).catch(() => undefined);
        throw storageError('Keeping the list of models', file, error);
      }
    },
  };
}
