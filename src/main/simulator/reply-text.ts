/** Cuts replies of a wanted length out of a sample text. */
import sample from '../../../resources/scenarios/sample-text.json' with { type: 'json' };

/**
 * A piece of text that counts as one output token: up to seven letters or digits, or one other character, with the
 * white space before it. English prose gives about four and a half characters to a piece, as real tokenisers do.
 */
const TOKEN = /\s*(?:[\p{L}\p{N}]{1,7}|[^\s\p{L}\p{N}])/gu;

const tokensOf = {
  text: splitParagraphs(sample.text),
  reasoning: splitParagraphs(sample.reasoning),
};

/**
 * @param tokens how many tokens the text has; the sample is repeated when it is too short
 * @param startAt any whole number: which paragraph comes first
 * @returns its deltas of `tokensPerDelta` tokens each, the last one maybe shorter
 */
export function cutReply(
  kind: keyof typeof tokensOf,
  { tokens, tokensPerDelta, startAt }: { tokens: number; tokensPerDelta: number; startAt: number },
): string[] {
  const paragraphs = tokensOf[kind];
  const pieces: string[] = [];
  for (let paragraph = startAt; pieces.length < tokens; paragraph += 1) {
    const lead = pieces.length === 0 ? '' : '\n\n';
    const next = paragraphs[paragraph % paragraphs.length] ?? [];
    pieces.push(...next.map((token, at) => (at === 0 ? lead + token : token)));
  }
  return Array.from({ length: Math.ceil(tokens / tokensPerDelta) }, (_, delta) =>
    pieces.slice(delta * tokensPerDelta, Math.min(tokens, (delta + 1) * tokensPerDelta)).join(''),
  );
}

function splitParagraphs(paragraphs: readonly string[]): string[][] {
  return paragraphs.map((paragraph) => paragraph.match(TOKEN) ?? []);
}
