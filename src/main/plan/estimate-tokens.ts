/** Tokens of a text, estimated without a tokeniser. */

/**
 * About four characters of English to a token, the rule of thumb of most model vendors. Tokenisers differ by tens of
 * per cent, so the figure is always shown as "about".
 */
const CHARACTERS_PER_TOKEN = 4;

/** @returns tokens, rounded up; 0 for an empty text */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}
