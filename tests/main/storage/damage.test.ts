/** Damaged databases are set aside, never deleted; a changed figure is noticed. */
import { copyFileSync, readFileSync, readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASE_FILE } from '../../../src/main/storage/open-store.js';
import { leaveSoundnessNote } from '../../../src/main/storage/soundness-note.js';
import { articleSession } from '../../fakes/example-session.js';
import { openedStore } from './opened-store.js';
import { temporaryFolder } from './temporary-folder.js';
import { readSession } from '../../fakes/read-session.js';

const { session, runs } = articleSession();

const CLOSED_AT = new Date('2026-11-22T15:00:00.000Z');

/** A folder with the article's session in it, closed long enough ago that any change since has another time. */
function storedArticle(): { folder: string; file: string } {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  store.insertSession(session, 18);
  for (const run of runs) store.saveRun(session.id, run);
  store.endSession(session.id, 'done', session.endedAt ?? '');
  store.close();
  const file = join(folder, DATABASE_FILE);
  utimesSync(file, CLOSED_AT, CLOSED_AT);
  leaveSoundnessNote(file, Date.now());
  return { folder, file };
}

function corruptFolders(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('corrupt-'));
}

/** Changes the database behind the store's back. */
function edit(file: string, sql: string): void {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
}

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['garbage', () => Buffer.from('this is not a database, however long it goes on'.repeat(100))],
  ['a header of zeros', (bytes) => Buffer.concat([Buffer.alloc(100), bytes.subarray(100)])],
  [
    'a first page of zeros behind the header',
    (bytes) => Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(3_996), bytes.subarray(4_096)]),
  ],
  ['half of the file gone', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  [
    'a page of noise in the middle',
    (bytes) => Buffer.concat([bytes.subarray(0, 8_192), Buffer.alloc(4_096, 0xa5), bytes.subarray(12_288)]),
  ],
])('%s: the file is set aside unchanged, a new store opens, and the user is told where it is', (_name, damage) => {
  const { folder, file } = storedArticle();
  const damaged = damage(readFileSync(file));
  writeFileSync(file, damaged);
  const store = openedStore(folder);
  expect(store.listSessions()).toEqual([]);
  const [aside, ...more] = corruptFolders(folder);
  expect(more).toEqual([]);
  expect(readFileSync(join(folder, aside ?? '', DATABASE_FILE)).equals(damaged)).toBe(true);
  expect(store.warnings.join()).toContain(aside);
  store.insertSession(session, 18);
  expect(store.listSessions()).toHaveLength(1);
});

/** Loses a page of stamps; its size and its time are those from before. */
function losePage(file: string): void {
  const bytes = readFileSync(file);
  const page = Math.floor(bytes.indexOf('17653000000') / 4_096) * 4_096;
  bytes.fill(0xa5, page, page + 4_096);
  writeFileSync(file, bytes);
  utimesSync(file, CLOSED_AT, CLOSED_AT);
}

/** As a disk loses a page: nothing that the file system knows of the file changes. */
function rot(file: string): void {
  losePage(file);
  leaveSoundnessNote(file, Date.now());
}

describe('a database that was sound when it was closed', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is not read whole again; damage that is met after all is looked for at the next start', () => {
    const { folder, file } = storedArticle();
    rot(file);
    const store = openedStore(folder);
    expect(store.warnings).toEqual([]);
    expect(() => readSession(store, session.id)).toThrow(/malformed|damaged/);
    store.close();
    expect(openedStore(folder).warnings.join()).toContain('was damaged');
    expect(corruptFolders(folder)).toHaveLength(1);
  });

  test('is checked again after a week', () => {
    const { folder, file } = storedArticle();
    rot(file);
    vi.setSystemTime(Date.now() + 8 * 24 * 60 * 60 * 1_000);
    expect(openedStore(folder).warnings.join()).toContain('was damaged');
  });

  test('is checked when it was put back with the size and the time that it had', () => {
    const { folder, file } = storedArticle();
    const { ctimeMs } = statSync(file);
    // The clock of a file system may stand still for some milliseconds.
    do losePage(file);
    while (statSync(file).ctimeMs === ctimeMs);
    expect(openedStore(folder).warnings.join()).toContain('was damaged');
  });

  test('is checked when its log is still there: whoever opened it has not closed it, though the note may be back', () => {
    const { folder, file } = storedArticle();
    openedStore(folder).updateSession(session.id, { notes: 'Not closed.' });
    const after = temporaryFolder();
    for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, join(after, `${DATABASE_FILE}${part}`));
    rot(join(after, DATABASE_FILE));
    expect(openedStore(after).warnings.join()).toContain('was damaged');
  });

  test('is not known as such while it is open: one that dies then is checked', () => {
    const { folder } = storedArticle();
    expect(readdirSync(folder)).toContain(`${DATABASE_FILE}.sound`);
    openedStore(folder);
    expect(readdirSync(folder)).not.toContain(`${DATABASE_FILE}.sound`);
  });

  test('is not known as such after a run was read that had been changed', () => {
    const { folder, file } = storedArticle();
    edit(file, `UPDATE runs SET reply_text = 'better' WHERE sequence = 5`);
    const store = openedStore(folder);
    readSession(store, session.id);
    store.close();
    expect(readdirSync(folder)).not.toContain(`${DATABASE_FILE}.sound`);
  });
});

