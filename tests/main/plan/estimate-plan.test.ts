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
    });
  });

  it('does not give a price when one model has none, rather than too low a one', () => {
    const plan = testPlan([{ modelId: 'unpriced' }, { modelId: 'a' }], { prompt });
    expect(estimatePlan(plan, factsOf).usd).toBeNull();
  });
});
