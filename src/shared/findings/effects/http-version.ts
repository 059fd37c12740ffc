/** Whether the version of HTTP makes a difference. */
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { isAboutReuse } from './connection-reuse.js';
import { describeEffect } from './describe-effect.js';

export function findHttpVersion(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  return describeEffect(
    {
      kind: 'http-version',
      question: 'HTTP/2 against HTTP/1.1',
      comparisons: comparisons.filter((each) => each.factor === 'transport' && !isAboutReuse(each, arms)),
      advice: () => 'Choose by what your SDK keeps open; whether a connection is used again is another factor.',
    },
    arms,
    session,
  );
}
