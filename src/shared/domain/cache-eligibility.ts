/** Whether a prompt's prefix is long enough to be cached, in the words that plan check, window and terminal share. */

export interface CacheQuestion {
  /** Tokens of the part that a cache point closes. */
  readonly prefixTokens: number;
  readonly how: 'counted' | 'estimated';
  /** Smallest prefix that the model caches; null: no caching is documented. */
  readonly minimumTokens: number | null;
  readonly cachePoint: boolean;
}

export interface CacheEligibility {
  readonly cached: 'will' | 'will-not' | 'unknown' | 'off';
  /** Completes the name of a model, such as "will not cache: about 672 of 4,096 tokens". */
  readonly text: string;
}

/** A prefix below a model's minimum is served and silently not cached (bedrock user guide, `prompt-caching`). */
export function cacheEligibility({ prefixTokens, how, minimumTokens, cachePoint }: CacheQuestion): CacheEligibility {
  if (minimumTokens === null) {
    return cachePoint
      ? { cached: 'unknown', text: `no caching is documented: ${tokens(prefixTokens, how)}` }
      : { cached: 'off', text: `no cache point: ${tokens(prefixTokens, how)}` };
  }
  const share = tokens(prefixTokens, how, minimumTokens);
  if (!cachePoint) return { cached: 'off', text: `no cache point: ${share}` };
  return prefixTokens >= minimumTokens
    ? { cached: 'will', text: `will cache: ${share}` }
    : { cached: 'will-not', text: `will not cache: ${share}` };
}

function tokens(count: number, how: CacheQuestion['how'], minimum?: number): string {
  const figures = minimum === undefined ? number(count) : `${number(count)} of ${number(minimum)}`;
  return how === 'counted' ? `${figures} tokens counted` : `about ${figures} tokens`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
