/** The preset "The article" must ask for what the article measured. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimateTokens } from '../../../src/shared/domain/estimate-tokens.js';
import { listPresets } from '../../../src/main/plan/presets.js';
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
});
