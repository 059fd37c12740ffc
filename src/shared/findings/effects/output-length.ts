/** What each token of the reply costs. */
import { slopeWithinBlocks } from '../../compare/slope-within-blocks.js';
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { describeEffect } from './describe-effect.js';
import { describeSlopes } from './describe-slopes.js';

/** Tokens that a slope is told for. */
const TOKENS = 100;

export function findOutputLength(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  const own = comparisons.filter(({ factor }) => factor === 'output-length');
  const slopes = describeSlopes(own, arms, {
    slope: (ladder) => slopeWithinBlocks(ladder, ({ outputTokens }) => outputTokens, 'totalMs'),
    units: TOKENS,
    words: { unit: 'reply token', cost: 'in total' },
    name: 'msPerHundredTokens',
  });
  return describeEffect(
    {
      kind: 'output-length',
      question: 'Longer replies against the first limit',
      comparisons: own,
      ...slopes,
      advice: () =>
        'The length of the reply decides when it is complete, not when it begins: set max tokens to what is needed.',
    },
    arms,
    session,
  );
}
