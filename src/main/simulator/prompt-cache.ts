/** Remembers prompt prefixes per region and model id, as Bedrock's prompt caching does, much simplified. */
import { createHash } from 'node:crypto';
import type { CacheTtl, PromptPart } from './converse-request.js';

/** Tokens of the prompt, by where they came from. Their sum is the whole prompt. */
export interface PromptUsage {
  /** Neither read from the cache nor written to it. */
  readonly inputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  /** The written tokens by the lifetime that was asked for them, the longer one first; none when nothing was written. */
  readonly writes: readonly { readonly ttl: CacheTtl; readonly tokens: number }[];
}

export interface PromptCache {
  /**
   * Counts the prompt and, when `minimumTokens` is not null, reads the longest known prefix and writes the longest one
   * that was asked for. A hit starts its lifetime anew. A prefix below the minimum is served, but not cached.
   *
   * A prompt without cache points goes through the implicit cache, if there is one: it is remembered up to each of its
   * parts but the last, which is told nowhere, and what is known of it is read.
   *
   * @param scope who may share prefixes, such as region and model id
   */
  use(
    scope: string,
    prompt: readonly PromptPart[],
    minimumTokens: number | null,
    implicit?: ImplicitCache,
  ): PromptUsage;
}

/** `remembers`: reads nothing this time, as its hits are never guaranteed. */
export type ImplicitCache = 'none' | 'remembers' | 'reads';

const TTL_MS = { '5m': 300_000, '1h': 3_600_000 } as const satisfies Record<CacheTtl, number>;

/** The rule of thumb that the plan's own estimate uses: four characters to a token. */
const CHARACTERS_PER_TOKEN = 4;

interface Checkpoint {
  readonly key: string;
  readonly tokens: number;
  readonly ttl: CacheTtl;
}

/** @param nowMs a monotonic clock in the scenario's milliseconds (time scale 1) */
export function createPromptCache(nowMs: () => number): PromptCache {
  const expiresAtMs = new Map<string, number>();

  function forgetExpired(now: number): void {
    for (const [key, expires] of expiresAtMs) if (expires <= now) expiresAtMs.delete(key);
  }

  return {
    use(scope, prompt, minimumTokens, implicit = 'none') {
      const { checkpoints, partEnds, promptTokens } = measurePrompt(scope, prompt);
      const now = nowMs();
      forgetExpired(now);
      const asked = checkpoints.length > 0;
      const candidates = asked || implicit === 'none' ? checkpoints : partEnds;
      const cacheable = minimumTokens === null ? [] : candidates.filter(({ tokens }) => tokens >= minimumTokens);
      const hit = asked || implicit === 'reads' ? cacheable.findLast(({ key }) => expiresAtMs.has(key)) : undefined;
      const longest = cacheable.at(-1);
      for (const { key, ttl } of cacheable) expiresAtMs.set(key, now + TTL_MS[ttl]);
      const cacheReadTokens = hit?.tokens ?? 0;
      const cacheWriteTokens = asked ? (longest?.tokens ?? 0) - cacheReadTokens : 0;
      return {
        inputTokens: promptTokens - cacheReadTokens - cacheWriteTokens,
        cacheReadTokens,
        cacheWriteTokens,
        writes: asked ? writesOf(cacheable, cacheReadTokens) : [],
      };
    },
  };
}

/** Each checkpoint's lifetime covers what lies between it and the one before it. */
function writesOf(checkpoints: readonly Checkpoint[], cacheReadTokens: number): PromptUsage['writes'] {
  const tokensByTtl = { '1h': 0, '5m': 0 };
  let known = cacheReadTokens;
  for (const { ttl, tokens } of checkpoints) {
    tokensByTtl[ttl] += Math.max(tokens - known, 0);
    known = Math.max(known, tokens);
  }
  return (['1h', '5m'] as const).map((ttl) => ({ ttl, tokens: tokensByTtl[ttl] })).filter(({ tokens }) => tokens > 0);
}

/** The whole prompt in tokens, as the cache counts it. */
export function countPromptTokens(prompt: readonly PromptPart[]): number {
  return tokensOf(prompt.reduce((sum, part) => sum + (part.kind === 'content' ? part.text.length : 0), 0));
}

function measurePrompt(scope: string, prompt: readonly PromptPart[]) {
  const hash = createHash('sha256').update(scope);
  const checkpoints: Checkpoint[] = [];
  const partEnds: Checkpoint[] = [];
  let characters = 0;
  const here = (ttl: CacheTtl): Checkpoint => ({
    key: hash.copy().digest('hex'),
    tokens: tokensOf(characters),
    ttl,
  });
  for (const part of prompt) {
    if (part.kind === 'content') {
      characters += part.text.length;
      // The length keeps "ab" + "c" apart from "a" + "bc".
      hash.update(`\n${part.text.length}:`).update(part.text);
      partEnds.push(here('5m'));
    } else {
      checkpoints.push(here(part.ttl));
    }
  }
  return { checkpoints, partEnds: partEnds.slice(0, -1), promptTokens: tokensOf(characters) };
}

function tokensOf(characters: number): number {
  return Math.ceil(characters / CHARACTERS_PER_TOKEN);
}
