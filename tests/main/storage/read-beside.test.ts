/** Reading a data folder that another process has open: nothing is written, swept or migrated. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { lockDataFolder } from '../../../src/main/storage/data-folder-lock.js';
import { openStoreForReading, type StoreReader } from '../../../src/main/storage/open-store-for-reading.js';
import { DATABASE_FILE } from '../../../src/main/storage/open-store.js';
import { exampleRun } from '../../fakes/example-run.js';
import { exampleSession } from '../../fakes/example-session.js';
import { openedStore, openingError } from './opened-store.js';
import { temporaryFolder } from './temporary-folder.js';
import { readSession } from '../../fakes/read-session.js';

function reader(folder: string): StoreReader {
  const opened = openStoreForReading(folder);
  onTestFinished(() => {
    opened.close();
  });
  return opened;
}

test('a folder in use is read as it stands: its running session is not called interrupted, and grows', () => {
  const folder = temporaryFolder();
  const writer = openedStore(folder);
  const session = exampleSession({ state: 'running', endedAt: null });
  writer.insertSession(session, 3);
  const beside = reader(folder);
  expect(beside.listSessions()).toMatchObject([{ id: session.id, state: 'running', runs: 0 }]);
  const run = exampleRun(100);
  writer.saveRun(session.id, run);
  expect(readSession(beside, session.id)).toEqual({ session, runs: [run] });
  writer.endSession(session.id, 'done', '2026-11-22T14:05:00.000Z');
  expect(beside.listSessions()).toMatchObject([{ state: 'done', runs: 1 }]);
  expect(beside.warnings).toEqual([]);
});

test('a reader beside leaves the folder locked for writers, and two of them get on', () => {
  const folder = temporaryFolder();
  const writer = openedStore(folder);
  const readers = [reader(folder), reader(folder)];
  expect(openingError(folder).message).toContain('in use');
  for (const { close } of readers) close();
  expect(openingError(folder).message).toContain('in use');
  writer.insertSession(exampleSession(), 3);
  expect(writer.listSessions()).toHaveLength(1);
});

test('a folder that nobody has open is opened whole: what was left running becomes interrupted', () => {
  const folder = temporaryFolder();
  const writer = openedStore(folder);
  writer.insertSession(exampleSession({ state: 'running', endedAt: null }), 3);
  writer.close();
  const alone = reader(folder);
  expect(alone.listSessions()).toMatchObject([{ state: 'interrupted' }]);
  expect(alone.warnings).toHaveLength(1);
});

test('a folder whose owner has not made its database is said to be in use, not to be broken', () => {
  const folder = temporaryFolder();
  const unlock = lockDataFolder(folder, 0);
  onTestFinished(unlock);
  expect(() => openStoreForReading(folder, 50)).toThrow('in use');
  writeFileSync(join(folder, DATABASE_FILE), '');
  expect(() => openStoreForReading(folder, 50)).toThrow('in use');
});

test.for([
  [990, /newer Firsttoken/],
  [10, /in use/],
] as const)('a folder in use by another version (database version %i) is refused in words', ([version, words]) => {
  const folder = temporaryFolder();
  openedStore(folder);
  const other = new Database(join(folder, DATABASE_FILE));
  other.pragma(`user_version = ${version}`);
  other.close();
  expect(() => openStoreForReading(folder, 50)).toThrow(words);
});
