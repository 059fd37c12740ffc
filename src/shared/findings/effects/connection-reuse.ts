/** What a new connection for every request costs. */
import { isReusing } from '../../compare/factor-of.js';
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { describeEffect } from './describe-effect.js';

export function findConnectionReuse(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  return describeEffect(
    {
      kind: 'connection-reuse',
      question: 'New connections against kept ones',
      comparisons: comparisons.filter((comparison) => isAboutReuse(comparison, arms)),
      advice: ({ slower, faster }) =>
        slower || faster
          ? 'Keep one client and its connection for all requests: a new one pays for TCP and TLS each time.'
          : 'No cost of new connections was seen; it grows with the distance to the endpoint.',
    },
    arms,
    session,
  );
}

/** A transport is a way to connect and a version of HTTP; only one of them differs. */
export function isAboutReuse({ factor, baseline, arm }: Comparison, arms: readonly OutlineArm[]): boolean {
  const kept = [baseline, arm].map((id) => {
    const found = arms.find((each) => each.id === id);
    return found !== undefined && isReusing(found.settings.transport);
  });
  return factor === 'transport' && kept[0] !== kept[1];
}
