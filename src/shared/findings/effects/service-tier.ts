/** What a service tier changes, in the runs that it really served. */
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { describeEffect } from './describe-effect.js';

export function findServiceTier(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  return describeEffect(
    {
      kind: 'service-tier',
      question: 'Service tiers',
      comparisons: comparisons.filter(({ factor }) => factor === 'tier'),
      advice: () => 'A tier is chosen for busy hours: repeat then, and weigh the difference against its price.',
    },
    arms,
    session,
  );
}
