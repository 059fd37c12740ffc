/** Options of `run` laid over a preset, a plan file, or nothing. */
import { describe, expect, it } from 'vitest';
import { planFromOptions, type PlanSources } from '../../../../src/main/hosts/cli/plan-from-options.js';
import type { RunOptions } from '../../../../src/main/hosts/cli/run-options.js';
import { parsePlan } from '../../../../src/shared/domain/plan-problems.js';

const files: Record<string, string> = {
  'plan.json': JSON.stringify({
    name: 'Saved',
    region: 'eu-west-1',
    arms: [{ modelId: 'a', label: 'A', serviceTier: 'flex' }],
    runs: 5,
    prompt: { system: 'Saved system', user: 'Saved user' },
    inference: { maxTokens: 100, temperature: null, topP: null },
  }),
  'open.json': JSON.stringify({
    name: 'Open',
    arms: [{ modelId: 'a' }],
    runs: 5,
    load: { kind: 'open', requestsPerSecond: 2.5, arrivals: 'constant' },
  }),
  'broken.json': '{"name": ',
  'list.json': '[]',
  'system.txt': 'From a file',
};

const presets: Record<string, Record<string, unknown>> = {
  small: { name: 'Small', preset: 'small', arms: [{ modelId: 'a', label: 'A', cachePoint: true }], runs: 3 },
  reuse: {
    name: 'Reuse',
    arms: [
      { modelId: 'x.a', label: 'Kept' },
      { modelId: 'x.a', label: 'New', transport: 'http1-cold' },
    ],
    runs: 3,
    prompt: { system: '', user: 'Why?' },
  },
  routes: {
    name: 'Routes',
    arms: [{ modelId: 'x.a' }, { modelId: 'global.x.a' }],
    runs: 3,
    prompt: { system: '', user: 'Why?' },
  },
};

const sources: PlanSources = {
  preset: (name) => presets[name],
  presetNames: () => ['small'],
  readText: (path) => files[path] ?? '',
  defaultPrompt: { system: 'Default system', user: 'Default user' },
  model: (id) => ({
    ...{ id, name: id === 'a' ? 'Model A' : id, access: 'in-region' },
    caching: id === 'a' ? { minimumTokens: 1_024, ttl: ['5m'] } : null,
  }),
};

function planFor(options: Partial<RunOptions>) {
  const parsed = parsePlan(planFromOptions({ format: 'table', ...options }, sources));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
}

