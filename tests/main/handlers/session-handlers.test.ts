/** Requests about stored sessions, through the router over a real database. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createEventHub } from '../../../src/main/event-hub.js';
import { createSessionHandlers } from '../../../src/main/handlers/session-handlers.js';
import { createRouter, type Router } from '../../../src/main/router.js';
import { createAnnouncedReports } from '../../../src/main/services/announced-reports.js';
import type { OpenedStore } from '../../../src/main/storage/open-store.js';
import type { RequestInput, RequestName, RequestOutput } from '../../../src/shared/contract/contract.js';
import type { Run } from '../../../src/shared/domain/run.js';
import type { Arm, Session } from '../../../src/shared/domain/session.js';
import type { DeltaStamp } from '../../../src/shared/domain/timeline.js';
import { exampleAttempt, exampleRun, exampleTimeline, failedRun } from '../../fakes/example-run.js';
import { exampleArm, exampleSession, exampleSettings } from '../../fakes/example-session.js';
import { openedStore } from '../storage/opened-store.js';
import { temporaryFolder } from '../storage/temporary-folder.js';

interface Bench {
  store: OpenedStore;
  changed: string[];
  ask: <N extends RequestName>(name: N, input: RequestInput<N>) => Promise<RequestOutput<N>>;
  refusal: (...asked: Parameters<Router['dispatch']>) => Promise<unknown>;
}

function bench(folder = temporaryFolder()): Bench {
  const store = openedStore(folder);
  const events = createEventHub();
  const changed: string[] = [];
  events.on('sessions.changed', ({ ids }) => changed.push(...ids));
  const reports = createAnnouncedReports(store);
  const router = createRouter(createSessionHandlers(store, reports, { runningId: () => null }, events));
  return {
    store,
    changed,
    async ask(name, input) {
      const answer = await router.request(name, input);
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.data;
    },
    async refusal(name, input) {
      const answer = await router.dispatch(name, input);
      return answer.ok ? null : answer.error;
    },
  };
}

/** Each with so many runs of these times; `day` of the month on which it started. */
function keep(store: OpenedStore, day: number, runs: readonly Run[], changes: Partial<Session> = {}): string {
  const id = `session-${day}`;
  const startedAt = `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`;
  store.insertSession(exampleSession({ id, name: `Day ${day}`, startedAt, ...changes }), runs.length);
  for (const [sequence, run] of runs.entries())
    store.saveRun(id, { ...run, sequence, ordinal: sequence + 1, block: sequence + 1 });
  store.endSession(id, 'done', startedAt);
  return id;
}

function runsOf(ttftMs: readonly number[], armId = 'arm-1'): Run[] {
  return ttftMs.map((ms) => exampleRun(ms, { armId }));
}

/** Its deltas with content come after many that have none. */
function lateRun(ttftMs: number): Run {
  const empty = Array.from({ length: 40 }, (_, index): DeltaStamp => [1_000_000 + index, 'text', 0, null]);
  const deltas = [...empty, ...exampleTimeline([ttftMs]).deltas];
  return exampleRun(ttftMs, { attempts: [exampleAttempt(exampleTimeline([], { deltas, streamEnd: 9e9 }))] });
}

test('what the user writes about a session is kept, and what is not named stays', async () => {
  const { store, ask, changed } = bench();
  const id = keep(store, 1, runsOf([300]));
  await ask('sessions.update', { id, name: ' Before the move ', tags: ['office', 'vpn', 'office'] });
  await ask('sessions.update', { id, notes: 'On the train.\nTunnel at 08:10.' });
  expect(await ask('sessions.list', {})).toMatchObject([{ id, name: 'Before the move', tags: ['office', 'vpn'] }]);
  const { session } = await ask('sessions.get', { id });
  expect(session).toMatchObject({ name: 'Before the move', notes: 'On the train.\nTunnel at 08:10.' });
  expect(changed).toEqual([id, id]);
});

