/** The presets ask for what they say that they measure. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimateTokens } from '../../../src/shared/domain/estimate-tokens.js';
import { catalogueModel } from '../../../src/main/bedrock/model-rows.js';
import { listPresets } from '../../../src/main/plan/presets.js';
import { type PlanArm } from '../../../src/shared/domain/plan.js';
import { listScenarios } from '../../../src/main/simulator/load-scenario.js';

function preset(name: string) {
  const found = listPresets().find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no preset ${name}`);
  return found.plan;
}

describe('presets', () => {
  it('measures the six models of the article with its settings', () => {
    const plan = preset('article');
    expect(plan).toMatchObject({
      profile: 'simulator',
      region: 'us-west-2',
      runs: 3,
      warmups: 0,
      order: 'shuffled',
      inference: { maxTokens: 256, temperature: 0.1, topP: 0.9 },
      simulator: { scenario: 'article', timeScale: 1 },
    });
    expect(plan.arms.map(({ label, cachePoint }) => [label, cachePoint])).toEqual([
      ['Nova Micro', true],
      ['GPT OSS 20B', false],
      ['MiniMax M2.5', false],
      ['Qwen3 Next 80B', false],
      ['Claude Haiku 4.5', true],
      ['DeepSeek V3.2', false],
    ]);
  });

  it("has a system prompt of the article's length, which the file's line ends do not change", () => {
    const { system } = preset('article').prompt;
    expect(estimateTokens(system)).toBe(672);
    expect(system).not.toContain('\r');
    expect(`${system}\n`).toBe(readFileSync('resources/prompts/default-system.txt', 'utf8'));
  });

  it('names only scenarios that exist', () => {
    const scenarios = listScenarios().map(({ name }) => name);
    for (const { plan } of listPresets()) expect(scenarios).toContain(plan.simulator.scenario);
  });

  it('gives a new copy each time, so that a change to one does not reach the next', () => {
    preset('article').arms.length = 0;
    expect(preset('article').arms).toHaveLength(6);
  });

  it('answers in two lines at most, and each under a name of its own', () => {
    const presets = listPresets();
    expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
    for (const { answers } of presets) expect(answers.length).toBeLessThanOrEqual(200);
  });

  it('changes nothing but the factor that an experiment is about', () => {
    const differing = Object.fromEntries(
      listPresets()
        .filter(({ strategy }) => strategy !== 'model-choice')
        .map(({ name, plan: { arms } }) => [name, factorsOf(arms)]),
    );
    expect(differing).toEqual({
      'region-proximity': ['region'],
      'connection-reuse': ['transport'],
      'prompt-caching': ['cachePoint', 'nonce', 'systemTokens'],
      'cross-region': ['modelId'],
      'idle-gaps': ['idleSeconds', 'transport'],
      'prompt-length': ['systemTokens'],
      'latency-optimized': ['latency'],
      'service-tiers': ['serviceTier'],
      'output-length': ['maxTokens'],
      'concurrency-ladder': ['concurrency'],
    });
  });

  it('lets no cache answer an arm that is not about caching', () => {
    for (const { name, plan } of listPresets().filter((other) => other.name !== 'article')) {
      for (const arm of plan.arms.filter(({ cachePoint }) => !cachePoint)) {
        expect([name, arm.label, arm.nonce]).toEqual([name, arm.label, 'run']);
      }
    }
  });

  it('asks only what the facts about its models allow: caching well above the minimum and below it, latency mode, tiers', () => {
    for (const { name, plan } of listPresets().filter((other) => other.name !== 'article')) {
      for (const { modelId, region, cachePoint, systemTokens, latency, serviceTier } of plan.arms) {
        const facts = catalogueModel(modelId, region ?? plan.region, []);
        expect(facts, modelId).not.toBeNull();
        if (latency === 'optimized') expect(facts?.latencyOptimized, name).toBe(true);
        if (serviceTier !== null) expect(facts?.tiers, name).toContain(serviceTier);
        if (!cachePoint) continue;
        const minimum = facts?.caching?.minimumTokens ?? Infinity;
        const length = systemTokens ?? estimateTokens(plan.prompt.system);
        expect(length >= 1.4 * minimum || length <= 0.7 * minimum, `${name}: ${length} of ${minimum}`).toBe(true);
      }
    }
  });
});

function factorsOf(arms: readonly PlanArm[]): string[] {
  const [first] = arms;
  if (first === undefined) return [];
  const { label, ...settings } = first;
  expect(label).not.toBeNull();
  const names = Object.keys(settings) as (keyof typeof settings)[];
  return names.filter((name) => new Set(arms.map((arm) => arm[name])).size > 1).sort();
}
