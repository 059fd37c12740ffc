/** Comparisons and ranks through the outline, as every report gets them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../../src/shared/domain/plan.js';
import type { Run } from '../../../src/shared/domain/run.js';
import type { Arm } from '../../../src/shared/domain/session.js';
import { type SessionDocument, sessionDocumentSchema } from '../../../src/shared/domain/session-document.js';
import { seededRandom } from '../../../src/shared/statistics/seeded-random.js';
import { buildDocument } from '../../fakes/build-document.js';
import { exampleAttempt, exampleRun, exampleTimeline, failedRun } from '../../fakes/example-run.js';
import { articleSession, exampleArm, exampleSession, exampleSettings } from '../../fakes/example-session.js';

/** Reference values of both tests: SciPy 1.17 (`permutation_test` of rank sums with paired samples, `mannwhitneyu`, exact). */
const blocksA = [412, 388, 455, 430, 397, 620, 405, 441, 399, 418];
const blocksB = [451, 402, 470, 428, 455, 660, 433, 512, 407, 466];

function modelArm(id: string, settings: Partial<Arm['settings']> = {}): Arm {
  const model = { ...exampleArm().model, baseModelId: id };
  return exampleArm({ id, label: id, modelId: id, model, settings: { ...exampleSettings, ...settings } });
}

/** One run of each arm in each block. */
function runsOf(times: Readonly<Record<string, readonly number[]>>): Run[] {
  return Object.entries(times).flatMap(([armId, ttftMs], place) =>
    ttftMs.map((ms, index) =>
      exampleRun(ms, { armId, ordinal: index + 1, block: index + 1, sequence: index * 10 + place }),
    ),
  );
}

function compare(arms: Arm[], runs: readonly Run[], plan: Partial<Plan> = {}): SessionDocument {
  const session = exampleSession({ arms });
  return sessionDocumentSchema.parse(buildDocument({ ...session, plan: { ...session.plan, ...plan } }, runs));
}

function ranksOf({ arms }: SessionDocument): (string | null)[] {
  return arms.map(({ summary: { rank } }) => (rank === null ? null : `${rank.from}-${rank.to}`));
}

const two = [modelArm('a'), modelArm('b')];

test('blocks are pairs: rank sums within them, p .0059, ratio 1.071 [1.025, 1.124]', () => {
  const [found] = compare(two, runsOf({ a: blocksA, b: blocksB })).comparisons;
  expect(found).toMatchObject({
    ...{ baseline: 'a', arm: 'b', factor: 'model', figure: 'ttftMs', method: 'rank-sums-in-blocks' },
    ...{ n: { baseline: 10, arm: 10, pairs: 10 }, slowerShare: 0.9, refused: null, verdict: 'slower' },
  });
  expect(found?.p).toBeCloseTo(0.005859375, 12);
  expect(found?.ratio.value).toBeCloseTo(1.070907, 5);
  expect(found?.ratio.low).toBeCloseTo(1.025189, 5);
  expect(found?.ratio.high).toBeCloseTo(1.124402, 5);
});

test.each<[string, Partial<Plan>]>([
  ['one arm after the other', { order: 'sequential' }],
  ['an open load', { load: { kind: 'open', requestsPerSecond: 1, arrivals: 'poisson' } }],
])('%s makes no pairs: Mann-Whitney', (_name, plan) => {
  const [found] = compare(two, runsOf({ a: blocksA, b: blocksB }), plan).comparisons;
  expect(found).toMatchObject({ method: 'mann-whitney', n: { baseline: 10, arm: 10, pairs: null } });
  expect(found?.p).toBeGreaterThan(0.05);
  expect(found?.verdict).toBe('not-distinguishable');
});

