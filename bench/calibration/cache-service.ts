/** A prompt cache as a service with two places would keep it; it knows the truth that clients can only conclude. */
import type { CacheClass } from '../../src/shared/domain/figures/run-figures.js';
import type { Usage } from '../../src/shared/domain/run.js';

export interface CacheRequest {
  /** Requests with the same one share what is kept. */
  readonly prefix: string;
  readonly prefixTokens: number;
  readonly cachePoint: boolean;
  /** When the service reads it, and when its reply is over, milliseconds. */
  readonly arrivesAtMs: number;
  readonly endsAtMs: number;
}

export interface CacheModel {
  readonly minimumTokens: number;
  /** Keeps prefixes that nobody asked it to keep. */
  readonly implicit: boolean;
}

export interface CacheAnswer {
  readonly usage: Usage;
  readonly truth: CacheClass;
}

export interface CacheService {
  answer(model: CacheModel, request: CacheRequest): CacheAnswer;
}

/** Since its last use (Amazon Bedrock user guide, prompt caching). */
const KEPT_MS = 300_000;
/** Of the requests, those that a cross-region profile sends to the other place. */
const ELSEWHERE = 0.08;
/** Of the reads, those that find only the first part. */
const CUT_SHORT = 0.05;
const FIRST_PART = 0.6;
const AFTER_PREFIX_TOKENS = 90;

interface Kept {
  readableFromMs: number;
  lastUsedMs: number;
}

export function createCacheService(random: () => number): CacheService {
  const places = [new Map<string, Kept>(), new Map<string, Kept>()];
  return {
    answer(model, { prefix, prefixTokens, cachePoint, arrivesAtMs, endsAtMs }) {
      const isHere = random() >= ELSEWHERE;
      const isCutShort = random() < CUT_SHORT;
      const usable = prefixTokens >= model.minimumTokens && (cachePoint || model.implicit);
      if (!usable) return answerOf(0, 0, cachePoint ? 'silent-skip' : 'none', prefixTokens);
      const isFresh = (kept: Kept | undefined) =>
        kept !== undefined && kept.readableFromMs <= arrivesAtMs && arrivesAtMs - kept.lastUsedMs < KEPT_MS;
      const isKeptSomewhere = places.some((place) => isFresh(place.get(prefix)));
      const place = places[isHere ? 0 : 1];
      const kept = place?.get(prefix);
      if (kept !== undefined && isFresh(kept)) {
        kept.lastUsedMs = arrivesAtMs;
        const read = isCutShort ? Math.floor(FIRST_PART * prefixTokens) : prefixTokens;
        const readClass = read < prefixTokens ? 'partial' : 'hit';
        return answerOf(
          read,
          cachePoint ? prefixTokens - read : 0,
          cachePoint ? readClass : 'implicit-hit',
          prefixTokens,
        );
      }
      place?.set(prefix, { readableFromMs: endsAtMs, lastUsedMs: arrivesAtMs });
      if (!cachePoint) return answerOf(0, prefixTokens, 'none', prefixTokens);
      return answerOf(0, prefixTokens, isKeptSomewhere ? 'unexpected-miss' : 'write', prefixTokens);
    },
  };
}

function answerOf(read: number, write: number, truth: CacheClass, prefixTokens: number): CacheAnswer {
  const usage = {
    inputTokens: AFTER_PREFIX_TOKENS + (read + write === 0 ? prefixTokens : 0),
    outputTokens: 5,
    cacheReadTokens: read,
    cacheWriteTokens: write,
  };
  return { usage, truth };
}
