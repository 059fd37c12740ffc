/** The same arms in several sessions: what changed between two moments, two versions, or two computers. */
import type { OutlineArm, SessionOutline } from '../domain/session-outline.js';
import type { SessionComparison, SessionsComparison } from '../domain/sessions-comparison.js';
import { armValues } from './arm-values.js';
import { judgeFamily, type Tested } from './judge-family.js';
import { matchArms } from './match-arms.js';
import { testUnpaired } from './pair-test.js';
import { environmentWarnings } from './environment-warnings.js';

export type { SessionComparison, SessionsComparison } from '../domain/sessions-comparison.js';

interface Compared extends Tested {
  readonly baselineSession: string;
  readonly session: string;
  readonly pair: ArmPair;
}

interface ArmPair {
  readonly baseline: OutlineArm;
  readonly arm: OutlineArm;
}

/**
 * By Mann-Whitney, adjusted over all comparisons of the answer (Holm): sessions have no blocks in common. One session is
 * one moment, so that a difference may be the hour's.
 *
 * @param sessions at least two, the one to stand against first
 */
export function compareSessions(sessions: readonly SessionOutline[]): SessionsComparison {
  const [first, ...others] = sessions;
  if (first === undefined) throw new RangeError('There is no session to compare with');
  const matched = others.map((other) => ({ other, ...matchArms(first.arms, other.arms) }));
  const family = matched.flatMap(({ other, pairs }) =>
    pairs.map((pair): Compared => {
      const { baseline, arm } = pair;
      return {
        ...{ baselineSession: first.session.id, session: other.session.id, pair, figure: 'ttftMs' },
        labels: [`${baseline.label} (${first.session.name})`, `${arm.label} (${other.session.name})`],
        tested: testUnpaired(armValues(baseline, 'ttftMs'), armValues(arm, 'ttftMs')),
      };
    }),
  );
  return {
    schemaVersion: 1,
    sessions: sessions.map(({ session: { id, name, startedAt, simulated } }) => ({ id, name, startedAt, simulated })),
    comparisons: judgeFamily(family).map(({ compared: { baselineSession, session, pair, figure }, judgement }) => ({
      label: pair.arm.label,
      baseline: side(baselineSession, pair.baseline),
      arm: side(session, pair.arm),
      figure,
      ...judgement,
    })),
    warnings: matched.flatMap(({ other, pairs, alone }) => [
      ...environmentWarnings(first, other, pairs),
      ...alone.map(
        (label) => `${label} stands in one of the two sessions only (${first.session.id}, ${other.session.id}).`,
      ),
    ]),
  };
}

function side(session: string, { id, summary }: OutlineArm): SessionComparison['arm'] {
  return { session, arm: id, medianMs: summary.ttftMs.median };
}