test('a run that the time limit ended is slower than all others, in its block too', () => {
  const runs = runsOf({ a: [100, 101, 102, 103, 104, 105], b: [150, 151, 152, 153, 154, 155] });
  const censored = runs.map((run) =>
    run.armId === 'b' && run.block === 3
      ? failedRun({ code: 'deadline' }, { armId: 'b', block: 3, sequence: 21 })
      : run,
  );
  const [found] = compare(two, censored).comparisons;
  expect(found).toMatchObject({ n: { pairs: 6 }, slowerShare: 1, verdict: 'slower', ratio: { high: null } });
  expect(found?.p).toBeCloseTo(0.03125, 10);
});

test('a block in which one run failed otherwise is no pair', () => {
  const runs = runsOf({ a: blocksA, b: blocksB }).filter(({ armId, block }) => armId === 'a' || block !== 4);
  const failed = failedRun({ code: 'throttled' }, { armId: 'b', block: 4, sequence: 31 });
  expect(compare(two, [...runs, failed]).comparisons[0]?.n).toEqual({ baseline: 10, arm: 9, pairs: 9 });
});

test('runs of a wave are one observation: their median', () => {
  const settings = { concurrency: 3 };
  const arms = [modelArm('a'), { ...modelArm('a', settings), id: 'wave', label: 'wave' }];
  const wave = Array.from({ length: 6 }, (_block, block) =>
    [900, 150, 160].map((ms, place) =>
      exampleRun(ms, {
        armId: 'wave',
        block: block + 1,
        ordinal: block * 3 + place + 1,
        sequence: 100 + block * 3 + place,
      }),
    ),
  ).flat();
  const found = compare(arms, [...runsOf({ a: [100, 100, 100, 100, 100, 100] }), ...wave]).comparisons;
  expect(found[0]).toMatchObject({ factor: 'concurrency', figure: 'ttftMs', n: { arm: 6, pairs: 6 } });
  expect(found[0]?.ratio.value).toBeCloseTo(1.6, 10);
  expect(found.map(({ figure }) => figure)).toEqual(['ttftMs', 'totalMs']);
});

test('runs that another tier served are not pooled with those that were served as asked', () => {
  const arms = [modelArm('a'), { ...modelArm('a', { serviceTier: 'priority' }), id: 'p' }];
  const served = (ms: number, block: number, servedTier: string): Run =>
    exampleRun(0, {
      ...{ armId: 'p', block, ordinal: block, sequence: 50 + block },
      attempts: [exampleAttempt(exampleTimeline([ms, ms + 10]), { servedTier })],
    });
  const priority = blocksA.map((ms, index) => served(ms - 50, index + 1, index === 0 ? 'default' : 'priority'));
  const document = compare(arms, [...runsOf({ a: blocksA }), ...priority]);
  expect(document.arms[1]?.summary).toMatchObject({ n: 9, servedOtherwise: 1 });
  expect(document.comparisons[0]).toMatchObject({ factor: 'tier', n: { arm: 9, pairs: 9 }, verdict: 'faster' });
});

test('of runs that met the cache differently only the most frequent kind is compared', () => {
  const arms = [modelArm('a', { nonce: 'run' }), { ...modelArm('a', { nonce: 'arm', cachePoint: true }), id: 'read' }];
  const read = blocksA.map((ms, index) => {
    const usage = {
      inputTokens: 20,
      outputTokens: 5,
      cacheReadTokens: index === 0 ? 0 : 2_000,
      cacheWriteTokens: index === 0 ? 2_000 : 0,
    };
    return exampleRun(0, {
      ...{ armId: 'read', block: index + 1, ordinal: index + 1, sequence: 50 + index },
      attempts: [exampleAttempt(exampleTimeline([ms / 2]), { usage })],
    });
  });
  expect(compare(arms, [...runsOf({ a: blocksA }), ...read]).comparisons[0]).toMatchObject({
    ...{ factor: 'cache', n: { arm: 9, pairs: 9 }, verdict: 'faster' },
  });
});

