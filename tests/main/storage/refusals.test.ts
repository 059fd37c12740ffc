/** Folders and databases that cannot be used: a clear error, and nothing is touched. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { NEWEST_VERSION } from '../../../src/main/storage/migrate.js';
import { DATABASE_FILE } from '../../../src/main/storage/open-store.js';
import { storageError } from '../../../src/main/storage/storage-error.js';
import { exampleSession } from '../../fakes/example-session.js';
import { openedStore, openingError } from './opened-store.js';
import { temporaryFolder } from './temporary-folder.js';

test('a second opener is told that the folder is in use, and the first goes on', () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  expect(openingError(folder)).toMatchObject({
    code: 'storage',
    message: `The data folder ${folder} is in use by another Firsttoken.`,
    hint: expect.stringContaining('--data-dir') as string,
  });
  store.insertSession(exampleSession(), 3);
  expect(store.listSessions()).toHaveLength(1);
});

test('a database from a newer version is refused with both versions and the remedy, and stays byte for byte', () => {
  const folder = temporaryFolder();
  openedStore(folder).close();
  const file = join(folder, DATABASE_FILE);
  const database = new Database(file);
  database.pragma('user_version = 990');
  database.close();
  const before = readFileSync(file);
  const error = openingError(folder);
  expect(error.code).toBe('storage');
  expect(error.message).toMatch(new RegExp(`990.*\\b${NEWEST_VERSION}\\b`));
  expect(error.hint).toContain('newer Firsttoken');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith('corrupt'))).toEqual([]);
});

test("another program's database is left alone", () => {
  const folder = temporaryFolder();
  const file = join(folder, DATABASE_FILE);
  const other = new Database(file);
  other.exec('CREATE TABLE theirs (value TEXT)');
  other.close();
  const before = readFileSync(file);
  expect(openingError(folder).message).toContain('another program');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a data folder that is a file, or lies below one, is named with the remedy', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, 'not a folder');
  for (const folder of [file, join(file, 'below')]) {
    const error = openingError(folder);
    expect(error).toMatchObject({ code: 'storage', hint: expect.stringContaining('--data-dir') as string });
    expect(error.message).toContain(folder);
  }
});

test('a folder that cannot be written is named with the remedy', () => {
  // A file system that takes no new files, whoever asks: root is not bound by modes.
  const error = openingError(process.platform === 'linux' ? '/proc/firsttoken' : '/dev/null/firsttoken');
  expect(error).toMatchObject({ code: 'storage', hint: expect.stringContaining('--data-dir') as string });
});

test('a full disk is said in a sentence, before the one with what to do', () => {
  const database = new Database(':memory:');
  database.pragma('max_page_count = 2');
  const store = (): void => {
    try {
      database.exec('CREATE TABLE a (b TEXT); CREATE TABLE c (d TEXT)');
    } catch (cause) {
      throw storageError('Storing the run', '/data/firsttoken.db', cause);
    }
  };
  expect(store).toThrow(
    expect.objectContaining({
      message: 'Storing the run failed at /data/firsttoken.db: database or disk is full.',
      hint: expect.stringContaining('Free some disk space') as string,
    }) as Error,
  );
  database.close();
});
