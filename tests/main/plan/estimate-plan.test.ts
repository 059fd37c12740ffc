/** What a plan will cost, before it runs. */
import { describe, expect, it } from 'vitest';
import { estimatePlan } from '../../../src/main/plan/estimate-plan.js';
import { factsFrom } from '../../../src/main/plan/model-facts.js';
import { testModel, testPlan } from './test-models.js';

const price = { inputPerMillion: 1, outputPerMillion: 5, cacheReadPerMillion: null, cacheWritePerMillion: null };
const cachePrice = { inputPerMillion: 1, outputPerMillion: 5, cacheReadPerMillion: 0.1, cacheWritePerMillion: 1.25 };
const caching = { minimumTokens: 1_000, ttl: ['5m'] };
const factsOf = factsFrom([
  testModel('a', { price }),
  testModel('b', { price }),
  testModel('caches', { price: cachePrice, caching }),
  testModel('unpriced'),
]);
const prompt = { system: 'x'.repeat(4_000), user: 'y'.repeat(400) };

describe('estimate plan', () => {
  it('counts warm-ups, and takes every reply at its longest', () => {
    const plan = testPlan([{ modelId: 'a' }, { modelId: 'b' }], { warmups: 1, prompt, inference: { maxTokens: 200 } });
    expect(estimatePlan(plan, factsOf)).toEqual({
      requests: 8,
      systemTokens: 1_000,
      userTokens: 100,
      inputTokens: 8 * 1_100,
      outputTokens: 8 * 200,
      usd: expect.closeTo((8 * (1_100 * 1 + 200 * 5)) / 1e6, 10) as unknown,
      plannedSeconds: 0,
      seconds: expect.closeTo(8 * (1 + (2.5 * 200) / 256), 10) as unknown,
      assumes: expect.stringContaining('article') as unknown,
    });
  });

  it('counts the prompt length, the reply length and the waves of each arm', () => {
    const arms = [
      { modelId: 'a', systemTokens: 4_000 },
      { modelId: 'a', maxTokens: 16 },
      { modelId: 'a', concurrency: 8 },
    ];
    const plan = testPlan(arms, { warmups: 1, prompt, inference: { maxTokens: 256 } });
    expect(estimatePlan(plan, factsOf)).toMatchObject({
      requests: 4 * (1 + 1 + 8),
      inputTokens: 4 * (4_100 + 1_100 + 8 * 1_100),
      outputTokens: 4 * (256 + 16 + 8 * 256),
      // A wave takes as long as one run.
      seconds: expect.closeTo(4 * (3.5 + 1.15625 + 3.5), 10) as unknown,
    });
  });

  it.each([
    ['written by each run that has a nonce of its own', 'run' as const, 0, 2_000, 4 * 1.25],
    ['written once, and read after that', 'arm' as const, 0, 2_000, 1.25 + 3 * 0.1],
    ['written each time when it is lost in the pause', 'arm' as const, 300, 2_000, 4 * 1.25],
    ['neither, below the minimum', 'arm' as const, 0, 999, 4],
  ])('a prefix is %s', (_, nonce, idleSeconds, systemTokens, prices) => {
    const arms = [{ modelId: 'caches', cachePoint: true, nonce, idleSeconds, systemTokens }];
    const plan = testPlan(arms, { warmups: 1, prompt, inference: { maxTokens: 1 } });
    const expected = (systemTokens * prices + 4 * (100 + 5)) / 1e6;
    expect(estimatePlan(plan, factsOf).usd).toBeCloseTo(expected, 12);
  });

  it('takes as long as the article says of its models, and as the time scale and the load have it', () => {
    const seconds = (fields: Parameters<typeof testPlan>[1]) =>
      estimatePlan(testPlan([{ modelId: 'us.amazon.nova-micro-v1:0' }], { runs: 10, prompt, ...fields }), factsOf)
        .seconds;
    expect(seconds({})).toBeCloseTo(6.16, 10);
    expect(seconds({ simulator: { timeScale: 0.1 } })).toBeCloseTo(0.616, 10);
    expect(seconds({ load: { kind: 'closed', concurrency: 2 } })).toBeCloseTo(3.08, 10);
    expect(seconds({ load: { kind: 'open', requestsPerSecond: 1 } })).toBeCloseTo(9.616, 10);
  });

  it.each([
    ['pauses between runs and the idle time of each arm', { idleSeconds: 2 }, 2 * 7 + 60 * 3],
    ['pauses at the time scale of the simulator', { idleSeconds: 2, simulator: { timeScale: 0.5 } }, 7 + 30 * 3],
    ['planned starts of an open load', { load: { kind: 'open' as const, requestsPerSecond: 2 } }, 3.5],
  ])('counts the time that the plan itself asks for: %s', (_, fields, seconds) => {
    const idle = 'load' in fields ? 0 : 60;
    const plan = testPlan([{ modelId: 'a' }, { modelId: 'b', idleSeconds: idle }], { warmups: 1, ...fields });
    expect(estimatePlan(plan, factsOf).plannedSeconds).toBeCloseTo(seconds, 10);
  });

  it('asks for the price of the region that an arm is sent to', () => {
    const asked: string[] = [];
    estimatePlan(testPlan([{ modelId: 'a' }, { modelId: 'b', region: 'eu-west-1' }]), (id, region) => {
      asked.push(`${id} ${region}`);
      return null;
    });
    expect(asked).toEqual(['a us-west-2', 'b eu-west-1']);
  });

  it('does not give a price when one model has none, rather than too low a one', () => {
    const plan = testPlan([{ modelId: 'unpriced' }, { modelId: 'a' }], { prompt });
    expect(estimatePlan(plan, factsOf).usd).toBeNull();
  });
});
