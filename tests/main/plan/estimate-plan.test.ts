/** What a plan will cost, before it runs. */
import { describe, expect, it } from 'vitest';
import { estimatePlan } from '../../../src/main/plan/estimate-plan.js';
import { factsFrom } from '../../../src/main/plan/model-facts.js';
import { testModel, testPlan } from './test-models.js';

const price = { inputPerMillion: 1, outputPerMillion: 5, cacheReadPerMillion: null, cacheWritePerMillion: null };
const factsOf = factsFrom([testModel('a', { price }), testModel('b', { price }), testModel('unpriced')]);
const prompt = { system: 'x'.repeat(4_000), user: 'y'.repeat(400) };

describe('estimate plan', () => {
  it('counts warm-ups, and takes every reply at its longest', () => {
    const plan = testPlan([{ modelId: 'a' }, { modelId: 'b' }], { warmups: 1, prompt, inference: { maxTokens: 200 } });
    expect(estimatePlan(plan, factsOf)).toEqual({
      requests: 8,
      systemTokens: 1_000,
      inputTokens: 8 * 1_100,
      outputTokens: 8 * 200,
      usd: expect.closeTo((8 * (1_100 * 1 + 200 * 5)) / 1e6, 10) as unknown,
      plannedSeconds: 0,
    });
  });

  it.each([
    ['pauses between runs and the idle time of each arm', { idleSeconds: 2 }, 2 * 7 + 60 * 4],
    ['pauses at the time scale of the simulator', { idleSeconds: 2, simulator: { timeScale: 0.5 } }, 7 + 30 * 4],
    ['planned starts of an open load', { load: { kind: 'open' as const, requestsPerSecond: 2 } }, 3.5],
  ])('counts the time that the plan itself asks for: %s', (_, fields, seconds) => {
    const idle = 'load' in fields ? 0 : 60;
    const plan = testPlan([{ modelId: 'a' }, { modelId: 'b', idleSeconds: idle }], { warmups: 1, ...fields });
    expect(estimatePlan(plan, factsOf).plannedSeconds).toBeCloseTo(seconds, 10);
  });

  it('does not give a price when one model has none, rather than too low a one', () => {
    const plan = testPlan([{ modelId: 'unpriced' }, { modelId: 'a' }], { prompt });
    expect(estimatePlan(plan, factsOf).usd).toBeNull();
  });
});
