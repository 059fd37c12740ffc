/** Tokens of a text, estimated without a tokeniser. */
import { nonceLength } from './nonce.js';
import type { Plan } from './plan.js';
import type { Arm } from './session.js';

/**
 * About four characters of English to a token, the rule of thumb of most model vendors. Tokenisers differ by tens of
 * per cent, so the figure is always shown as "about".
 */
export const CHARACTERS_PER_TOKEN = 4;

/** @returns tokens, rounded up; 0 for an empty text */
export function estimateTokens(text: string): number {
  return tokensOf(text.length);
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

/** Tokens of one request of an arm, with its nonce and filler (`compose-prompt.ts`). */
export interface PromptTokens {
  /** Of the system prompt. */
  readonly prefixTokens: number;
  /** Of system and user prompt together. */
  readonly promptTokens: number;
}

export function estimateArmPrompt(
  { system, user }: Plan['prompt'],
  { nonce, systemTokens }: Pick<Arm['settings'], 'nonce' | 'systemTokens'>,
): PromptTokens {
  const nonceCharacters = nonceLength(nonce);
  const hasSystem = system !== '' || systemTokens !== null;
  const prefixTokens = systemTokens ?? (hasSystem ? tokensOf(nonceCharacters + system.length) : 0);
  return { prefixTokens, promptTokens: prefixTokens + tokensOf(user.length + (hasSystem ? 0 : nonceCharacters)) };
}

function tokensOf(characters: number): number {
  return Math.ceil(characters / CHARACTERS_PER_TOKEN);
}
