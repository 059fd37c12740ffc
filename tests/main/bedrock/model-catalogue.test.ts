import { describe, expect, test } from 'vitest';
import { factsOf, knownFacts } from '../../../src/main/bedrock/model-catalogue.js';
import { catalogueModel } from '../../../src/main/bedrock/model-rows.js';
import catalogueJson from '../../../resources/model-catalogue.json';

describe('the catalogue', () => {
  test.each([
    ['us.amazon.nova-micro-v1:0', 'Nova Micro', 1024],
    ['openai.gpt-oss-20b-1:0', 'GPT OSS 20B', null],
    ['minimax.minimax-m2.5', 'MiniMax M2.5', null],
    ['qwen.qwen3-next-80b-a3b', 'Qwen3 Next 80B', null],
    ['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'Claude Haiku 4.5', 4096],
    ['deepseek.v3.2', 'DeepSeek V3.2', null],
  ])('knows %s of the article, with a price in us-west-2', (id, name, minimumTokens) => {
    const facts = knownFacts(id, 'us-west-2');
    expect(facts).toMatchObject({ name });
    expect(facts?.caching?.minimumTokens ?? null).toBe(minimumTokens);
    expect(facts?.price?.inputPerMillion).toBeGreaterThan(0);
  });

  test('prices an id by its prefix, and gives none where the region has its own', () => {
    const inputPrice = (id: string, region: string) => knownFacts(id, region)?.price?.inputPerMillion;
    const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';
    expect(inputPrice(`us.${haiku}`, 'us-west-2')).toBe(1.1);
    expect(inputPrice(`global.${haiku}`, 'eu-west-1')).toBe(1);
    expect(inputPrice('deepseek.v3.2', 'sa-east-1')).toBeUndefined();
  });

  test('does not take a later model for an earlier one of a shorter name', () => {
    expect(knownFacts('anthropic.claude-opus-5-20260801-v1:0', 'us-east-1')?.caching?.minimumTokens).toBe(512);
    expect(knownFacts('us.anthropic.claude-opus-5-5-20261001-v1:0', 'us-east-1')).toBeNull();
    expect(knownFacts('anthropic.claude-opus-5-5', 'us-east-1')).toBeNull();
    expect(knownFacts('openai.gpt-oss-20b-large-1:0', 'us-east-1')).toBeNull();
  });

  test('says from which regions latency can be optimised, and nothing where the documentation contradicts itself', () => {
    const optimised = (prefix: string | null, region: string) =>
      factsOf('amazon.nova-pro-v1:0', prefix, region)?.latencyOptimized;
    expect(optimised('us.', 'us-east-2')).toBe(true);
    expect(optimised('us.', 'us-west-2')).toBeNull();
    expect(optimised('us.', 'eu-west-1')).toBe(false);
    expect(optimised('', 'us-east-2')).toBe(false);
    expect(optimised(null, 'us-east-2')).toBeNull();
    expect(knownFacts('deepseek.v3.2', 'us-west-2')).toMatchObject({
      latencyOptimized: false,
      tiers: ['default', 'priority', 'flex'],
    });
  });

  test('names the sources of what it says, their disagreement, and the oldest date', () => {
    const { facts } = knownFacts('us.amazon.nova-micro-v1:0', 'us-west-2') ?? {};
    expect(facts).toMatchObject({ asOf: '2026-07-02', overridden: false });
    expect(facts?.source).toMatch(/^caching: AWS model cards \(the agent toolkit .* 1,536.*price: models\.dev/);
  });

  test('makes a row for an endpoint that lists nothing, and none for an id that it does not know', () => {
    expect(catalogueModel('us.amazon.nova-micro-v1:0', 'us-west-2', [])).toMatchObject({
      id: 'us.amazon.nova-micro-v1:0',
      baseModelId: 'amazon.nova-micro-v1:0',
      access: 'geo',
      regions: [],
      streaming: null,
    });
    expect(catalogueModel('made.up', 'us-west-2', [])).toBeNull();
  });

  test('names every model once, and only sources that it lists', () => {
    const named = [...JSON.stringify(catalogueJson.models).matchAll(/"source":"([^"]*)"/g)].map(([, key]) => key);
    expect(Object.keys(catalogueJson.sources)).toEqual(expect.arrayContaining(named));
    const ids = catalogueJson.models.map(({ baseId }) => baseId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
