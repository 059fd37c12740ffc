/** What latency-optimised inference changes, in the runs that it really served. */
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { describeEffect } from './describe-effect.js';

export function findLatencyMode(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  return describeEffect(
    {
      kind: 'latency-mode',
      question: 'Latency-optimised inference against standard',
      comparisons: comparisons.filter(({ factor }) => factor === 'latency'),
      advice: () =>
        'Over its quota a request is served, and billed, as standard: watch what was served in production too.',
    },
    arms,
    session,
  );
}
