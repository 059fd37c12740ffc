/** Time per output token, and whether it can be trusted. */
import type { Attempt } from '../run.js';
import type { ContentDelta } from './content-deltas.js';

/** The first delta may hold this share of all tokens before TPOT counts as uncertain. */
const LARGEST_FIRST_SHARE = 0.05;
const FEWEST_DELTAS = 5;

export interface Tpot {
  tpotMs: number | null;
  tpotUncertain: boolean | null;
}

/**
 * TPOT = (last delta - first delta) / (output tokens - 1), in milliseconds (AIPerf's ITL, vLLM's and LLMeter's TPOT).
 *
 * The first delta carries k tokens that need no time in this window; k is estimated by its share of the characters, and
 * the result is marked uncertain when k is above 5 % of all tokens or fewer than 5 deltas came.
 *
 * @param content deltas with content of a completed attempt
 * @returns nulls when tokens or window are unknown, or when reasoning was counted but not streamed as text
 */
export function tpot(attempt: Pick<Attempt, 'usage' | 'timeline'>, content: readonly ContentDelta[]): Tpot {
  const tokens = attempt.usage?.outputTokens ?? null;
  const [first] = content;
  const last = content.at(-1);
  if (tokens === null || tokens < 2 || first === undefined || last === undefined || content.length < 2)
    return { tpotMs: null, tpotUncertain: null };
  if (hidReasoning(attempt, content)) return { tpotMs: null, tpotUncertain: null };
  const characters = content.reduce((sum, delta) => sum + delta.characters, 0);
  return {
    tpotMs: (last.offsetNs - first.offsetNs) / 1e6 / (tokens - 1),
    tpotUncertain: content.length < FEWEST_DELTAS || first.characters / characters > LARGEST_FIRST_SHARE,
  };
}

/**
 * `outputTokens` includes reasoning. When it came redacted, or only its signature came, the tokens and the window speak
 * of different things.
 */
function hidReasoning({ timeline }: Pick<Attempt, 'timeline'>, content: readonly ContentDelta[]): boolean {
  if (content.some((delta) => delta.kind === 'redacted')) return true;
  const signed = timeline.deltas.some(([, kind]) => kind === 'signature');
  return signed && !content.some((delta) => delta.kind === 'reasoning');
}
