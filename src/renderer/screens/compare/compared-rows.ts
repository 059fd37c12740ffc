/** The rows of the table of compared arms: what each took, and how it stands against its baseline. */
import type { SessionComparison, SessionsComparison } from '../../../shared/domain/sessions-comparison.js';
import type { Baseline } from './baseline.js';
import { type ArmGroup, keyOf, type PlacedArm } from './compared-sessions.js';
import { shownMedian, type ShownMedian } from './shown-median.js';

export interface ComparedRow extends ShownMedian {
  readonly placed: PlacedArm;
  /** Rows of one arm stand together; the first of them carries its name. */
  readonly groupLabel: string;
  readonly isFirstOfGroup: boolean;
  /** null: it is the baseline itself, it has no partner, or nothing was compared yet. */
  readonly comparison: SessionComparison | null;
  /** In words, where there is no comparison. */
  readonly standing: 'baseline' | 'no-partner' | 'pending' | null;
}

export function comparedRows(
  groups: readonly ArmGroup[],
  hidden: ReadonlySet<string>,
  baseline: Baseline,
  comparison: SessionsComparison | null,
): ComparedRow[] {
  const byArm = new Map(
    (comparison?.comparisons ?? []).map((each) => [keyOf(each.arm.session, each.arm.arm), each] as const),
  );
  return groups.flatMap(({ label, members }) =>
    members
      .filter(({ key }) => !hidden.has(key))
      .map((placed, index): ComparedRow => {
        const found = byArm.get(placed.key) ?? null;
        const { n, ttftMs } = placed.arm.summary;
        return {
          placed,
          groupLabel: label,
          isFirstOfGroup: index === 0,
          ...shownMedian(n, ttftMs.median, ttftMs.medianCi95),
          comparison: found,
          standing: found !== null ? null : standingOf(placed, baseline, members, comparison),
        };
      }),
  );
}

function standingOf(
  { key, session }: PlacedArm,
  baseline: Baseline,
  members: readonly PlacedArm[],
  comparison: SessionsComparison | null,
): ComparedRow['standing'] {
  if (baseline.kind === 'arm') return key === baseline.armKey ? 'baseline' : 'pending';
  if (session.overview.session.id === baseline.sessionId) return members.length > 1 ? 'baseline' : 'no-partner';
  const hasPartner = members.some((member) => member.session.overview.session.id === baseline.sessionId);
  return hasPartner && comparison === null ? 'pending' : 'no-partner';
}
