/** What a plan will ask for, before it runs: requests, tokens, US dollars at most, and about how long it takes. */
import type { PlanEstimate } from '../../shared/contract/benchmark-requests.js';
import { estimateArmPrompt, estimatePrefixTokens, estimateTokens } from '../../shared/domain/estimate-tokens.js';
import { isSimulated, type Plan, type PlanArm } from '../../shared/domain/plan.js';
import { type ArmRequests, estimateCost } from './estimate-cost.js';
import type { Model } from '../../shared/domain/model.js';
import { replyAssumption, typicalReplySeconds } from './typical-reply.js';

/**
 * @param factsOf what is known of a model that is called from a region: prices depend on it
 * @returns totals over all runs, warm-ups included; `systemTokens` and `userTokens` are of the plan's own prompt. The
 *   price takes every run at max tokens and every cache as it is meant to be, and is null when the price of any model is
 *   not known.
 */
export function estimatePlan(plan: Plan, factsOf: (modelId: string, region: string) => Model | null): PlanEstimate {
  const arms = plan.arms.map((arm) => requestsOf(plan, arm));
  const sum = (of: (arm: ArmRequests) => number): number => arms.reduce((total, arm) => total + of(arm), 0);
  const requests = sum((arm) => arm.requests);
  let usd: number | null = 0;
  for (const [index, arm] of plan.arms.entries()) {
    const cost =
      arms[index] === undefined ? null : estimateCost(arms[index], factsOf(arm.modelId, arm.region ?? plan.region));
    usd = usd === null || cost === null ? null : usd + cost;
  }
  return {
    requests,
    systemTokens: estimatePrefixTokens(plan.prompt),
    userTokens: estimateTokens(plan.prompt.user),
    inputTokens: sum((arm) => arm.requests * (arm.prefixTokens + arm.userTokens)),
    outputTokens: sum((arm) => arm.requests * arm.maxTokens),
    usd,
    ...timeOf(plan, requests),
    assumes: replyAssumption,
  };
}

function requestsOf(plan: Plan, arm: PlanArm): ArmRequests {
  const { prefixTokens, promptTokens } = estimateArmPrompt(plan.prompt, arm);
  return {
    arm,
    requests: wavesOf(plan) * arm.concurrency,
    prefixTokens,
    userTokens: promptTokens - prefixTokens,
    maxTokens: arm.maxTokens ?? plan.inference.maxTokens,
  };
}

/** Places of an arm in the schedule: each is one run, or as many at the same moment as the arm's concurrency. */
function wavesOf({ runs, warmups }: Plan): number {
  return runs + warmups;
}

/** Of Poisson arrivals the mean: what the seed will draw is not asked here. */
function timeOf(plan: Plan, requests: number): Pick<PlanEstimate, 'plannedSeconds' | 'seconds'> {
  const replies = plan.arms.map((arm) => typicalReplySeconds(arm.modelId, arm.maxTokens ?? plan.inference.maxTokens));
  // Only a simulator of ours has a time scale.
  const scale = isSimulated(plan) && plan.endpoint === null ? plan.simulator.timeScale : 1;
  if (plan.load.kind === 'open') {
    const plannedSeconds = (requests - 1) / plan.load.requestsPerSecond;
    return { plannedSeconds, seconds: plannedSeconds + scale * Math.max(...replies) };
  }
  const waves = wavesOf(plan);
  const ofArms = plan.runs * plan.arms.reduce((total, { idleSeconds }) => total + idleSeconds, 0);
  const plannedSeconds = scale * (ofArms + plan.idleSeconds * (waves * plan.arms.length - 1));
  const replySeconds = waves * replies.reduce((total, seconds) => total + seconds, 0);
  return { plannedSeconds, seconds: plannedSeconds + (scale * replySeconds) / plan.load.concurrency };
}
