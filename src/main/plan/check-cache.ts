/** Checks whether a cached arm of a plan will find its prompt in the cache. */
import { cacheEligibility } from '../../shared/domain/cache-eligibility.js';
import { CACHE_LIFETIME_SECONDS } from '../../shared/domain/cache-lifetime.js';
import { estimateArmPrompt } from '../../shared/domain/estimate-tokens.js';
import type { Model } from '../../shared/domain/model.js';
import { isSimulated, type Plan, type PlanArm } from '../../shared/domain/plan.js';
import type { PlanProblem } from '../../shared/domain/plan-problems.js';

/**
 * A cache point is refused by a model without caching, and silently ignored below the model's minimum.
 *
 * @param arm one with a cache point
 * @param name of its model, for messages
 */
export function checkCache(
  plan: Plan,
  arm: PlanArm,
  { name, caching, field }: { name: string; caching: Model['caching']; field: string },
): PlanProblem[] {
  if (caching === null) {
    return [
      {
        severity: 'warning',
        field: `${field}.cachePoint`,
        message: `No prompt caching is documented for ${name}: Bedrock may refuse requests with a cache point.`,
        hint: 'Switch the cache point off for this model.',
      },
    ];
  }
  const { cached, text } = cacheEligibility({
    prefixTokens: estimateArmPrompt(plan.prompt, arm).prefixTokens,
    how: 'estimated',
    minimumTokens: caching.minimumTokens,
    cachePoint: true,
  });
  if (cached === 'will') return checkLifetime(plan, arm, name, field);
  return [
    {
      severity: 'warning',
      field: `${field}.cachePoint`,
      message: `${name} ${text}.`,
      hint: `Use a system prompt of at least ${caching.minimumTokens.toLocaleString('en-US')} tokens, or switch the cache point off.`,
    },
  ];
}

/** What was written is gone when the pauses of the plan alone outlast the cache; with a nonce for each run nothing is read anyway. */
function checkLifetime(plan: Plan, arm: PlanArm, name: string, field: string): PlanProblem[] {
  if (arm.nonce === 'run') return [];
  const seconds = secondsBetweenRuns(plan, arm);
  if (seconds < CACHE_LIFETIME_SECONDS) return [];
  return [
    {
      severity: 'warning',
      field: `${field}.cachePoint`,
      message: `The cache of ${name} will have expired before each run: its runs stand about ${Math.round(seconds).toLocaleString('en-US')} s apart, and a cached prompt lives for ${CACHE_LIFETIME_SECONDS} s after its last use.`,
      hint: 'Shorten the idle seconds, or measure the cached arm in a plan without long pauses.',
    },
  ];
}

/** From one run of an arm to its next, on average, by the plan's pauses alone: in blocks each of the others stands between. */
function secondsBetweenRuns({ arms, idleSeconds, order, load, ...plan }: Plan, arm: PlanArm): number {
  if (load.kind === 'open') return 0;
  const between = order === 'shuffled' ? arms : [arm];
  const seconds = between.reduce((sum, other) => sum + other.idleSeconds + idleSeconds, 0);
  // A simulator of ours shortens its pauses, but not the life of its cache.
  return isSimulated(plan) && plan.endpoint === null ? seconds * plan.simulator.timeScale : seconds;
}
