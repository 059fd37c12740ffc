/** Tokens of a text, estimated without a tokeniser. */
import type { Plan } from './plan.js';

/**
 * About four characters of English to a token, the rule of thumb of most model vendors. Tokenisers differ by tens of
 * per cent, so the figure is always shown as "about".
 */
const CHARACTERS_PER_TOKEN = 4;

/** @returns tokens, rounded up; 0 for an empty text */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

/**
 * A cache point stands after the system prompt, so that is the prefix which must reach a model's minimum; the user's
 * message does not count.
 *
 * @returns tokens of the part of the prompt that a cache point closes
 */
export function estimatePrefixTokens({ system }: Pick<Plan['prompt'], 'system'>): number {
  return estimateTokens(system);
}
