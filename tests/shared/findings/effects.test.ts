/** What a factor did: one finding for all its arms, from the comparisons that the plan laid out. */
import { expect, test } from 'vitest';
import type { Arm } from '../../../src/shared/domain/session.js';
import { armOf, blocksOf, documentOf, findingOf, lognormal, modelArm, runWithUsage } from '../../fakes/make-session.js';

const BLOCKS = 20;

test.each<[string, string, Partial<Arm['settings']>]>([
  ['connection-reuse', 'New connections against kept ones', { transport: 'http1-cold' }],
  ['http-version', 'HTTP/2 against HTTP/1.1', { transport: 'http2' }],
  ['cold-start', 'Cold starts (a new connection after 600 s of idle)', { transport: 'http1-cold', idleSeconds: 600 }],
  ['idle-gap', 'Runs after a pause', { idleSeconds: 60 }],
  ['service-tier', 'Service tiers', { serviceTier: 'priority' }],
  ['latency-mode', 'Latency-optimised inference', { latency: 'optimized' }],
  ['region', 'Regions', { region: 'eu-west-1' }],
  ['prompt-length', 'Longer prompts', { systemTokens: 4_000 }],
  ['output-length', 'Longer replies', { maxTokens: 512 }],
  ['cache-unused', 'Prompt cache, neither', { cachePoint: true }],
])('%s: an effect is told with its interval and n, and none where there is none', (kind, words, settings) => {
  const arms = [armOf('first'), armOf('second', settings)];
  const draw = lognormal(8);
  const apart = documentOf(arms, blocksOf(BLOCKS, { first: () => draw(300, 0.15), second: () => draw(450, 0.15) }));
  const found = findingOf(apart, kind);
  expect(found).toMatchObject({ severity: 'notice', arms: ['first', 'second'] });
  expect(found?.text).toContain(`Simulated: ${words}`);
  expect(found?.text).toMatch(/second was slower than first: 1\.\d\dx \[1\.\d\d-1\.\d\d\], n=20 pairs/);
  const alike = documentOf(arms, blocksOf(BLOCKS, { first: () => draw(300, 0.15), second: () => draw(300, 0.15) }));
  expect(findingOf(alike, kind)?.severity).toBe('info');
  expect(findingOf(alike, kind)?.text).toMatch(/second was not distinguishable from first with n=20 pairs \(/);
  // The effect is the answer: arms of one model are not ranked besides.
  expect(findingOf(apart, 'ranking')).toBeUndefined();
});

test('"cold start" is said of scheduled cold runs only', () => {
  const slowFirst = documentOf([armOf('a')], blocksOf(6, { a: (block) => (block === 1 ? 3_000 : 300) }));
  expect(JSON.stringify(slowFirst.findings.map(({ text }) => text))).not.toMatch(/cold start/i);
  const idle = documentOf([armOf('a'), armOf('b', { idleSeconds: 600 })], blocksOf(6, { a: () => 300, b: () => 900 }));
  expect(JSON.stringify(idle.findings)).not.toMatch(/cold start/i);
});

test('of several models one finding names all arms, and its figures are told apart by arm', () => {
  const arms = ['a', 'b'].flatMap((id) => [
    modelArm(id),
    { ...modelArm(id, { transport: 'http1-cold' }), id: `${id}-new`, label: `${id}-new` },
  ]);
  const runs = blocksOf(8, {
    a: (block) => 300 + block,
    'a-new': (block) => 390 + 2 * block,
    b: (block) => 500 + block,
    'b-new': (block) => 590 + 2 * block,
  });
  const document = documentOf(arms, runs);
  const found = findingOf(document, 'connection-reuse');
  expect(found?.arms).toEqual(['a', 'a-new', 'b', 'b-new']);
  expect(found?.evidence).toMatchObject({ slower: 2, 'a-new a ttftMs verdict': 'slower', 'b-new b ttftMs n': 8 });
  expect(document.findings.filter(({ kind }) => kind === 'connection-reuse')).toHaveLength(1);
  expect(document.findings[0]?.kind).toBe('ranking');
});

test('too few runs for a test are said, with how many it takes, and no cause is named', () => {
  const arms = [armOf('a'), armOf('b', { transport: 'http1-cold' })];
  const found = findingOf(documentOf(arms, blocksOf(3, { a: () => 300, b: () => 900 })), 'connection-reuse');
  expect(found?.text).toContain('b was not tested against a: n=3 is too few: one comparison takes 6 each');
  expect(found?.advice).toBe('Plan as many runs as a comparison takes, then run again.');
});

test('comparisons that were refused for the same reason are told together', () => {
  const arms = [1, 2, 4].map((concurrency) => armOf(`${concurrency} at once`, { concurrency }));
  const runs = blocksOf(4, { '1 at once': () => 300, '2 at once': () => 400, '4 at once': () => 500 });
  expect(findingOf(documentOf(arms, runs), 'concurrency')?.text).toMatch(
    /: 2 at once and 4 at once were not tested against 1 at once: n=\d is too few: 2 comparisons take 7 each\.$/,
  );
});

test('without a randomised order the time of day is named as a possible cause', () => {
  const arms = [armOf('a'), armOf('b', { transport: 'http1-cold' })];
  const runs = blocksOf(8, { a: (block) => 300 + block, b: (block) => 900 + block });
  const document = documentOf(arms, runs, { order: 'sequential' });
  expect(findingOf(document, 'connection-reuse')?.text).toContain('the time of day may be the cause');
  expect(findingOf(document, 'sequential-order')).toMatchObject({ severity: 'warning', arms: ['a', 'b'] });
  const shuffled = documentOf(arms, runs);
  expect(findingOf(shuffled, 'connection-reuse')?.text).not.toContain('time of day');
  expect(findingOf(shuffled, 'sequential-order')).toBeUndefined();
});

test('reading and writing the cache are two findings, and a miss is in neither', () => {
  const arms = [
    armOf('off', { nonce: 'run' }),
    armOf('write', { nonce: 'run', cachePoint: true }),
    armOf('read', { nonce: 'arm', cachePoint: true }),
  ];
  const runs = blocksOf(10, {
    off: (block) => runWithUsage(400 + block, {}),
    write: (block) => runWithUsage(440 + block, { cacheWriteTokens: 1_600 }),
    read: (block) =>
      block === 4
        ? runWithUsage(900, { cacheWriteTokens: 1_600 })
        : runWithUsage(300 + block, { cacheReadTokens: 1_600 }),
  });
  const document = documentOf(arms, runs);
  expect(findingOf(document, 'cache-read')).toMatchObject({
    arms: ['off', 'read'],
    evidence: { readTokens: 1_600, n: 9 },
  });
  expect(findingOf(document, 'cache-read')?.text).toContain('read was faster than off');
  expect(findingOf(document, 'cache-write')?.text).toContain('write was slower than off');
  expect(findingOf(document, 'cache-unused')).toBeUndefined();
});

test('prompt length: the slope is told for 1,000 tokens, cached ones included, with its interval over blocks', () => {
  const lengths = [500, 1_000, 2_000, 4_000];
  const arms = lengths.map((length) => armOf(String(length), { systemTokens: length }));
  const draw = lognormal(5);
  const runs = blocksOf(
    BLOCKS,
    Object.fromEntries(
      lengths.map((length) => [
        String(length),
        () => runWithUsage(draw(300 + 0.06 * length, 0.02), { inputTokens: length - 100, cacheReadTokens: 100 }),
      ]),
    ),
  );
  const found = findingOf(documentOf(arms, runs), 'prompt-length');
  expect(found?.text).toMatch(/1,000 more prompt tokens took \d\d ms \[\d\d-\d\d\] of TTFT \(20 blocks\)\.$/);
  const { msPerThousandTokens, msPerThousandTokensLow, msPerThousandTokensHigh } = found?.evidence ?? {};
  expect(msPerThousandTokens).toBeCloseTo(60, -1);
  expect(Number(msPerThousandTokensLow) < 60 && Number(msPerThousandTokensHigh) > 60).toBe(true);
});

test('cross-region: besides the ratio, slow runs are compared by their counts (Fisher: 3 of 20 v 0 of 20, p .231)', () => {
  const geo = armOf('geo');
  const plain = armOf('plain', {}, { modelId: 'amazon.nova-micro-v1:0' });
  const runs = blocksOf(BLOCKS, {
    geo: (block) => 300 + block,
    plain: (block) => (block <= 3 ? 3_000 : 300 + block),
  });
  const found = findingOf(documentOf([geo, plain], runs), 'cross-region');
  expect(found?.text).toContain('Slow runs: 3 of 20 runs of plain, 0 of 20 runs of geo (Fisher p 0.231).');
  expect(found?.evidence).toMatchObject({ slowRuns: 3, baselineSlowRuns: 0 });
});

test('latency-optimised and tier: the total is compared as well, since tokens may follow faster', () => {
  const arms = [armOf('standard'), armOf('optimized', { latency: 'optimized' })];
  const document = documentOf(arms, blocksOf(8, { standard: (b) => 300 + b, optimized: (b) => 200 + b }));
  expect(document.comparisons.map(({ factor, figure }) => [factor, figure])).toEqual([
    ['latency', 'ttftMs'],
    ['latency', 'totalMs'],
  ]);
  expect(findingOf(document, 'latency-mode')?.text).toContain('optimized was faster than standard in total');
});

test('a session that was measured is not marked as simulated', () => {
  const document = documentOf(
    [modelArm('a'), modelArm('b')],
    blocksOf(6, { a: () => 1, b: () => 2 }),
    {},
    { simulated: false },
  );
  expect(document.findings[0]?.text).toMatch(/^a had the lowest median/);
});
