/** What Firsttoken says of a session, read from the outline that it shows and exports: nothing is computed anew. */
import type { OutlineArm, SessionOutline } from '../../src/shared/domain/session-outline.js';

/** Whether it tells any two arms apart: in a comparison, or by places that are not shared by all. */
export function callsDifferent({ arms, comparisons }: SessionOutline): boolean {
  const places = arms.flatMap(({ summary: { rank } }) => (rank === null ? [] : [rank]));
  return (
    comparisons.some(({ verdict }) => verdict === 'slower' || verdict === 'faster') ||
    places.some(({ from, to }) => from > 1 || to < places.length)
  );
}

/** Of two arms: which of them it calls slower; null: neither. */
export function slowerArm({ comparisons }: SessionOutline): string | null {
  const told = comparisons.find(({ verdict }) => verdict === 'slower' || verdict === 'faster');
  if (told === undefined) return null;
  return told.verdict === 'slower' ? told.arm : told.baseline;
}

/** Whether the interval of an arm's median holds this value; an interval that is not given holds none. */
export function medianCovers({ summary }: OutlineArm, trueMs: number): boolean {
  const interval = summary.ttftMs.medianCi95;
  return interval !== null && interval[0] <= trueMs && trueMs <= interval[1];
}

/** Whether the interval of the first comparison's ratio holds this value; an interval that is not given holds none. */
export function ratioCovers({ comparisons }: SessionOutline, trueRatio: number): boolean {
  const { low, high } = comparisons[0]?.ratio ?? { low: null, high: null };
  return low !== null && high !== null && low <= trueRatio && trueRatio <= high;
}

/** Whether a finding of this kind speaks of the arm. */
export function finds({ findings }: SessionOutline, kind: string, armId: string): boolean {
  return findings.some((finding) => finding.kind === kind && finding.arms.includes(armId));
}
