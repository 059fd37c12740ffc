import { readFileSync, readdirSync } from 'node:fs';
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
import { readSession } from '../../fakes/read-session.js';

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
  expect(readSession(store, session.id)).toEqual({ session, runs: [] });
  store.saveRun(session.id, exampleRun(100));
  expect(readSession(store, session.id)?.runs).toEqual([exampleRun(100)]);
  const [backup] = readdirSync(join(folder, 'backups'));
  const copy = new Database(join(folder, 'backups', backup ?? ''), { readonly: true });
  expect([readVersion(copy), copy.prepare('SELECT id FROM sessions').pluck().all()]).toEqual([10, [session.id]]);
  copy.close();
});

/** A session as version 20 wrote it: its own code made the rows and their checksums. */
function versionTwenty(folder: string): string {
  const file = join(folder, DATABASE_FILE);
  const old = new Database(file);
  migrate(
    old,
    migrations.filter(({ version }) => version <= 20),
  );
  old.exec(readFileSync(new URL('version-20.sql', import.meta.url), 'utf8'));
  old.close();
  return file;
}

test('version 20 to 30: runs from before are believed, with nothing where nothing was recorded', () => {
  const folder = temporaryFolder();
  versionTwenty(folder);
  const store = openedStore(folder);
  const found = readSession(store, 'session-1');
  expect(store.warnings).toEqual([]);
  expect(found?.session.environment).toMatchObject({
    calibration: null,
    networkFloorBefore: null,
    networkFloorAfter: null,
  });
  expect(found?.runs.map(({ outcome, ordinal, block }) => [outcome.kind, ordinal, block])).toEqual([
    ['completed', 1, 1],
    ['failed', 2, 2],
    ['incomplete', 3, 3],
  ]);
  for (const run of found?.runs ?? []) {
    expect(run).toMatchObject({ idleSeconds: 0, plannedStartMs: null, clockDriftMs: null, gcMs: null, stolenMs: null });
    for (const attempt of run.attempts) {
      expect(attempt.waitedMs).toBe(0);
      expect(attempt.connection).toEqual({ reused: true, protocol: 'http/1.1', tls: null, idleMs: null });
    }
  }
  const attempts = found?.runs[2]?.attempts ?? [];
  expect(attempts.map(({ number, failure }) => [number, failure?.code])).toEqual([
    [1, 'throttled'],
    [2, undefined],
  ]);
  expect(attempts[1]?.timeline).toMatchObject({
    sentAtNs: '9007199254740993000',
    streamEnd: 113_250_000,
    deltas: [
      [100_000_000, 'text', 4, 99_999_000],
      [110_250_000, 'text', 4, 110_249_000],
    ],
  });
});

test('to version 50: a plan whose FIPS was not asked for still takes what is configured when it is run again', () => {
  const folder = temporaryFolder();
  const database = new Database(versionTwenty(folder));
  database
    .prepare(`UPDATE sessions SET plan = json_set(plan, '$.fips', json('false'), '$.dualStack', json('true'))`)
    .run();
  database.close();
  const plan = readSession(openedStore(folder), 'session-1')?.session.plan;
  expect(plan).toMatchObject({ fips: null, dualStack: true });
});

test.each([
  ['a pause that was never made', 'UPDATE runs SET idle_seconds = 60 WHERE sequence = 0'],
  ['a planned start', 'UPDATE runs SET planned_start_ms = 0 WHERE sequence = 0'],
  ['a clock that was never watched', 'UPDATE runs SET clock_drift_ms = 0 WHERE sequence = 0'],
  ['a form that no version wrote', 'UPDATE runs SET checksum_form = 9 WHERE sequence = 0'],
  [
    'a wait before its attempt',
    `UPDATE attempts SET details = json_set(details, '$.waitedMs', 100) WHERE sequence = 0`,
  ],
])('a run of version 20 that was given %s is not believed', (_what, sql) => {
  const folder = temporaryFolder();
  const file = versionTwenty(folder);
  openedStore(folder).close();
  const database = new Database(file);
  expect(database.prepare(sql).run().changes).toBe(1);
  database.close();
  const store = openedStore(folder);
  expect(readSession(store, 'session-1')?.runs[0]?.outcome).toMatchObject({ failure: { code: 'client-fault' } });
  expect(store.warnings).toHaveLength(1);
});

