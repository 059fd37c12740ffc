/** What the region makes for one model and one place to ask from. */
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { describeEffect } from './describe-effect.js';

export function findRegionEffect(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  return describeEffect(
    {
      kind: 'region',
      question: 'Regions',
      comparisons: comparisons.filter(({ factor }) => factor === 'region'),
      advice: () =>
        'A region differs in the way to it and in its own load: repeat at other hours, and measure from where your service runs.',
    },
    arms,
    session,
  );
}
