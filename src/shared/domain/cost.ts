/**
 * What requests cost by the prices of their model and service tier, US dollars. What the account really pays (optimised
 * latency, taxes, agreements) only its bill says.
 */
import { estimateArmPrompt } from './estimate-tokens.js';
import type { ModelPrice } from './model.js';
import type { Plan } from './plan.js';
import type { Attempt, Run, Usage } from './run.js';
import type { Arm } from './session.js';
import { tierFactor } from './tier-price.js';

const TOKENS_PER_PRICE_UNIT = 1_000_000;

interface PricedArm {
  readonly model: Pick<Arm['model'], 'price'>;
  readonly settings: Pick<Arm['settings'], 'cachePoint' | 'maxTokens' | 'nonce' | 'serviceTier' | 'systemTokens'>;
}
interface CostlyRun {
  readonly attempts: readonly (Pick<Attempt, 'usage' | 'httpStatus' | 'servedTier'> & {
    readonly timeline: Pick<Attempt['timeline'], 'requestSent'>;
  })[];
}

/**
 * The most that one request of an arm is expected to cost: the estimated prompt, all of it written to the cache where it
 * has a cache point, and an answer of max tokens.
 *
 * @returns null when the price is not known
 */
export function requestCostAtMost({ model: { price }, settings }: PricedArm, prompt: Plan['prompt']): number | null {
  if (price === null) return null;
  const { prefixTokens, promptTokens } = estimateArmPrompt(prompt, settings);
  const { inputPerMillion, outputPerMillion } = price;
  const prefixPerMillion = settings.cachePoint
    ? Math.max(inputPerMillion, price.cacheWritePerMillion ?? inputPerMillion)
    : inputPerMillion;
  const input = prefixTokens * prefixPerMillion + (promptTokens - prefixTokens) * inputPerMillion;
  return (tierFactor(settings.serviceTier) * (input + settings.maxTokens * outputPerMillion)) / TOKENS_PER_PRICE_UNIT;
}

/**
 * What a run has cost, all its attempts together. Where a request may have been billed but its usage did not come (the
 * stream broke off, or was ended), the most that it can have cost stands for it.
 *
 * @returns null when the price is not known
 */
export function runCost(run: CostlyRun, arm: PricedArm, prompt: Plan['prompt']): number | null {
  const { price } = arm.model;
  const atMost = requestCostAtMost(arm, prompt);
  if (price === null || atMost === null) return null;
  return run.attempts.reduce((sum, attempt) => {
    const { usage, servedTier } = attempt;
    if (usage === null) return wasTaken(attempt) ? sum + atMost : sum;
    const standard = usageCost(usage, price);
    return sum + (standard === null ? atMost : tierFactor(servedTier ?? arm.settings.serviceTier) * standard);
  }, 0);
}

/**
 * What the runs of a session have cost so far.
 *
 * @returns null when the price of a model that was asked is not known
 */
export function sessionCost(
  { arms, plan }: { readonly arms: readonly (PricedArm & Pick<Arm, 'id'>)[]; readonly plan: Pick<Plan, 'prompt'> },
  runs: Iterable<CostlyRun & Pick<Run, 'armId'>>,
): number | null {
  const armOf = new Map(arms.map((arm) => [arm.id, arm]));
  let total = 0;
  for (const run of runs) {
    const arm = armOf.get(run.armId);
    const cost = arm === undefined ? null : runCost(run, arm, plan.prompt);
    if (cost === null) return null;
    total += cost;
  }
  return total;
}

/** Tokens that a cache served or took are not counted among the input tokens. A cache price that is not listed is the input's. */
function usageCost({ inputTokens, outputTokens, ...cache }: Usage, price: ModelPrice): number | null {
  if (inputTokens === null || outputTokens === null) return null;
  const { inputPerMillion, outputPerMillion, cacheReadPerMillion, cacheWritePerMillion } = price;
  const input =
    inputTokens * inputPerMillion +
    (cache.cacheReadTokens ?? 0) * (cacheReadPerMillion ?? inputPerMillion) +
    (cache.cacheWriteTokens ?? 0) * (cacheWritePerMillion ?? inputPerMillion);
  return (input + outputTokens * outputPerMillion) / TOKENS_PER_PRICE_UNIT;
}

/** The service had the request and did not refuse it. */
function wasTaken({ httpStatus, timeline }: CostlyRun['attempts'][number]): boolean {
  return timeline.requestSent !== null && (httpStatus === null || httpStatus < 400);
}
