/** Scheduled cold runs against warm ones. Only here the words "cold start" may be used. */
import { isColdArm } from '../../domain/is-cold-arm.js';
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { listed } from '../wording.js';
import { describeEffect } from './describe-effect.js';

export function findColdStart(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  const own = comparisons.filter(({ factor }) => factor === 'cold');
  const compared = new Set(own.flatMap(({ baseline, arm }) => [baseline, arm]));
  const cold = arms.filter((arm) => compared.has(arm.id) && isColdArm(arm.settings));
  const idle = [...new Set(cold.map(({ settings }) => settings.idleSeconds))].toSorted((a, b) => a - b);
  return describeEffect(
    {
      kind: 'cold-start',
      question: `Cold starts (a new connection after ${listed(idle.map((seconds) => `${seconds} s`))} of idle) against warm runs`,
      comparisons: own,
      advice: ({ slower, faster }) =>
        slower || faster
          ? 'To see which part of it is the connection, add an arm on http1-cold without the pause; users who come after a pause meet the cold figure.'
          : 'No cold start was seen after this pause; a longer one may still show one.',
    },
    arms,
    session,
  );
}
