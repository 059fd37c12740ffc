import { expect, test } from 'vitest';
import type { Run } from '../../../src/shared/domain/run.js';
import { sessionDocumentSchema } from '../../../src/shared/domain/session-document.js';
import { buildDocument } from '../../fakes/build-document.js';
import { exampleAttempt, exampleFailure, exampleRun, exampleTimeline, failedRun } from '../../fakes/example-run.js';
import { articleSession, exampleArm, exampleSession } from '../../fakes/example-session.js';

test("the article's session: means recomputed from its runs, and one slow run", () => {
  const { session, runs } = articleSession();
  const document = sessionDocumentSchema.parse(buildDocument(session, runs.toReversed()));
  expect(document.arms.map(({ summary }) => Number(summary.ttftMs.mean?.toFixed(1)))).toEqual([
    407.3, 475, 669.3, 757.7, 2314.7, 7953,
  ]);
  expect(document.arms.map(({ summary }) => summary.ttftMs.median)).toEqual([339, 456, 526, 586, 1971, 4983]);
  expect(document.arms.map(({ summary }) => summary.ttftMs.maxOverMin?.toFixed(2))).toEqual([
    '1.64',
    '1.26',
    '1.96',
    '1.93',
    '4.43',
    '14.43',
  ]);
  expect(document.arms.map(({ summary }) => [summary.ttftMs.medianCi95, summary.ttftMs.p90, summary.slowRuns])).toEqual(
    [
      [null, null, 0],
      [null, null, 0],
      [null, null, 0],
      [null, null, 0],
      [null, null, 0],
      [null, null, 1],
    ],
  );
  expect(document.arms[5]?.runs.map(({ ordinal, slow }) => [ordinal, slow])).toEqual([
    [1, true],
    [2, false],
    [3, false],
  ]);
});

test('an arm without any run appears with n = 0 and nulls, so that nothing reads as 0 ms', () => {
  const [arm] = buildDocument(exampleSession(), []).arms;
  expect(arm).toMatchObject({ runs: [], summary: { n: 0, planned: 3, failed: 0, slowRuns: 0 } });
  expect(Object.values(arm?.summary.ttftMs ?? {}).every((value) => value === null)).toBe(true);
});

test('warm-ups, failures, broken-off and cancelled runs stay in the document, but not in the summary', () => {
  const runs = [
    exampleRun(9_000, { sequence: 0, phase: 'warmup', block: null }),
    exampleRun(300, { sequence: 1, ordinal: 1 }),
    failedRun({}, { sequence: 2, ordinal: 2 }),
    exampleRun(8_000, { sequence: 3, ordinal: 3, outcome: { kind: 'incomplete', failure: exampleFailure() } }),
    exampleRun(7_000, { sequence: 4, ordinal: 4, outcome: { kind: 'cancelled' } }),
  ];
  const [arm] = buildDocument(exampleSession(), runs).arms;
  expect(arm?.runs.map(({ outcome, ttftMs }) => [outcome, ttftMs])).toEqual([
    ['completed', 9_000],
    ['completed', 300],
    ['failed', null],
    ['incomplete', 8_000],
    ['cancelled', 7_000],
  ]);
  expect(arm?.summary).toMatchObject({
    n: 1,
    failed: 1,
    incomplete: 1,
    cancelled: 1,
    ttftMs: { mean: 300, max: 300, sd: null },
  });
});

test('a run that the time limit ended before its first token counts for the median, not for mean and max', () => {
  const runs = [
    exampleRun(300, { sequence: 0 }),
    exampleRun(500, { sequence: 1 }),
    failedRun({ code: 'deadline' }, { sequence: 2 }),
  ];
  const [arm] = buildDocument(exampleSession(), runs).arms;
  expect(arm?.summary).toMatchObject({ n: 2, failed: 1, ttftMs: { median: 500, mean: 400, min: 300, max: 500 } });
});

