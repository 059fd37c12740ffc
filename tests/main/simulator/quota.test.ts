import { expect, it } from 'vitest';
import { createQuotas } from '../../../src/main/simulator/quota.js';
import { ask, clientOf, question, rejectionOf, startForTest, tinyModel, tinyScenario } from './support.js';

const prompt = { inputTokens: 100, cacheReadTokens: 0, cacheWriteTokens: 0, writes: [] };
const wanted = { promptTokens: 100, maxTokens: 400 };

function clocked(quota: { requestsPerMinute?: number; tokensPerMinute?: number; burndown?: number }) {
  const clock = { nowMs: 0 };
  const quotas = createQuotas(() => clock.nowMs);
  const whole = { requestsPerMinute: null, tokensPerMinute: null, burndown: 1, ...quota };
  return { clock, reserve: (request = wanted, scope = 'a') => quotas.reserve(scope, whole, request) };
}

it('requests above the quota are refused until the bucket has filled again, for each scope on its own', () => {
  const { clock, reserve } = clocked({ requestsPerMinute: 2 });
  reserve();
  reserve();
  expect(reserve).toThrow('Too many requests, please wait before trying again.');
  expect(() => reserve(wanted, 'b')).not.toThrow();
  clock.nowMs = 29_999;
  expect(reserve).toThrow('Too many requests');
  clock.nowMs = 30_000;
  expect(reserve).not.toThrow();
});

it('max tokens are reserved while the request runs and given back when it settles', () => {
  const { reserve } = clocked({ tokensPerMinute: 1000 });
  const first = reserve();
  reserve();
  expect(reserve).toThrow('Too many tokens, please wait before trying again.');
  // 100 + 50 of the 500 are taken: 350 are free again, which is less than 500 and enough for 350.
  first.settle({ prompt, outputTokens: 50 });
  expect(reserve).toThrow('Too many tokens');
  expect(() => reserve({ promptTokens: 100, maxTokens: 250 })).not.toThrow();
});

it('output counts by the burndown factor, cache reads do not count, cache writes do', () => {
  const { reserve } = clocked({ tokensPerMinute: 1000, burndown: 5 });
  const cached = { inputTokens: 10, cacheReadTokens: 300, cacheWriteTokens: 90, writes: [] };
  reserve({ promptTokens: 400, maxTokens: 400 }).settle({ prompt: cached, outputTokens: 100 });
  // 10 + 90 + 5 x 100 = 600 are gone.
  expect(() => reserve({ promptTokens: 1, maxTokens: 400 })).toThrow('Too many tokens');
  expect(() => reserve({ promptTokens: 0, maxTokens: 400 })).not.toThrow();
});

it('a request that failed takes no tokens, and one that a quota refuses takes none of the other quota', () => {
  const { clock, reserve } = clocked({ requestsPerMinute: 1, tokensPerMinute: 1000 });
  reserve().settle(null);
  expect(reserve).toThrow('Too many requests');
  clock.nowMs = 60_000;
  expect(() => reserve({ promptTokens: 600, maxTokens: 400 })).not.toThrow();
});

it('the client gets 429, and max tokens that are not given count as the most that the model has', async () => {
  const quota = { tokensPerMinute: 63 };
  const client = clientOf(await startForTest(tinyScenario(tinyModel({ quota }))));
  expect(await rejectionOf(ask(client, question()))).toMatchObject({
    name: 'ThrottlingException',
    message: 'Too many tokens, please wait before trying again.',
    $metadata: { httpStatusCode: 429 },
  });
  const { events } = await ask(client, question({ inferenceConfig: { maxTokens: 10 } }));
  expect(events.at(-1)?.metadata).toBeDefined();
});