test('the article: with three runs nothing is tested, and how many it takes is said', () => {
  const { session, runs } = articleSession();
  const document = sessionDocumentSchema.parse(buildDocument(session, runs));
  expect(document.comparisons).toHaveLength(15);
  expect(document.comparisons.every(({ verdict, p }) => verdict === 'not-tested' && p === null)).toBe(true);
  expect(document.comparisons[0]?.refused).toBe('n=3 is too few: 15 comparisons take 10 each');
  expect(ranksOf(document)).toEqual([null, null, null, null, null, null]);
  const deepSeek = document.comparisons.find(({ baseline, arm }) => baseline === 'arm-1' && arm === 'arm-6');
  expect(deepSeek?.ratio).toMatchObject({ low: null, high: null, coverage: null });
});

test('ranks are shared by arms that nothing tells apart', () => {
  const random = seededRandom(1);
  const around = (ms: number) => Array.from({ length: 20 }, () => ms + 20 * random());
  const arms = ['a', 'b', 'c', 'd'].map((id) => modelArm(id));
  const document = compare(arms, runsOf({ a: around(400), b: around(300), c: around(400), d: around(900) }));
  expect(ranksOf(document)).toEqual(['2-3', '1-1', '2-3', '4-4']);
});

test('an arm with too few runs is not ranked, and does not keep the others from being ranked', () => {
  const arms = ['a', 'b', 'c'].map((id) => modelArm(id));
  const runs = runsOf({ a: blocksA, b: blocksA.map((ms) => 2 * ms), c: [100, 101] });
  const document = compare(arms, runs);
  expect(ranksOf(document)).toEqual(['1-1', '2-2', null]);
  expect(document.comparisons.map(({ verdict }) => verdict)).toEqual(['slower', 'not-tested', 'not-tested']);
});

test('two arms of the same times share both places, with p 1 and a ratio of 1', () => {
  const document = compare(two, runsOf({ a: Array<number>(20).fill(300), b: Array<number>(20).fill(300) }));
  expect(document.comparisons[0]).toMatchObject({ p: 1, ratio: { value: 1 }, verdict: 'not-distinguishable' });
  expect(ranksOf(document)).toEqual(['1-2', '1-2']);
});

test('an arm without a completed run is named as the reason, and costs the others no power', () => {
  const arms = ['a', 'b', 'c'].map((id) => modelArm(id));
  const { comparisons } = compare(arms, runsOf({ a: blocksA.slice(0, 6), b: blocksB.slice(0, 6).map((ms) => 2 * ms) }));
  expect(comparisons[0]).toMatchObject({ verdict: 'slower', adjustedP: 0.03125 });
  expect(comparisons[1]).toMatchObject({
    ...{ refused: 'no completed run of c has a first token', p: null, adjustedP: null, slowerShare: null },
    ratio: { value: null, low: null, high: null, coverage: null },
  });
});

test('whatever the times are, nothing is NaN, and neither order nor adjustment is lost', () => {
  const times = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 100, max: 60_000 })), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(times, times, times, fc.boolean(), (a, b, c, isShuffled) => {
      const runs = runsOf({ a, b, c }).map((run) => Object.freeze(run));
      const arms = ['a', 'b', 'c'].map((id) => modelArm(id));
      const document = compare(arms, Object.freeze(runs), { order: isShuffled ? 'shuffled' : 'sequential' });
      for (const { p, adjustedP, verdict, refused, ratio } of document.comparisons) {
        expect((adjustedP ?? 1) >= (p ?? 0)).toBe(true);
        expect(refused === null).toBe(verdict !== 'not-tested');
        expect((ratio.low ?? 0) <= (ratio.value ?? 0) && (ratio.value ?? 0) <= (ratio.high ?? Infinity)).toBe(true);
      }
      for (const arm of document.arms)
        expect(arm.runs.map(({ ordinal }) => ordinal)).toEqual(arm.runs.map((_run, index) => index + 1));
    }),
    { numRuns: 60, seed: 1 },
  );
});