test('an empty file is not taken for a first start', () => {
  const { folder, file } = storedArticle();
  truncateSync(file, 0);
  const store = openedStore(folder);
  expect(store.warnings.join()).toContain('was empty');
  expect(corruptFolders(folder)).toHaveLength(1);
});

test.each([
  ['a stamp', `UPDATE attempts SET deltas = replace(deltas, '17653000000', '653000000')`, 5],
  ['a stamp that became text', `UPDATE attempts SET deltas = replace(deltas, '17653000000', '"soon"')`, 5],
  ['a list of stamps that is none', `UPDATE attempts SET deltas = '{}' WHERE sequence = 5`, 5],
  ['a reply', `UPDATE runs SET reply_text = 'better' WHERE sequence = 5`, 5],
  ['an outcome', `UPDATE runs SET outcome = 'cancelled' WHERE sequence = 5`, 5],
  ['an attempt that is gone', `DELETE FROM attempts WHERE sequence = 5`, 5],
  ['a field that is gone', `UPDATE attempts SET details = '{}' WHERE sequence = 5`, 5],
])('%s that was changed on disk: the run is reported and not believed, the others are', (_name, sql, sequence) => {
  const { folder, file } = storedArticle();
  edit(file, sql);
  const store = openedStore(folder);
  const found = readSession(store, session.id)?.runs ?? [];
  expect(found[sequence]).toMatchObject({
    sequence,
    attempts: [],
    outcome: { kind: 'failed', failure: { code: 'client-fault' } },
  });
  expect(found.filter((run) => run.sequence !== sequence)).toEqual(runs.filter((run) => run.sequence !== sequence));
  readSession(store, session.id);
  expect(store.warnings).toEqual([expect.stringMatching(/1 of 18 stored runs were changed.*sequence 5/)]);
});

test('runs that vanished after their session ended are missed', () => {
  const { folder, file } = storedArticle();
  edit(file, 'DELETE FROM runs WHERE sequence >= 16');
  const store = openedStore(folder);
  expect(readSession(store, session.id)?.runs).toHaveLength(16);
  expect(store.warnings).toEqual([expect.stringContaining('2 of 18 runs are missing')]);
});

test('an index that lost its rows is rebuilt from its table, and no session is lost', () => {
  const { folder, file } = storedArticle();
  const withSchema = (work: (database: Database.Database) => void): void => {
    const database = new Database(file);
    database.unsafeMode(true);
    database.pragma('writable_schema = ON');
    work(database);
    database.close();
  };
  withSchema((database) => {
    database.exec('CREATE INDEX sessions_by_start ON sessions (started_at)');
  });
  // Without its entry in the schema the index is not kept up to date; with it again, it lies.
  let entry: unknown = null;
  withSchema((database) => {
    entry = database.prepare(`DELETE FROM sqlite_schema WHERE name = 'sessions_by_start' RETURNING *`).get();
  });
  edit(file, `UPDATE sessions SET started_at = '2026-11-22T14:03:00.000Z'`);
  withSchema((database) => {
    database.prepare('INSERT INTO sqlite_schema VALUES (@type, @name, @tbl_name, @rootpage, @sql)').run(entry);
  });
  const store = openedStore(folder);
  expect(store.warnings).toEqual([expect.stringContaining('has been rebuilt')]);
  expect(store.listSessions()).toMatchObject([{ id: session.id, startedAt: '2026-11-22T14:03:00.000Z', runs: 18 }]);
});
