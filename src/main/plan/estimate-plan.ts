/** What a plan will ask for, before it runs: requests, tokens, US dollars at most, and the time that it sets itself. */
import type { PlanEstimate } from '../../shared/contract/benchmark-requests.js';
import { estimatePrefixTokens, estimateTokens } from '../../shared/domain/estimate-tokens.js';
import type { Model } from '../../shared/domain/model.js';
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import type { ModelFacts } from './model-facts.js';

const TOKENS_PER_PRICE_UNIT = 1_000_000;

/**
 * @returns totals over all runs, warm-ups included; `systemTokens` is of one request. The price takes every run at max
 *   tokens and without caching, and is null when the price of any model is not known.
 */
export function estimatePlan(plan: Plan, factsOf: ModelFacts): PlanEstimate {
  const requestsPerArm = plan.runs + plan.warmups;
  const requests = requestsPerArm * plan.arms.length;
  const systemTokens = estimatePrefixTokens(plan.prompt);
  const promptTokens = systemTokens + estimateTokens(plan.prompt.user);
  let usd: number | null = 0;
  for (const arm of plan.arms) {
    const price: Model['price'] = factsOf(arm.modelId)?.price ?? null;
    if (price === null || usd === null) {
      usd = null;
      continue;
    }
    const perRequest = promptTokens * price.inputPerMillion + plan.inference.maxTokens * price.outputPerMillion;
    usd += (requestsPerArm * perRequest) / TOKENS_PER_PRICE_UNIT;
  }
  return {
    requests,
    systemTokens,
    inputTokens: requests * promptTokens,
    outputTokens: requests * plan.inference.maxTokens,
    usd,
    plannedSeconds: plannedSeconds(plan, requests),
  };
}

/** Of Poisson arrivals the mean: what the seed will draw is not asked here. */
function plannedSeconds(plan: Plan, requests: number): number {
  if (plan.load.kind === 'open') return (requests - 1) / plan.load.requestsPerSecond;
  const ofArms = plan.arms.reduce((sum, { idleSeconds }) => sum + idleSeconds, 0) * (plan.runs + plan.warmups);
  const seconds = ofArms + plan.idleSeconds * (requests - 1);
  // Only a simulator of ours has a time scale.
  return isSimulated(plan) && plan.endpoint === null ? seconds * plan.simulator.timeScale : seconds;
}
