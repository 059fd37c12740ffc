/** Arms with everything filled in. */
import { describe, expect, it } from 'vitest';
import { factsFrom } from '../../../src/main/plan/model-facts.js';
import { resolveArms } from '../../../src/main/plan/resolve-arms.js';
import type { PlanInput } from '../../../src/shared/domain/plan.js';
import { testModel, testPlan } from './test-models.js';

const regional = testModel('anthropic.haiku', { name: 'Haiku', caching: { minimumTokens: 4_096, ttl: ['5m'] } });
const geo = testModel('us.anthropic.haiku', { name: 'Haiku', access: 'geo' });
const factsOf = factsFrom([regional, geo]);

describe('resolve arms', () => {
  it('takes the settings of the plan and the facts of the model', () => {
    const plan = testPlan([{ modelId: geo.id, cachePoint: true, nonce: 'arm', systemTokens: 2_000 }], {
      region: 'eu-west-1',
      inference: { maxTokens: 9 },
    });
    expect(resolveArms(plan, factsOf)).toEqual([
      {
        id: 'arm-1',
        label: 'Haiku',
        modelId: geo.id,
        settings: {
          region: 'eu-west-1',
          transport: 'http1',
          cachePoint: true,
          serviceTier: null,
          latency: null,
          maxTokens: 9,
          temperature: 0.1,
          topP: 0.9,
          nonce: 'arm',
          systemTokens: 2_000,
          idleSeconds: 0,
          concurrency: 1,
        },
        model: {
          name: 'Haiku',
          provider: 'Example',
          baseModelId: geo.baseModelId,
          crossRegion: true,
          cacheMinimumTokens: null,
          reasoning: null,
          price: null,
        },
      },
    ]);
  });

  it("an arm's own region and reply length go before the plan's", () => {
    const arms = [{ modelId: geo.id }, { modelId: geo.id, region: 'eu-west-1', maxTokens: 64 }];
    const resolved = resolveArms(testPlan(arms, { region: 'us-west-2' }), factsOf);
    expect(resolved.map(({ settings }) => [settings.region, settings.maxTokens])).toEqual([
      ['us-west-2', 256],
      ['eu-west-1', 64],
    ]);
  });

  it('tells a model and its inference profile apart when both bear one name', () => {
    const plan = testPlan([{ modelId: regional.id }, { modelId: geo.id }, { modelId: geo.id, label: 'Again' }]);
    expect(resolveArms(plan, factsOf).map(({ label }) => label)).toEqual([
      'Haiku (anthropic.haiku)',
      'Haiku (us.anthropic.haiku)',
      'Again',
    ]);
  });

  it('tells arms of one model apart by the settings in which they differ', () => {
    const labels = (arms: PlanInput['arms']) => resolveArms(testPlan(arms), factsOf).map(({ label }) => label);
    const modelId = geo.id;
    expect(labels([{ modelId }, { modelId, transport: 'http2' }])).toEqual(['Haiku, http1', 'Haiku, http2']);
    expect(labels([0, 60, 600].map((idleSeconds) => ({ modelId, idleSeconds })))).toEqual([
      'Haiku, idle 0 s',
      'Haiku, idle 60 s',
      'Haiku, idle 600 s',
    ]);
    expect(
      labels([
        { modelId, region: 'eu-west-1' },
        { modelId, nonce: 'run', systemTokens: 900 },
      ]),
    ).toEqual([
      'Haiku, eu-west-1, no nonce, prompt as written',
      "Haiku, the plan's region, nonce of the run, prompt of 900 tokens",
    ]);
    expect(labels([1, 8].map((concurrency) => ({ modelId, concurrency })))).toEqual([
      'Haiku, 1 at once',
      'Haiku, 8 at once',
    ]);
    expect(labels([{ modelId, cachePoint: true }, { modelId }, { modelId: regional.id }])).toEqual([
      'Haiku (us.anthropic.haiku), cache point',
      'Haiku (us.anthropic.haiku), no cache point',
      'Haiku (anthropic.haiku)',
    ]);
  });

  it('leaves unknown what is unknown about a model that nobody lists', () => {
    const [arm] = resolveArms(testPlan([{ modelId: 'own.model' }]), factsOf);
    expect(arm).toMatchObject({
      label: 'own.model',
      model: { name: 'own.model', provider: null, crossRegion: null, cacheMinimumTokens: null, reasoning: null },
    });
  });
});
