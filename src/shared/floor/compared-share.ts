/** What a compared factor added to an arm's median: a share that stands only where the two arms were told apart. */
import { turnComparison } from '../compare/turn-comparison.js';
import type { Comparison, Factor } from '../domain/session-document.js';
import type { OutlineArm, SessionOutline } from '../domain/session-outline.js';

export interface ComparedShare {
  readonly other: OutlineArm;
  /** From the side of the arm: above 1 it was slower. */
  readonly comparison: Comparison;
  /** Milliseconds of the arm's median that the other did not have; null unless the arm was slower. */
  readonly addedMs: number | null;
}

/** @param isOther of the arm on the other side: without the factor */
export function comparedShare(
  arm: OutlineArm,
  factors: readonly Factor[],
  isOther: (other: OutlineArm) => boolean,
  { arms, comparisons }: Pick<SessionOutline, 'arms' | 'comparisons'>,
): ComparedShare | null {
  const own = comparisons
    .filter(({ figure, factor }) => figure === 'ttftMs' && factors.includes(factor))
    .flatMap((found) => (found.arm === arm.id ? [found] : found.baseline === arm.id ? [turnComparison(found)] : []));
  for (const comparison of own) {
    const other = arms.find(({ id }) => id === comparison.baseline);
    if (other === undefined || !isOther(other)) continue;
    const { verdict, ratio } = comparison;
    const medianMs = arm.summary.ttftMs.median;
    const share = verdict !== 'slower' || ratio.value === null ? null : 1 - 1 / ratio.value;
    return { other, comparison, addedMs: share === null || medianMs === null ? null : share * medianMs };
  }
  return null;
}

/** Why nothing can be put down to the factor. */
export function undecidedWords({ comparison: { refused, n } }: ComparedShare): string {
  return refused ?? `not distinguishable with n=${n.pairs ?? Math.min(n.arm, n.baseline)}`;
}
