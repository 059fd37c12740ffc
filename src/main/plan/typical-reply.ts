/**
 * How long a reply takes about, for the estimate of a plan's time alone. The article gives average times to the first
 * token and in all for its six models, at up to 256 tokens; for any other model a round figure is assumed.
 */

interface TypicalReply {
  readonly ttftSeconds: number;
  /** Of all that comes after the first token, with a reply of 256 tokens. */
  readonly streamSeconds: number;
}

const REPLY_TOKENS = 256;
const assumed: TypicalReply = { ttftSeconds: 1, streamSeconds: 2.5 };

/** By the foundation model's id without its version: stated average TTFT, and stated average total less that. */
const ofTheArticle: Readonly<Record<string, TypicalReply>> = {
  'amazon.nova-micro': { ttftSeconds: 0.407, streamSeconds: 0.209 },
  'openai.gpt-oss-20b': { ttftSeconds: 0.475, streamSeconds: 0.822 },
  'minimax.minimax-m2.5': { ttftSeconds: 0.572, streamSeconds: 1.383 },
  'qwen.qwen3-next-80b': { ttftSeconds: 0.606, streamSeconds: 1.474 },
  'anthropic.claude-haiku-4-5': { ttftSeconds: 1.553, streamSeconds: 0.417 },
  'deepseek.v3.2': { ttftSeconds: 5.038, streamSeconds: 6.194 },
};

/** What `typicalReplySeconds` takes for granted, in words, for whoever reads the estimate. */
export const replyAssumption =
  'replies as fast as the article measured them, or a first token after 1 s and 100 tokens/s for other models';

/** @returns seconds that one request takes, its reply as long as it may be */
export function typicalReplySeconds(modelId: string, maxTokens: number): number {
  // Behind the prefix of a profile, or within an ARN.
  const known = Object.entries(ofTheArticle).find(([model]) => modelId.includes(model));
  const { ttftSeconds, streamSeconds } = known?.[1] ?? assumed;
  return ttftSeconds + (streamSeconds * maxTokens) / REPLY_TOKENS;
}
