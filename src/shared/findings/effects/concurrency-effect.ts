/** What requests at the same moment do to each other. */
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { describeEffect } from './describe-effect.js';

export function findConcurrencyEffect(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  return describeEffect(
    {
      kind: 'concurrency',
      question: 'Requests at the same moment, by the median of each wave, against the first step',
      comparisons: comparisons.filter(({ factor }) => factor === 'concurrency'),
      advice: ({ slower }) =>
        slower
          ? 'Spread requests, or send fewer at once; check that no run was delayed by this computer itself.'
          : 'So many at once were not seen to slow each other down.',
    },
    arms,
    session,
  );
}
