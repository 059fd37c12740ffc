/** Models as a listing gives them, for the tests of the plan. */
import type { Model } from '../../../src/shared/domain/model.js';
import { type Plan, type PlanInput, planSchema } from '../../../src/shared/domain/plan.js';

export function testModel(id: string, facts: Partial<Model> = {}): Model {
  return {
    id,
    baseModelId: id,
    name: id,
    provider: 'Example',
    access: 'in-region',
    regions: ['us-west-2'],
    streaming: true,
    lifecycle: 'ACTIVE',
    lifecycleDates: { legacy: null, endOfLife: null },
    caching: null,
    reasoning: null,
    latencyOptimized: null,
    tiers: null,
    facts: null,
    maxOutputTokens: null,
    contextTokens: null,
    price: null,
    ...facts,
  };
}

export function testPlan(arms: PlanInput['arms'], fields: Partial<PlanInput> = {}): Plan {
  return planSchema.parse({ name: 'test', arms, runs: 3, prompt: { system: '', user: 'Hello' }, ...fields });
}
