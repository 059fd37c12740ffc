import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { NEWEST_VERSION, migrate, readVersion } from '../../../src/main/storage/migrate.js';
import { migrations } from '../../../src/main/storage/migrations/migrations.js';
import { DATABASE_FILE } from '../../../src/main/storage/open-store.js';
import { exampleRun } from '../../fakes/example-run.js';
import { exampleArm, exampleSession } from '../../fakes/example-session.js';
import { openedStore } from './opened-store.js';
import { temporaryFolder } from './temporary-folder.js';

test('versions only rise: a step out of order would never run', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
});

test('version 10 to 20: its sessions are kept, can hold runs, and a copy from before lies in backups', () => {
  const folder = temporaryFolder();
  const file = join(folder, DATABASE_FILE);
  const old = new Database(file);
  migrate(old, migrations.slice(0, 1));
  const session = exampleSession({ state: 'done', endedAt: '2026-11-22T14:05:00.000Z' });
  const arm = exampleArm();
  old
    .prepare(`INSERT INTO sessions VALUES (?, ?, 'done', ?, ?, 1, 'simulator', 'us-west-2', NULL, 3, ?, ?, NULL)`)
    .run(
      session.id,
      session.name,
      session.startedAt,
      session.endedAt,
      JSON.stringify(session.plan),
      JSON.stringify(session.environment),
    );
  old
    .prepare(`INSERT INTO arms VALUES (?, 0, ?, ?, ?, ?, ?)`)
    .run(session.id, arm.id, arm.label, arm.modelId, JSON.stringify(arm.settings), JSON.stringify(arm.model));
  old.close();

  const store = openedStore(folder);
  expect(store.readSession(session.id)).toEqual({ session, runs: [] });
  store.saveRun(session.id, exampleRun(100));
  expect(store.readSession(session.id)?.runs).toEqual([exampleRun(100)]);
  const [backup] = readdirSync(join(folder, 'backups'));
  const copy = new Database(join(folder, 'backups', backup ?? ''), { readonly: true });
  expect([readVersion(copy), copy.prepare('SELECT id FROM sessions').pluck().all()]).toEqual([10, [session.id]]);
  copy.close();
});

test('a step that fails leaves the database at the version before it', () => {
  const database = new Database(':memory:');
  const failing = {
    version: NEWEST_VERSION + 10,
    update(target: Database.Database) {
      target.exec('CREATE TABLE half (value TEXT) STRICT');
      throw new Error('power cut');
    },
  };
  expect(() => {
    migrate(database, [...migrations, failing]);
  }).toThrow('power cut');
  expect(readVersion(database)).toBe(NEWEST_VERSION);
  expect(database.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'half'`).pluck().get()).toBe(0);
  database.close();
});

test('a database that is up to date gets no backup', () => {
  const folder = temporaryFolder();
  openedStore(folder).close();
  openedStore(folder).close();
  expect(readdirSync(folder)).not.toContain('backups');
});
