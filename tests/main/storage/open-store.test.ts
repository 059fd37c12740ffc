import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DATABASE_FILE } from '../../../src/main/storage/open-store.js';
import { ApplicationError } from '../../../src/shared/contract/result.js';
import type { Session } from '../../../src/shared/domain/session.js';
import { buildDocument } from '../../fakes/build-document.js';
import { exampleAttempt, exampleFailure, exampleRun, exampleTimeline, failedRun } from '../../fakes/example-run.js';
import { articleSession, exampleArm, exampleSession } from '../../fakes/example-session.js';
import { openedStore } from './opened-store.js';
import { temporaryFolder } from './temporary-folder.js';
import { readSession } from '../../fakes/read-session.js';

test('a session comes back from disk as it was saved, to the last nanosecond', () => {
  const folder = temporaryFolder();
  const { session, runs } = articleSession();
  const odd = failedRun({ code: 'stream-cut', requestId: 'r' }, { sequence: 18, phase: 'warmup', block: null });
  const retried = exampleRun(0, {
    sequence: 19,
    ordinal: 4,
    outcome: { kind: 'incomplete', failure: exampleFailure() },
    attempts: [
      exampleAttempt(exampleTimeline([]), { failure: exampleFailure() }),
      exampleAttempt(
        exampleTimeline([], {
          deltas: [
            [100.25, 'reasoning', 3, null],
            [9007199254740991, 'text', 0, 12],
          ],
        }),
        { number: 2, waitedMs: 50.125, connection: { reused: true, protocol: 'h2', tls: 'TLSv1.3', idleMs: 0.3 } },
      ),
    ],
    idleSeconds: 0.1,
    plannedStartMs: 1_234.000_000_1,
    clockDriftMs: -0.1 - 0.2,
    gcMs: 1.25,
    stolenMs: 30,
    reply: { text: 'ünï\n\u0000"quoted" 🙂', reasoning: '=1+1' },
    loopDelay: { toFirstDeltaMs: 0.1 + 0.2, wholeRunMs: null },
  });
  const first = openedStore(folder);
  first.insertSession({ ...session, state: 'running', endedAt: null }, 18);
  for (const run of [...runs, odd, retried]) first.saveRun(session.id, run);
  first.endSession(session.id, 'done', '2026-11-22T14:05:00.000Z');
  first.close();

  const store = openedStore(folder);
  expect(readSession(store, session.id)).toEqual({ session, runs: [...runs, odd, retried] });
  expect(store.warnings).toEqual([]);
});

test('an opened session is read run by run, as it stood when it was opened, and more than once', () => {
  const store = openedStore(temporaryFolder());
  const { id } = exampleSession();
  const later = exampleRun(300, { sequence: 2, ordinal: 3 });
  store.insertSession(exampleSession(), 3);
  for (const run of [exampleRun(100), exampleRun(200, { sequence: 1, ordinal: 2 })]) store.saveRun(id, run);
  const opened = store.openSession(id);
  const reading = opened?.runs[Symbol.iterator]();
  expect(reading?.next().value).toEqual(exampleRun(100));
  // While a report is on its way to a browser, its session may go on.
  store.saveRun(id, later);
  expect([...(opened?.runs ?? [])].map(({ sequence }) => sequence)).toEqual([0, 1]);
  expect([...(opened?.readRuns([1, 7]) ?? [])].map(({ ordinal }) => ordinal)).toEqual([2]);
  expect(store.openSession('other')).toBeNull();
});

test('half of a character, as a reply that is cut at max tokens can end with, does not make its run damaged', () => {
  const store = openedStore(temporaryFolder());
  store.insertSession(exampleSession(), 3);
  store.saveRun(exampleSession().id, exampleRun(100, { reply: { text: 'Fine \ud83d', reasoning: '\udc00' } }));
  expect(readSession(store, exampleSession().id)?.runs).toMatchObject([
    { outcome: { kind: 'completed' }, reply: { text: 'Fine \ufffd', reasoning: '\ufffd' } },
  ]);
  expect(store.warnings).toEqual([]);
});

test('what is known only at the end replaces the environment of a session, and nothing else', () => {
  const folder = temporaryFolder();
  const first = openedStore(folder);
  const session = exampleSession();
  first.insertSession(session, 3);
  const floor = { measuredAt: '2026-11-22T14:05:00.000Z', medianMs: 55.25, minMs: 54.1, n: 7 };
  const spread = { p50: 0.3, max: 2.1 };
  const environment: Session['environment'] = {
    ...session.environment,
    calibration: {
      measuredAt: '2026-11-22T14:01:59.000Z',
      streams: 2,
      firstDeltaMs: { ...spread, n: 6 },
      followingDeltaMs: { ...spread, p99: 1.9, n: 120 },
    },
    networkFloorBefore: floor,
    networkFloorAfter: floor,
  };
  first.saveEnvironment(session.id, environment);
  expect(() => {
    first.saveEnvironment('unknown', environment);
  }).toThrow(ApplicationError);
  first.endSession(session.id, 'done', floor.measuredAt);
  first.close();
  expect(readSession(openedStore(folder), session.id)?.session).toEqual({
    ...session,
    environment,
    state: 'done',
    endedAt: floor.measuredAt,
  });
});