test('words for a session that there is not, or that are too long, are refused and tell nobody of a change', async () => {
  const { store, refusal, changed } = bench();
  const id = keep(store, 1, runsOf([300]));
  expect(await refusal('sessions.update', { id: 'other', name: 'x' })).toMatchObject({
    code: 'not-found',
    field: 'id',
  });
  expect(await refusal('sessions.update', { id, name: '   ' })).toMatchObject({ code: 'invalid-input', field: 'name' });
  expect(await refusal('sessions.update', { id, tags: ['x'.repeat(41)] })).toMatchObject({ field: 'tags.0' });
  expect(await refusal('sessions.update', { id, notes: 'x'.repeat(20_001) })).toMatchObject({ field: 'notes' });
  expect(changed).toEqual([]);
});

test('a sketch shows the runs that count, in their order, and none of what is not known', async () => {
  const { store, ask } = bench();
  const warmUp = exampleRun(900, { phase: 'warmup' });
  const asleep = exampleRun(800, { clockDriftMs: 9_000 });
  const mixed = [...runsOf([300]), failedRun({ code: 'throttled' }), asleep, lateRun(250), ...runsOf([310])];
  const one = keep(store, 1, [warmUp, ...mixed]);
  const two = keep(store, 2, [], { arms: [exampleArm(), exampleArm({ id: 'arm-2', label: 'Second' })] });
  expect(await ask('sessions.sketches', { ids: [two, 'gone', one] })).toEqual([
    {
      id: two,
      arms: [
        { label: 'Nova Micro', ttftMs: [], overLimit: 0 },
        { label: 'Second', ttftMs: [], overLimit: 0 },
      ],
    },
    { id: one, arms: [{ label: 'Nova Micro', ttftMs: [300, 250, 310], overLimit: 0 }] },
  ]);
});

test('a sketch of a long session is thinned from its beginning to its end', async () => {
  const { store, ask } = bench();
  const id = keep(store, 1, runsOf(Array.from({ length: 150 }, (_, index) => 1_000 + index)));
  const [sketch] = await ask('sessions.sketches', { ids: [id] });
  const values = sketch?.arms[0]?.ttftMs ?? [];
  expect(values).toHaveLength(50);
  expect([values[0], values[1], values.at(-1)]).toEqual([1_000, 1_003, 1_147]);
});

test('sessions are compared as the command line compares them, the first one as the baseline', async () => {
  const { store, ask, refusal } = bench();
  const slow = keep(store, 1, runsOf([600, 610, 620, 630, 640, 650]));
  const fast = keep(store, 2, runsOf([300, 310, 320, 330, 340, 350]));
  const { comparison } = await ask('sessions.compare', { ids: [slow, fast] });
  expect(comparison.sessions.map(({ id }) => id)).toEqual([slow, fast]);
  expect(comparison.comparisons).toMatchObject([
    { label: 'Nova Micro', baseline: { session: slow, medianMs: 625 }, arm: { session: fast, medianMs: 325 } },
  ]);
  expect(await refusal('sessions.compare', { ids: [slow, slow] })).toMatchObject({ code: 'invalid-input' });
  expect(await refusal('sessions.compare', { ids: [slow, 'gone'] })).toMatchObject({ code: 'not-found' });
});

test('chosen arms are compared with a chosen one, and an arm that there is not is refused', async () => {
  const { store, ask, refusal } = bench();
  const slow = keep(store, 1, runsOf([600, 610, 620, 630, 640, 650]));
  const fast = keep(store, 2, runsOf([300, 310, 320, 330, 340, 350]));
  const ids = [slow, fast];
  const arm = exampleArm().id;
  const chosen = { baseline: { session: fast, arm }, arms: [{ session: slow, arm }] };
  const { comparison } = await ask('sessions.compare', { ids, chosen });
  expect(comparison.comparisons).toMatchObject([
    { baseline: { session: fast }, arm: { session: slow }, verdict: 'slower' },
  ]);
  const gone = { ...chosen, arms: [{ session: slow, arm: 'gone' }] };
  expect(await refusal('sessions.compare', { ids, chosen: gone })).toMatchObject({
    code: 'not-found',
    field: 'chosen',
  });
});

