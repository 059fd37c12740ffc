import { describe, expect, it } from 'vitest';
import type { PromptPart } from '../../../src/main/simulator/converse-request.js';
import { createPromptCache } from '../../../src/main/simulator/prompt-cache.js';
import { ask, clientOf, question, startForTest, tinyModel, tinyScenario } from './support.js';

const content = (text: string): PromptPart => ({ kind: 'content', text });
const checkpoint: PromptPart = { kind: 'checkpoint', ttl: '5m' };
const system = 's'.repeat(4000);
const prompt = [content(system), checkpoint, content('q'.repeat(400))];
const figures = (inputTokens: number, cacheReadTokens: number, cacheWriteTokens: number) =>
  expect.objectContaining({ inputTokens, cacheReadTokens, cacheWriteTokens }) as unknown;

describe('createPromptCache', () => {
  it('writes a prefix first and reads it afterwards; the tokens add up to the prompt', () => {
    const cache = createPromptCache(() => 0);
    expect(cache.use('a', prompt, 1000)).toEqual(figures(100, 0, 1000));
    expect(cache.use('a', prompt, 1000)).toEqual(figures(100, 1000, 0));
  });

  it('does not cache a prefix below the minimum, and does not fail', () => {
    const cache = createPromptCache(() => 0);
    expect([cache.use('a', prompt, 1001), cache.use('a', prompt, 1001)]).toEqual(Array(2).fill(figures(1100, 0, 0)));
  });

  it('keeps models, regions and texts apart', () => {
    const cache = createPromptCache(() => 0);
    cache.use('us-west-2 a', prompt, 1000);
    expect(cache.use('us-east-1 a', prompt, 1000).cacheReadTokens).toBe(0);
    expect(cache.use('us-west-2 a', [content(`${system.slice(1)}x`), checkpoint], 1000).cacheReadTokens).toBe(0);
  });

  it('forgets after five minutes, which every hit starts anew', () => {
    let nowMs = 0;
    const cache = createPromptCache(() => nowMs);
    const readAt = (ms: number): number => {
      nowMs = ms;
      return cache.use('a', prompt, 1000).cacheReadTokens;
    };
    expect([0, 299_000, 598_000, 898_000].map(readAt)).toEqual([0, 1000, 1000, 0]);
  });

  it('tells the written tokens of each lifetime', () => {
    const cache = createPromptCache(() => 0);
    const mixed: PromptPart[] = [
      content(system),
      { kind: 'checkpoint', ttl: '1h' },
      content('q'.repeat(400)),
      checkpoint,
    ];
    expect(cache.use('a', mixed, 1000).writes).toEqual([
      { ttl: '1h', tokens: 1000 },
      { ttl: '5m', tokens: 100 },
    ]);
    expect(cache.use('a', mixed, 1000).writes).toEqual([]);
  });

  it('reads the longest known prefix and writes what goes beyond it', () => {
    const cache = createPromptCache(() => 0);
    cache.use('a', prompt, 1000);
    const longer = [...prompt, checkpoint, content('next')];
    expect(cache.use('a', longer, 1000)).toEqual(figures(1, 1000, 100));
  });
});

describe('implicit caching', () => {
  const unasked = [content(system), content('q'.repeat(400))];

  it('reads what it remembered of a prompt without a cache point, and tells no write', () => {
    const cache = createPromptCache(() => 0);
    expect(cache.use('a', unasked, 1000, 'reads')).toEqual(figures(1100, 0, 0));
    expect(cache.use('a', unasked, 1000, 'remembers')).toEqual(figures(1100, 0, 0));
    expect(cache.use('a', unasked, 1000, 'reads')).toEqual(figures(100, 1000, 0));
    expect(cache.use('a', unasked, 1000, 'reads').writes).toEqual([]);
  });

  it('shares its prefixes with explicit caching, which goes before it', () => {
    const cache = createPromptCache(() => 0);
    cache.use('a', unasked, 1000, 'remembers');
    expect(cache.use('a', prompt, 1000, 'remembers')).toEqual(figures(100, 1000, 0));
    cache.use('b', prompt, 1000, 'remembers');
    expect(cache.use('b', unasked, 1000, 'reads')).toEqual(figures(100, 1000, 0));
  });

  it('knows nothing of a prompt with another beginning, below the minimum, or that no model caches', () => {
    const cache = createPromptCache(() => 0);
    cache.use('a', unasked, 1000, 'reads');
    expect(cache.use('a', [content(`[run 7f3a9c21] ${system}`), content('q')], 1000, 'reads').cacheReadTokens).toBe(0);
    expect(cache.use('a', unasked, 1001, 'reads').cacheReadTokens).toBe(0);
    expect(cache.use('a', unasked, 1000, 'none').cacheReadTokens).toBe(0);
  });
});

it('reports cache tokens to the client, and none for a model without caching', async () => {
  const cache = { minimumTokens: 1000, ttl: ['5m'] };
  const simulator = await startForTest(tinyScenario(tinyModel({ cache })));
  const client = clientOf(simulator);
  const input = question({ system: [{ text: system }, { cachePoint: { type: 'default' } }] });
  const usages = [];
  for (let run = 0; run < 2; run += 1) usages.push((await ask(client, input)).events.at(-1)?.metadata?.usage);
  expect(usages).toMatchObject([
    { inputTokens: 2, cacheReadInputTokens: 0, cacheWriteInputTokens: 1000, totalTokens: 1012 },
    { inputTokens: 2, cacheReadInputTokens: 1000, cacheWriteInputTokens: 0, totalTokens: 1012 },
  ]);
  expect(usages[0]?.cacheDetails).toEqual([{ ttl: '5m', inputTokens: 1000 }]);
});
