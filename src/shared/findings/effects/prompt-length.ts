/** What each token of the prompt costs before the first one of the reply: prefill, and the upload of the prompt. */
import { slopeWithinBlocks } from '../../compare/slope-within-blocks.js';
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm, OutlineRun } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { describeEffect } from './describe-effect.js';
import { describeSlopes } from './describe-slopes.js';

/** Tokens that a slope is told for. */
const TOKENS = 1_000;

export function findPromptLength(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  const own = comparisons.filter(({ factor }) => factor === 'prompt-length');
  const slopes = describeSlopes(own, arms, {
    slope: (ladder) => slopeWithinBlocks(ladder, promptTokens, 'ttftMs'),
    units: TOKENS,
    words: { unit: 'prompt token', cost: 'of TTFT' },
    name: 'msPerThousandTokens',
  });
  return describeEffect(
    {
      kind: 'prompt-length',
      question: 'Longer prompts against the first',
      comparisons: own,
      ...slopes,
      advice: ({ slower }) =>
        slower
          ? 'Shorten what is sent each time, or cache the part that stays the same.'
          : 'At these lengths prefill hides in the spread of the runs; longer prompts show it.',
    },
    arms,
    session,
  );
}

/** All that the model had to read, cached or not. */
export function promptTokens({
  inputTokens,
  cacheReadTokens,
  cacheWriteTokens,
}: Pick<OutlineRun, 'inputTokens' | 'cacheReadTokens' | 'cacheWriteTokens'>): number | null {
  return inputTokens === null ? null : inputTokens + (cacheReadTokens ?? 0) + (cacheWriteTokens ?? 0);
}
