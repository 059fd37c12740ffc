/** Sessions that nobody would plan: whatever was stored, a document comes of it, without NaN and without an exception. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Run } from '../../../src/shared/domain/run.js';
import type { Arm } from '../../../src/shared/domain/session.js';
import { type SessionDocument, sessionDocumentSchema } from '../../../src/shared/domain/session-document.js';
import { exampleAttempt, exampleFailure, exampleRun, exampleTimeline, failedRun } from '../../fakes/example-run.js';
import { armOf, blocksOf, documentOf, modelArm } from '../../fakes/make-session.js';

/** Words that only a forgotten case puts into a sentence. */
const slips = /NaN|undefined|Infinity|null|\[object/;

function check(document: SessionDocument): void {
  sessionDocumentSchema.parse(document);
  JSON.stringify(document, (_key, value: unknown) => {
    if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite);
    return value;
  });
  for (const { text, advice, arms, kind } of document.findings) {
    expect(`${text} ${advice}`, kind).not.toMatch(slips);
    expect(document.arms.map(({ id }) => id)).toEqual(expect.arrayContaining(arms));
  }
  expect(document.findings.length).toBeLessThan(25);
}

const noUsage = (ms: number): Run =>
  exampleRun(0, { attempts: [exampleAttempt(exampleTimeline([ms]), { usage: null })] });

test.each<[string, number, Record<string, (block: number) => number | Run>]>([
  ['no completed run in one arm', 8, { a: () => 300, b: () => failedRun({ code: 'access-denied' }) }],
  ['no completed run at all', 8, { a: () => failedRun({}), b: () => failedRun({}) }],
  ['all equal values', 20, { a: () => 300, b: () => 300 }],
  ['one run', 1, { a: () => 300, b: () => 200 }],
  ['no usage', 20, { a: noUsage.bind(null, 300), b: noUsage.bind(null, 200) }],
  ['times of 0 ms', 20, { a: () => 0, b: () => 0 }],
  ['negative times', 20, { a: () => -5, b: (block) => block - 10 }],
  ['clock steps in every run', 8, { a: () => exampleRun(300, { clockDriftMs: -3.6e6 }), b: () => 300 }],
  ['every run over the time limit', 20, { a: () => failedRun({ code: 'deadline' }), b: () => 300 }],
  [
    'all over the time limit',
    20,
    { a: () => failedRun({ code: 'deadline' }), b: () => failedRun({ code: 'deadline' }) },
  ],
  ['no deltas', 8, { a: () => exampleRun(0, { attempts: [exampleAttempt(exampleTimeline([]))] }), b: () => 300 }],
  ['no attempts', 8, { a: () => exampleRun(0, { attempts: [] }), b: () => 300 }],
])('%s', (_name, blocks, arms) => {
  const runs = blocksOf(blocks, arms);
  const settings: Partial<Arm['settings']>[] = [{}, { transport: 'http1-cold', idleSeconds: 600 }, { concurrency: 4 }];
  for (const changed of settings) check(documentOf([armOf('a'), armOf('b', changed)], runs, { preset: 'article' }));
  check(documentOf([modelArm('a'), modelArm('b', { cachePoint: true })], runs, { order: 'sequential' }));
  check(documentOf([armOf('a'), armOf('b', { systemTokens: 900 })], runs));
});

const run = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0.001, max: 60_000, noNaN: true }).map((ms) => exampleRun(ms)) },
  fc.constantFrom(
    exampleRun(300),
    failedRun({ code: 'deadline' }),
    failedRun({ code: 'throttled' }),
    noUsage(250),
    exampleRun(200, { clockDriftMs: 9_000 }),
    exampleRun(500, { outcome: { kind: 'cancelled' } }),
    exampleRun(500, { outcome: { kind: 'incomplete', failure: exampleFailure() } }),
    exampleRun(900, { phase: 'warmup' }),
    exampleRun(0, {
      attempts: [exampleAttempt(exampleTimeline([200]), { servedTier: 'flex', servedLatency: 'standard' })],
    }),
  ),
);

const settings = fc.record(
  {
    transport: fc.constantFrom<Arm['settings']['transport']>('http1', 'http1-cold', 'http2-sdk'),
    idleSeconds: fc.constantFrom(0, 600),
    cachePoint: fc.boolean(),
    serviceTier: fc.constantFrom<Arm['settings']['serviceTier']>('priority', 'default'),
    latency: fc.constantFrom<Arm['settings']['latency']>('optimized'),
    systemTokens: fc.constantFrom(500, 4_000),
    maxTokens: fc.constantFrom(128, 512),
    concurrency: fc.constantFrom(1, 4),
  },
  { requiredKeys: [] },
);

test('generated sessions: no NaN, no exception, the order of runs as it was, and nothing of the input changed', () => {
  const arm = fc.record({ settings, isOther: fc.boolean(), runs: fc.array(run, { maxLength: 24 }) });
  fc.assert(
    fc.property(fc.array(arm, { minLength: 1, maxLength: 4 }), fc.boolean(), (made, isShuffled) => {
      const arms = made.map((each, index) => (each.isOther ? modelArm : armOf)(`arm-${index}`, each.settings));
      const runs = made.flatMap((each, index) =>
        each.runs.map((one, place) => ({
          ...{ ...one, armId: `arm-${index}`, sequence: place * 10 + index },
          ...{ ordinal: place + 1, block: one.phase === 'warmup' ? null : place + 1 },
        })),
      );
      const document = documentOf(frozen(arms), frozen(runs), { order: isShuffled ? 'shuffled' : 'sequential' });
      check(document);
      document.arms.forEach((each, index) => {
        expect(each.runs.map(({ ordinal }) => ordinal)).toEqual(made[index]?.runs.map((_run, place) => place + 1));
      });
    }),
    { numRuns: 80, seed: 11 },
  );
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
