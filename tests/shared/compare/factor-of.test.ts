/** Which pairs of arms are compared, and what is said to be the difference. */
import { expect, test } from 'vitest';
import { factorOf } from '../../../src/shared/compare/factor-of.js';
import { plannedComparisons } from '../../../src/shared/compare/planned-comparisons.js';
import type { Arm } from '../../../src/shared/domain/session.js';
import { exampleArm, exampleSettings } from '../../fakes/example-session.js';

const plain = exampleArm();

function arm(settings: Partial<Arm['settings']>, changes: Partial<Arm> = {}): Arm {
  return exampleArm({ settings: { ...exampleSettings, ...settings }, ...changes });
}

function other(id: string, baseModelId: string | null, settings: Partial<Arm['settings']> = {}): Arm {
  return arm(settings, { modelId: id, model: { ...plain.model, baseModelId } });
}

test.each<[string, Partial<Arm['settings']>]>([
  ['transport', { transport: 'http1-cold' }],
  ['transport', { transport: 'http2' }],
  ['several', { transport: 'http2-sdk' }],
  ['idle', { idleSeconds: 60 }],
  ['cold', { idleSeconds: 600, transport: 'http1-cold' }],
  ['several', { idleSeconds: 299, transport: 'http1-cold' }],
  ['cache', { nonce: 'run' }],
  ['cache', { nonce: 'arm', cachePoint: true }],
  ['tier', { serviceTier: 'priority' }],
  ['latency', { latency: 'optimized' }],
  ['region', { region: 'eu-west-1' }],
  ['prompt-length', { systemTokens: 4_000 }],
  ['output-length', { maxTokens: 512 }],
  ['concurrency', { concurrency: 8 }],
  ['several', { temperature: 1 }],
  ['several', { cachePoint: true, maxTokens: 512 }],
])('an arm differs from the plain one in %s: %j', (factor, settings) => {
  expect(factorOf(plain, arm(settings))?.factor).toBe(factor);
  expect(factorOf(arm(settings), plain)?.factor).toBe(factor);
});

test('what is sent as it would be by default is no difference', () => {
  expect(factorOf(plain, arm({ serviceTier: 'default', latency: 'standard' }))).toBeNull();
});

test('another id of the same model is a route; in another region only another kind of route is', () => {
  const base = 'amazon.nova-micro-v1:0';
  expect(factorOf(plain, other(base, base))?.factor).toBe('route');
  expect(factorOf(plain, other('global.amazon.nova-micro-v1:0', base))?.factor).toBe('route');
  expect(factorOf(plain, other('eu.amazon.nova-micro-v1:0', base, { region: 'eu-west-1' }))?.factor).toBe('region');
  expect(factorOf(plain, other(base, base, { region: 'eu-west-1' }))?.factor).toBe('several');
});

test('a model whose base is not known is its own', () => {
  expect(factorOf(plain, other('us.other', null))?.factor).toBe('model');
});

function names(arms: readonly Arm[]): string[] {
  return plannedComparisons(arms).map(({ baseline, arm: one, factor }) => `${factor}: ${one.id} v ${baseline.id}`);
}

test('two models on two transports: models within a transport, transports within a model, nothing across', () => {
  const arms = [plain, other('b', 'b')].flatMap((model, index) => [
    { ...model, id: `${index}-warm` },
    { ...model, id: `${index}-cold`, settings: { ...exampleSettings, transport: 'http1-cold' as const } },
  ]);
  expect(names(arms)).toEqual([
    'model: 1-warm v 0-warm',
    'model: 1-cold v 0-cold',
    'transport: 0-cold v 0-warm',
    'transport: 1-cold v 1-warm',
  ]);
});

test('every step of a ladder stands against the first, not against all others', () => {
  const arms = [1, 2, 4, 8].map((concurrency) => ({ ...arm({ concurrency }), id: String(concurrency) }));
  expect(names(arms)).toEqual(['concurrency: 2 v 1', 'concurrency: 4 v 1', 'concurrency: 8 v 1']);
});

test('of four transports each that connects anew stands against the one that keeps its connection', () => {
  const arms = (['http1', 'http1-cold', 'http2', 'http2-sdk'] as const).map((transport) => ({
    ...arm({ transport }),
    id: transport,
  }));
  expect(names(arms)).toEqual([
    'transport: http1-cold v http1',
    'transport: http2 v http1',
    'transport: http2-sdk v http1-cold',
    'transport: http2-sdk v http2',
  ]);
});

test('six models, each once with the settings that it takes: all pairs, and no cause for those that differ in both', () => {
  const models = ['a', 'b', 'c'].map((id) => ({ ...other(id, id, { cachePoint: id === 'a' }), id }));
  expect(names(models)).toEqual(['model: c v b', 'several: b v a', 'several: c v a']);
});

test('the order of the arms is the order of the plan, and their list is left as it was', () => {
  const arms = Object.freeze([Object.freeze({ ...plain, id: 'x' }), Object.freeze({ ...other('b', 'b'), id: 'y' })]);
  expect(names(arms)).toEqual(['model: y v x']);
});

test('between two lengths behind a cache point no cause can be named: the shorter may not be cached', () => {
  const cached = { cachePoint: true, nonce: 'arm' } as const;
  expect(factorOf(arm(cached), arm({ ...cached, systemTokens: 8_000 }))).toEqual({ factor: 'several', aspect: null });
});