describe('plan from options', () => {
  it('makes a plan of models alone: simulator, three runs, the default prompt', () => {
    expect(planFor({ models: ' a, b ,' })).toMatchObject({
      name: 'Model A and b',
      profile: 'simulator',
      region: 'us-west-2',
      runs: 3,
      arms: [{ modelId: 'a' }, { modelId: 'b' }],
      prompt: { system: 'Default system', user: 'Default user' },
    });
  });

  it('lets every option win over the plan file, and keeps what no option names', () => {
    const plan = planFor({
      plan: 'plan.json',
      runs: '7',
      warmups: '2',
      order: 'sequential',
      seed: '9',
      system: 'system.txt',
      maxTokens: '50',
      idleSeconds: '1.5',
      timeout: '20',
      timeScale: '0.5',
      scenario: 'steady',
      endpoint: 'http://127.0.0.1:9',
    });
    expect(plan).toMatchObject({
      name: 'Saved',
      region: 'eu-west-1',
      arms: [{ modelId: 'a', label: 'A', serviceTier: 'flex' }],
      runs: 7,
      warmups: 2,
      order: 'sequential',
      seed: 9,
      idleSeconds: 1.5,
      timeoutSeconds: 20,
      endpoint: 'http://127.0.0.1:9',
      prompt: { system: 'From a file', user: 'Saved user' },
      inference: { maxTokens: 50, temperature: null, topP: null },
      simulator: { scenario: 'steady', timeScale: 0.5 },
    });
  });

  it('chooses from the models of a preset with their settings, and adds others plainly', () => {
    expect(planFor({ preset: 'small', models: 'b,a' }).arms).toMatchObject([
      { modelId: 'b', label: null, cachePoint: false },
      { modelId: 'a', label: 'A', cachePoint: true },
    ]);
  });

  it('puts a cache point only where the model takes one', () => {
    const { arms } = planFor({ models: 'a,b', cache: true, tier: 'priority', latency: 'optimized' });
    expect(arms).toMatchObject([
      { cachePoint: true, serviceTier: 'priority', latency: 'optimized' },
      { cachePoint: false, serviceTier: 'priority', latency: 'optimized' },
    ]);
  });

  it('lays the load of the options over that of the plan file', () => {
    const closed = { kind: 'closed', concurrency: 1 };
    expect(planFor({ models: 'a' })).toMatchObject({ load: closed, retries: 0 });
    expect(planFor({ models: 'a', concurrency: '8', retries: '3', transport: 'http2' })).toMatchObject({
      load: { kind: 'closed', concurrency: 8 },
      retries: 3,
      arms: [{ transport: 'http2' }],
    });
    const open = { kind: 'open', requestsPerSecond: 2.5, arrivals: 'poisson' };
    expect(planFor({ models: 'a', rate: '2.5' }).load).toEqual(open);
    expect(planFor({ plan: 'open.json' }).load).toEqual({ ...open, arrivals: 'constant' });
    expect(planFor({ plan: 'open.json', rate: '9' }).load).toMatchObject({
      requestsPerSecond: 9,
      arrivals: 'constant',
    });
    expect(planFor({ plan: 'open.json', arrivals: 'poisson' }).load).toEqual(open);
    expect(planFor({ plan: 'open.json', concurrency: '1' }).load).toEqual(closed);
  });

  it('takes a size by its word, the wanted precision and the budget', () => {
    const plan = planFor({ models: 'a', size: 'tail', precision: '0.1', budget: '0.5' });
    expect(plan).toMatchObject({ runs: 60, precision: 0.1, budgetUsd: 0.5 });
    expect(planFor({ models: 'a' })).toMatchObject({ runs: 3, precision: null, budgetUsd: null });
  });

  it('asks an experiment of another model, and does not lose the experiment', () => {
    const { name, arms } = planFor({ preset: 'reuse', models: 'provider.b' });
    expect(name).toBe('Reuse (model: provider.b)');
    expect(arms).toMatchObject([
      { modelId: 'provider.b', label: 'Kept', transport: 'http1' },
      { modelId: 'provider.b', label: 'New', transport: 'http1-cold' },
    ]);
    expect(planFor({ preset: 'reuse', models: 'provider.b', name: 'Mine' }).name).toBe('Mine');
  });

  it.each([
    ['nothing to run', {}, '--models'],
    ['an unknown preset', { preset: 'articel' }, 'preset'],
    ['preset and plan together', { preset: 'small', plan: 'plan.json' }, 'preset'],
    ['a file that is not JSON', { plan: 'broken.json' }, '--plan'],
    ['a file without a plan', { plan: 'list.json' }, '--plan'],
    ['a number that is none', { models: 'a', runs: 'three' }, '--runs'],
    ['a rate and a concurrency', { models: 'a', rate: '1', concurrency: '2' }, '--concurrency'],
    ['arrivals without a rate', { models: 'a', arrivals: 'poisson' }, '--arrivals'],
    ['a rate that is no number', { models: 'a', rate: 'fast' }, '--rate'],
    ['an empty number', { models: 'a', seed: '' }, '--seed'],
    ['a size beside runs', { models: 'a', size: 'look', runs: '6' }, '--size'],
    ['two models for an experiment with one', { preset: 'reuse', models: 'x.a,x.b' }, '--models'],
    ['an experiment without the way of one of its arms', { preset: 'routes', models: 'x.a' }, '--models'],
    ['a time scale for a real account', { models: 'a', profile: 'dev', timeScale: '0.1' }, '--time-scale'],
  ])('refuses %s and names the option', (_, options, field) => {
    expect(() => planFromOptions({ format: 'table', ...options }, sources)).toThrow(
      expect.objectContaining({ code: 'invalid-input', field }) as Error,
    );
  });
});
