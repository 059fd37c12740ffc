/** The same arms in several sessions: what changed between two moments, two versions, or two computers. */
import { z } from 'zod';
import { comparisonSchema } from '../domain/session-document.js';
import type { OutlineArm, SessionOutline } from '../domain/session-outline.js';
import { armValues } from './arm-values.js';
import { judgeFamily, type Tested } from './judge-family.js';
import { testUnpaired } from './pair-test.js';
import { environmentWarnings } from './environment-warnings.js';

const sideSchema = z.strictObject({ session: z.string(), arm: z.string(), medianMs: z.number().nullable() });

/** An arm of a later session against the same arm of the first. */
export const sessionComparisonSchema = comparisonSchema.omit({ factor: true }).extend({
  label: z.string(),
  baseline: sideSchema,
  arm: sideSchema,
});
export type SessionComparison = z.infer<typeof sessionComparisonSchema>;

export const sessionsComparisonSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** The first is what the others stand against. */
  sessions: z.array(
    z.strictObject({ id: z.string(), name: z.string(), startedAt: z.string(), simulated: z.boolean() }),
  ),
  comparisons: z.array(sessionComparisonSchema),
  /** In what sessions differ beside their time, and arms without a partner. */
  warnings: z.array(z.string()),
});
export type SessionsComparison = z.infer<typeof sessionsComparisonSchema>;

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

/** First arms of the same id and settings, then of those left the ones of the same id and label. */
function matchArms(first: readonly OutlineArm[], second: readonly OutlineArm[]): { pairs: ArmPair[]; alone: string[] } {
  const same = [
    (one: OutlineArm, other: OutlineArm) =>
      one.modelId === other.modelId && JSON.stringify(one.settings) === JSON.stringify(other.settings),
    (one: OutlineArm, other: OutlineArm) => one.modelId === other.modelId && one.label === other.label,
  ];
  const found = new Map<OutlineArm, OutlineArm>();
  const taken = new Set<OutlineArm>();
  for (const isSame of same)
    for (const baseline of first) {
      const arm = found.has(baseline) ? undefined : second.find((each) => !taken.has(each) && isSame(baseline, each));
      if (arm === undefined) continue;
      found.set(baseline, arm);
      taken.add(arm);
    }
  const alone = [...first.filter((arm) => !found.has(arm)), ...second.filter((arm) => !taken.has(arm))];
  return {
    pairs: first.flatMap((baseline) => {
      const arm = found.get(baseline);
      return arm === undefined ? [] : [{ baseline, arm }];
    }),
    alone: alone.map(({ label }) => label),
  };
}