test('from six runs on the median has an interval with its true coverage, from 29 a p90', () => {
  const runs = Array.from({ length: 29 }, (_run, index) =>
    exampleRun(100 + index, { sequence: index, ordinal: index + 1 }),
  );
  const [six] = buildDocument(exampleSession(), runs.slice(0, 6)).arms;
  expect(six?.summary.ttftMs).toMatchObject({ medianCi95: [100, 105], p90: null });
  expect(six?.summary.ttftMs.medianCi95Coverage).toBeCloseTo(0.96875, 10);
  const [all] = buildDocument(exampleSession(), runs).arms;
  expect(all?.summary.ttftMs.medianCi95).toEqual([108, 119]);
  expect(all?.summary.ttftMs.p90).toBeCloseTo(125.7333, 4);
});

test('figures and deltas are those of the last attempt; every attempt is listed without deltas', () => {
  const first = exampleAttempt(exampleTimeline([]), { failure: exampleFailure(), usage: null });
  const second = exampleAttempt(exampleTimeline([200, 210]), { number: 2 });
  const [arm] = buildDocument(exampleSession(), [exampleRun(0, { attempts: [first, second] })]).arms;
  expect(arm?.runs[0]).toMatchObject({
    ttftMs: 200,
    deltas: [
      [200, 'text', 4],
      [210, 'text', 4],
    ],
  });
  expect(arm?.runs[0]?.attempts.map((attempt) => [attempt.number, 'deltas' in attempt.timeline])).toEqual([
    [1, false],
    [2, false],
  ]);
});

test('what was asked for and what was served stand side by side', () => {
  const settings = { ...exampleArm().settings, serviceTier: 'flex' as const };
  const session = exampleSession({ arms: [exampleArm({ settings })] });
  const run = exampleRun(0, { attempts: [exampleAttempt(exampleTimeline([100]), { servedTier: 'default' })] });
  expect(buildDocument(session, [run]).arms[0]?.runs[0]).toMatchObject({
    requestedTier: 'flex',
    servedTier: 'default',
  });
});

test('hits, reused connections and client-delayed runs are counted over the runs that enter the summary', () => {
  const usage = { inputTokens: 20, outputTokens: 5, cacheReadTokens: 672, cacheWriteTokens: 0 };
  const cold = { reused: false, protocol: 'http/1.1', tls: null, idleMs: null };
  const run = exampleRun(0, {
    attempts: [exampleAttempt(exampleTimeline([100]), { usage, connection: cold })],
    loopDelay: { toFirstDeltaMs: 50, wholeRunMs: 50 },
  });
  const runs = [run, exampleRun(100, { sequence: 1 }), { ...run, sequence: 2, phase: 'warmup' as const }];
  expect(buildDocument(exampleSession(), runs).arms[0]?.summary).toMatchObject({
    n: 2,
    cacheHits: 1,
    reusedConnections: 1,
    clientDelayedRuns: 1,
  });
});

test('a run during which the clock was set is void: in the document, counted, and in no statistic', () => {
  const runs = [
    exampleRun(300, { sequence: 0 }),
    exampleRun(9_000, { sequence: 1, clockDriftMs: -3_600_000 }),
    exampleRun(9_000, { sequence: 2, clockDriftMs: 8_000, phase: 'warmup' }),
    failedRun({ code: 'deadline' }, { sequence: 3, clockDriftMs: 8_000 }),
  ];
  const [arm] = buildDocument(exampleSession(), runs).arms;
  expect(arm?.runs.map(({ clockJumped }) => clockJumped)).toEqual([false, true, true, true]);
  expect(arm?.summary).toMatchObject({ n: 1, failed: 1, voidRuns: 1, ttftMs: { median: 300, max: 300 } });
});

test('a run whose time was over while it waited to be sent again is no slow reply', () => {
  const throttled = exampleAttempt(exampleTimeline([]), { failure: exampleFailure({ code: 'throttled' }) });
  const hung = exampleAttempt(exampleTimeline([]), { number: 2, failure: exampleFailure({ code: 'deadline' }) });
  const waiting = failedRun({ code: 'deadline' }, { sequence: 1, attempts: [throttled] });
  const silent = failedRun({ code: 'deadline' }, { sequence: 2, attempts: [throttled, hung] });
  const medianOf = (...runs: Run[]) => buildDocument(exampleSession(), runs).arms[0]?.summary.ttftMs.median;
  const run = exampleRun(300, { sequence: 0 });
  // The second is above every number, which the document says as null.
  expect([medianOf(run, waiting), medianOf(run, silent)]).toEqual([300, null]);
});
