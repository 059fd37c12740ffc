/** Chosen arms of several sessions against one of them, whatever they are called: what a user picks to look at. */
import type { OutlineArm, SessionOutline } from '../domain/session-outline.js';
import type { SessionsComparison } from '../domain/sessions-comparison.js';
import { armValues } from './arm-values.js';
import { environmentWarnings } from './environment-warnings.js';
import { judgeFamily, type Tested } from './judge-family.js';
import { createPairTester, isBlocked } from './pair-tester.js';
import { type PairTest, testUnpaired } from './pair-test.js';

export interface ArmOfSession {
  readonly session: SessionOutline['session'];
  readonly arm: OutlineArm;
}

interface Compared extends Tested {
  readonly other: ArmOfSession;
}

/**
 * Within the session of the baseline by the test that fits it, across sessions by Mann-Whitney; adjusted over all that
 * were chosen (Holm). The baseline itself is left out where it is among them.
 *
 * @param sessions that the arms come from
 */
export function compareWithArm(
  sessions: readonly SessionOutline[],
  baseline: ArmOfSession,
  arms: readonly ArmOfSession[],
): SessionsComparison {
  const testWithin = createPairTester(isBlocked(baseline.session.plan));
  const test = ({ session, arm }: ArmOfSession): PairTest =>
    session.id === baseline.session.id
      ? testWithin(baseline.arm, arm, 'ttftMs')
      : testUnpaired(armValues(baseline.arm, 'ttftMs'), armValues(arm, 'ttftMs'));
  const family = arms
    .filter((other) => other.session.id !== baseline.session.id || other.arm.id !== baseline.arm.id)
    .map((other): Compared => ({
      other,
      figure: 'ttftMs',
      labels: [labelOf(baseline), labelOf(other)],
      tested: test(other),
    }));
  const first = sessions.find(({ session }) => session.id === baseline.session.id);
  return {
    schemaVersion: 1,
    sessions: sessions.map(({ session: { id, name, startedAt, simulated } }) => ({ id, name, startedAt, simulated })),
    comparisons: judgeFamily(family).map(({ compared: { other, figure }, judgement }) => ({
      label: other.arm.label,
      baseline: side(baseline),
      arm: side(other),
      figure,
      ...judgement,
    })),
    warnings:
      first === undefined
        ? []
        : sessions.filter((other) => other !== first).flatMap((other) => environmentWarnings(first, other, [])),
  };
}

function labelOf({ session, arm }: ArmOfSession): string {
  return `${arm.label} (${session.name})`;
}

function side({ session, arm }: ArmOfSession) {
  return { session: session.id, arm: arm.id, medianMs: arm.summary.ttftMs.median };
}