test('version 30 to 40: a session from before was not stopped early, one that is stopped says why', () => {
  const folder = temporaryFolder();
  const old = new Database(join(folder, DATABASE_FILE));
  migrate(
    old,
    migrations.filter(({ version }) => version <= 30),
  );
  const session = exampleSession();
  old
    .prepare(
      `INSERT INTO sessions (id, name, state, started_at, simulated, profile, region, planned_runs, plan, environment)
       VALUES (?, ?, 'done', ?, 1, 'simulator', 'us-west-2', 3, ?, ?)`,
    )
    .run(
      session.id,
      session.name,
      session.startedAt,
      JSON.stringify(session.plan),
      JSON.stringify(session.environment),
    );
  old.close();

  const store = openedStore(folder);
  expect(readSession(store, session.id)?.session.stoppedEarly).toBeNull();
  store.insertSession({ ...session, id: 'session-2' }, 3);
  store.endSession('session-2', 'done', '2026-11-22T14:05:00.000Z', { stoppedEarly: 'budget' });
  expect(readSession(store, 'session-2')?.session.stoppedEarly).toBe('budget');
});

test('version 50 to 60: a session keeps why it was stopped, has no tags, and one may be stopped by the user', () => {
  const folder = temporaryFolder();
  const database = new Database(versionTwenty(folder));
  migrate(
    database,
    migrations.filter(({ version }) => version <= 50),
  );
  database.prepare(`UPDATE sessions SET stopped_early = 'budget'`).run();
  database.close();
  const store = openedStore(folder);
  const old = readSession(store, 'session-1')?.session;
  expect(old).toMatchObject({ stoppedEarly: 'budget', tags: [], notes: '' });
  store.insertSession(exampleSession({ id: 'session-2', tags: ['before'], notes: 'Quiet hour.' }), 3);
  store.endSession('session-2', 'done', '2026-11-22T14:05:00.000Z', { stoppedEarly: 'user' });
  expect(readSession(store, 'session-2')?.session).toMatchObject({
    ...{ stoppedEarly: 'user', tags: ['before'], notes: 'Quiet hour.' },
  });
});

test('to version 70: sessions of every state keep their counts in the list', () => {
  const folder = temporaryFolder();
  versionTwenty(folder);
  const store = openedStore(folder);
  expect(store.listSessions()).toMatchObject([{ id: 'session-1', runs: 3, completedRuns: 1 }]);
  store.insertSession(exampleSession({ id: 'session-2', startedAt: '2026-11-24T14:02:00.000Z' }), 3);
  store.saveRun('session-2', exampleRun(100));
  expect(store.listSessions()[0]).toMatchObject({ id: 'session-2', state: 'running', runs: 1, completedRuns: 1 });
  store.saveRun('session-2', exampleRun(100, { sequence: 1, outcome: { kind: 'cancelled' } }));
  store.endSession('session-2', 'cancelled', '2026-11-24T14:05:00.000Z');
  expect(store.listSessions()[0]).toMatchObject({ id: 'session-2', state: 'cancelled', runs: 2, completedRuns: 1 });
});

test('to version 90: a session from before has no failure of its own, one that fails keeps it', () => {
  const folder = temporaryFolder();
  versionTwenty(folder);
  const store = openedStore(folder);
  expect(readSession(store, 'session-1')?.session.failure).toBeNull();
  store.insertSession(exampleSession({ id: 'session-2' }), 3);
  const failure = 'The disk is full. Free some space.';
  store.endSession('session-2', 'failed', '2026-11-22T14:05:00.000Z', { failure });
  expect(readSession(store, 'session-2')?.session).toMatchObject({ state: 'failed', stoppedEarly: null, failure });
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
