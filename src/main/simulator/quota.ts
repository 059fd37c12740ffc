/**
 * Quotas of requests and tokens per minute, as token buckets that fill all the time. A request reserves its prompt and
 * its max tokens, and gets back what it did not use (AWS: scaling and throughput best practices for Bedrock).
 */
import type { BedrockError } from './bedrock-error.js';
import { throttlingError } from './fault-answers.js';
import type { PromptUsage } from './prompt-cache.js';
import type { ScenarioQuota } from './scenario.js';

export interface Reservation {
  /**
   * Takes what the request used: input and cache writes once, output by the burndown factor; cache reads are free.
   * Without usage the request failed, and nothing is taken.
   */
  settle(used: { prompt: PromptUsage; outputTokens: number } | null): void;
}

export interface QuotaRequest {
  readonly promptTokens: number;
  readonly maxTokens: number;
}

export interface Quotas {
  /**
   * @param scope whose quota it is: called id and region
   * @throws BedrockError 429, with the words for requests or for tokens
   */
  reserve(scope: string, quota: ScenarioQuota | null, request: QuotaRequest): Reservation;
}

const MINUTE_MS = 60_000;

interface Bucket {
  left: number;
  readonly perMinute: number;
  filledMs: number;
}

/** @param nowMs a monotonic clock in the scenario's milliseconds (time scale 1) */
export function createQuotas(nowMs: () => number): Quotas {
  const buckets = new Map<string, Bucket>();

  function bucketOf(name: string, perMinute: number): Bucket {
    const now = nowMs();
    const bucket = buckets.get(name) ?? { left: perMinute, perMinute, filledMs: now };
    bucket.left = Math.min(perMinute, bucket.left + ((now - bucket.filledMs) / MINUTE_MS) * perMinute);
    bucket.filledMs = now;
    buckets.set(name, bucket);
    return bucket;
  }

  /** @returns null when there is no such quota */
  function ready(name: string, perMinute: number | null, amount: number, refusal: () => BedrockError): Bucket | null {
    if (perMinute === null) return null;
    const bucket = bucketOf(name, perMinute);
    if (bucket.left < amount) throw refusal();
    return bucket;
  }

  return {
    reserve(scope, quota, { promptTokens, maxTokens }) {
      if (quota === null) return { settle: () => undefined };
      const reserved = promptTokens + maxTokens;
      const requests = ready(`${scope} requests`, quota.requestsPerMinute, 1, () => throttlingError('requests'));
      const tokens = ready(`${scope} tokens`, quota.tokensPerMinute, reserved, () => throttlingError('tokens'));
      // Only now: a request that is refused by one quota takes nothing from the other.
      if (requests !== null) requests.left -= 1;
      if (tokens !== null) tokens.left -= reserved;
      return {
        settle: (used) => {
          if (tokens === null) return;
          const taken = used === null ? 0 : takenBy(used, quota.burndown);
          // A burndown above 1 can take more than was reserved: the quota is then in debt.
          tokens.left = Math.min(tokens.perMinute, tokens.left + reserved - taken);
        },
      };
    },
  };
}

function takenBy({ prompt, outputTokens }: { prompt: PromptUsage; outputTokens: number }, burndown: number): number {
  return prompt.inputTokens + prompt.cacheWriteTokens + outputTokens * burndown;
}
