/** What pauses before a request cost, on one way to connect. */
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { describeEffect } from './describe-effect.js';

export function findIdleGap(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  return describeEffect(
    {
      kind: 'idle-gap',
      question: 'Runs after a pause against runs in quick succession',
      comparisons: comparisons.filter(({ factor }) => factor === 'idle'),
      advice: ({ slower }) =>
        slower
          ? 'Look whether these runs had to connect anew: a pause can close a connection, let a cache expire, or both.'
          : 'No pause of this length was seen to cost time.',
    },
    arms,
    session,
  );
}