test('an arm is followed through the sessions by its settings, else by its label, and differing conditions are said', async () => {
  const { store, ask, refusal } = bench();
  const renamed = exampleArm({ id: 'arm-7', label: 'Renamed' });
  const short = exampleArm({ settings: { ...exampleSettings, maxTokens: 64 } });
  const elsewhere = exampleArm({ label: 'Unlike', settings: { ...exampleSettings, region: 'eu-west-1' } });
  const other = exampleArm({ modelId: 'deepseek.v3.2' });
  const environment = { ...exampleSession().environment, sdkVersion: '4.0.0' };
  keep(store, 1, runsOf([400, 410, 420, 430, 440, 450], 'arm-7'), { arms: [short, renamed] as Arm[] });
  keep(store, 2, runsOf([500]), { arms: [short] });
  keep(store, 3, runsOf([999]), { arms: [other] });
  keep(store, 4, runsOf([999]), { arms: [elsewhere] });
  const last = keep(store, 5, runsOf([300, 310, 320]), { environment });
  const gone = keep(store, 6, runsOf([999]));
  store.deleteSessions([gone]);
  const trend = await ask('arms.trend', { sessionId: last, armId: 'arm-1' });
  expect(trend).toEqual({
    label: 'Nova Micro',
    points: [
      {
        ...{ sessionId: 'session-1', sessionName: 'Day 1', armId: 'arm-7', simulated: true },
        ...{
          startedAt: '2026-11-01T08:00:00.000Z',
          n: 6,
          medianMs: 425,
          low: 400,
          high: 450,
          coverage: expect.closeTo(0.96875) as number,
        },
        ...{ minMs: 400, maxMs: 450, differs: ['AWS SDK: 3.1164.0, not 4.0.0'] },
      },
      expect.objectContaining({
        ...{ sessionId: 'session-2', n: 1, medianMs: 500, low: null, coverage: null },
        differs: ['AWS SDK: 3.1164.0, not 4.0.0', 'max tokens: 64, not 256'],
      }),
      expect.objectContaining({ sessionId: 'session-5', n: 3, medianMs: 310, low: null, differs: [] }),
    ],
    unread: [],
  });
  expect(await refusal('arms.trend', { sessionId: last, armId: 'arm-9' })).toMatchObject({ field: 'armId' });
});

test('a session whose record is damaged is named beside the trend, and hides no other', async () => {
  const folder = temporaryFolder();
  const { store, ask } = bench(folder);
  keep(store, 1, runsOf([400, 410, 420]));
  const damaged = keep(store, 2, runsOf([500, 510, 520]));
  const last = keep(store, 3, runsOf([300, 310, 320]));
  const other = new Database(join(folder, 'firsttoken.db'));
  other.prepare("UPDATE sessions SET plan = json_set(plan, '$.runs', 'many') WHERE id = ?").run(damaged);
  other.close();
  const { points, unread } = await ask('arms.trend', { sessionId: last, armId: 'arm-1' });
  expect(points.map(({ medianMs }) => medianMs)).toEqual([410, 310]);
  expect(unread).toEqual([
    expect.stringMatching(
      /^Reading the session session-2 failed at .*: its record was changed, damaged, or is of another version: plan.runs \(.*\)\.$/,
    ),
  ]);
});

test('the trend keeps the session that was asked for, however old, and the latest of the others', async () => {
  const { store, ask } = bench();
  for (const day of [1, 2, 3, 4, 5, 6]) keep(store, day, runsOf([day * 100]));
  const daysAround = async (sessionId: string, limit: number) =>
    (await ask('arms.trend', { sessionId, armId: 'arm-1', limit })).points.map(({ medianMs }) => medianMs);
  expect(await daysAround('session-6', 3)).toEqual([400, 500, 600]);
  expect(await daysAround('session-1', 3)).toEqual([100, 500, 600]);
});

test('a median in the trend is the one of the results: runs cut off by the time limit count as slower than all', async () => {
  const { store, ask } = bench();
  const cut = failedRun({ code: 'deadline' });
  const id = keep(store, 1, [...runsOf([300, 310]), cut, cut, cut]);
  const overview = await ask('sessions.get', { id });
  const { points } = await ask('arms.trend', { sessionId: id, armId: 'arm-1' });
  expect(overview.arms[0]?.summary).toMatchObject({ n: 2 });
  expect(points).toMatchObject([{ n: 2, medianMs: null, minMs: 300, maxMs: 310 }]);
});