test('the list is newest first and counts runs, completed ones apart', () => {
  const store = openedStore(temporaryFolder());
  store.insertSession(exampleSession({ id: 'old', startedAt: '2026-11-20T10:00:00.000Z' }), 3);
  store.insertSession(exampleSession({ id: 'new', arms: [exampleArm(), exampleArm({ id: 'arm-2', label: 'B' })] }), 7);
  store.saveRun('old', exampleRun(100));
  store.saveRun('old', failedRun({}, { sequence: 1 }));
  expect(store.listSessions()).toMatchObject([
    {
      id: 'new',
      arms: ['Nova Micro', 'B'],
      plannedRuns: 7,
      runs: 0,
      completedRuns: 0,
      profile: 'simulator',
      preset: null,
    },
    {
      id: 'old',
      arms: ['Nova Micro'],
      plannedRuns: 3,
      runs: 2,
      completedRuns: 1,
      region: 'us-west-2',
      simulated: true,
    },
  ]);
});

test('a session that was running when the process died is interrupted, with its runs, at the end of the last one', () => {
  const folder = temporaryFolder();
  const first = openedStore(folder);
  first.insertSession(exampleSession({ name: 'Half' }), 3);
  first.insertSession(exampleSession({ id: 'empty', name: 'None' }), 3);
  first.saveRun('session-1', exampleRun(100));
  const before = new Date().toISOString();
  first.close();

  const store = openedStore(folder);
  const found = readSession(store, 'session-1');
  expect(found?.session.state).toBe('interrupted');
  expect(found?.runs).toEqual([exampleRun(100)]);
  expect(found?.session.endedAt?.slice(0, 16)).toBe(before.slice(0, 16));
  expect(readSession(store, 'empty')?.session).toMatchObject({
    state: 'interrupted',
    endedAt: exampleSession().startedAt,
  });
  expect(store.warnings.join('\n')).toMatch(/"Half" .* 1 run was kept/);
});

test('a deleted session is hidden and can be restored; when the store is opened again it is gone', () => {
  const folder = temporaryFolder();
  const first = openedStore(folder);
  const { session, runs } = articleSession();
  first.insertSession(session, 18);
  for (const run of runs) first.saveRun(session.id, run);
  expect(first.deleteSessions([session.id, 'unknown'])).toEqual([session.id]);
  expect([first.listSessions(), readSession(first, session.id)]).toEqual([[], null]);
  expect(first.restoreSessions([session.id, 'unknown'])).toEqual([session.id]);
  expect(readSession(first, session.id)?.runs).toHaveLength(18);
  first.deleteSessions([session.id]);
  first.close();

  const store = openedStore(folder);
  expect(store.restoreSessions([session.id])).toEqual([]);
  store.close();
  const database = new Database(join(folder, DATABASE_FILE), { readonly: true });
  expect(database.prepare('SELECT count(*) FROM attempts').pluck().get()).toBe(0);
  database.close();
});

test('a running session cannot be deleted under the benchmark that writes to it', () => {
  const store = openedStore(temporaryFolder());
  store.insertSession(exampleSession(), 3);
  expect(store.deleteSessions(['session-1'])).toEqual([]);
});

test('a run of an unknown session, or one that is there already, is refused as a storage error and leaves nothing', () => {
  const store = openedStore(temporaryFolder());
  store.insertSession(exampleSession(), 3);
  store.saveRun('session-1', exampleRun(100));
  for (const id of ['unknown', 'session-1']) {
    expect(() => {
      store.saveRun(id, exampleRun(200));
    }).toThrow(ApplicationError);
  }
  expect(() => {
    store.endSession('unknown', 'done', '2026-11-22T14:05:00.000Z');
  }).toThrow(ApplicationError);
  expect(readSession(store, 'session-1')?.runs).toEqual([exampleRun(100)]);
});

test('the folder and the database are for their owner only', () => {
  const folder = join(temporaryFolder(), 'data');
  openedStore(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, DATABASE_FILE)).mode & 0o777).toBe(0o600);
});

test('closing twice is harmless, and frees the folder', () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  store.close();
  store.close();
  openedStore(folder);
  expect(existsSync(join(folder, DATABASE_FILE))).toBe(true);
});

test('a stored session summarises as a fresh one does', () => {
  const store = openedStore(temporaryFolder());
  const { session, runs } = articleSession();
  store.insertSession(session, 18);
  for (const run of runs) store.saveRun(session.id, run);
  const stored = readSession(store, session.id);
  expect(stored && buildDocument(stored.session, stored.runs)).toEqual(buildDocument(session, runs));
});
