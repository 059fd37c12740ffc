/** What the requests of an arm cost, from the prices of its model. */
import { CACHE_LIFETIME_SECONDS } from '../../shared/domain/cache-lifetime.js';
import type { Model, ModelPrice } from '../../shared/domain/model.js';
import type { PlanArm } from '../../shared/domain/plan.js';
import { tierFactor } from '../../shared/domain/tier-price.js';

const TOKENS_PER_PRICE_UNIT = 1_000_000;

export interface ArmRequests {
  readonly arm: Pick<PlanArm, 'cachePoint' | 'nonce' | 'serviceTier' | 'idleSeconds'>;
  /** Warm-ups included. */
  readonly requests: number;
  /** Of one request: the part before the cache point, the rest of the prompt, and the longest reply. */
  readonly prefixTokens: number;
  readonly userTokens: number;
  readonly maxTokens: number;
}

/** @returns US dollars; null when the model's price is not known */
export function estimateCost(
  { arm, requests, prefixTokens, userTokens, maxTokens }: ArmRequests,
  model: Pick<Model, 'price' | 'caching'> | null,
): number | null {
  const price = model?.price ?? null;
  if (price === null) return null;
  const caches = arm.cachePoint && prefixTokens >= (model?.caching?.minimumTokens ?? Infinity);
  const prefix = prefixTokens * (caches ? cachedPrefixPrices(arm, requests, price) : requests * price.inputPerMillion);
  const rest = requests * (userTokens * price.inputPerMillion + maxTokens * price.outputPerMillion);
  return (tierFactor(arm.serviceTier) * (prefix + rest)) / TOKENS_PER_PRICE_UNIT;
}

/** Price of a token of the prefix, summed over the requests: one write and then reads, or all writes. */
function cachedPrefixPrices({ nonce, idleSeconds }: ArmRequests['arm'], requests: number, price: ModelPrice): number {
  const write = price.cacheWritePerMillion ?? price.inputPerMillion;
  const read = price.cacheReadPerMillion ?? price.inputPerMillion;
  const writesAlways = nonce === 'run' || idleSeconds >= CACHE_LIFETIME_SECONDS;
  return writesAlways ? requests * write : write + (requests - 1) * read;
}
