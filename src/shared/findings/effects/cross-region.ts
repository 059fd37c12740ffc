/** Ways to one model: in its region, through a geography's profile, or through the global one. */
import { formatP } from '../../domain/figures/format-figure.js';
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import { fisherExact } from '../../statistics/fisher-exact.js';
import { isPresentable } from '../../statistics/presentable.js';
import { type Evidence, evidenceByArm } from '../evidence.js';
import type { FindingSession } from '../finding-session.js';
import { countedOf } from '../wording.js';
import { describeEffect } from './describe-effect.js';

export function findCrossRegion(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  const own = comparisons.filter(({ factor }) => factor === 'route');
  const tails = own.flatMap((comparison) => tailsOf(comparison, arms));
  return describeEffect(
    {
      kind: 'cross-region',
      question: 'Cross-region inference, ways to the same model',
      comparisons: own,
      more: tails.map(({ words }) => words),
      evidence: evidenceByArm(tails),
      advice: ({ slower, faster }) =>
        slower || faster
          ? 'Choose the faster id where data may go there; the stream names no region, so where a run was served is unknown.'
          : 'Neither way was seen to be faster; rare slow runs need 60 runs or more to be compared.',
    },
    arms,
    session,
  );
}

/** Whether one way has more slow runs than the other: consistency is compared by counts, not by a percentile. */
function tailsOf(
  { baseline, arm }: Comparison,
  arms: readonly OutlineArm[],
): { armId: string; words: string; evidence: Evidence }[] {
  const [from, to] = [baseline, arm].map((id) => arms.find((each) => each.id === id));
  if (from === undefined || to === undefined) return [];
  const [a, b] = [from.summary, to.summary];
  if (!isPresentable('comparison', Math.min(a.n, b.n))) return [];
  const slowRunsP = fisherExact(a.slowRuns, a.n, b.slowRuns, b.n);
  const words =
    `Slow runs: ${countedOf(b.slowRuns, b.n, 'run')} of ${to.label}, ${countedOf(a.slowRuns, a.n, 'run')} of ${from.label} ` +
    `(Fisher p ${formatP(slowRunsP)}).`;
  return [{ armId: arm, words, evidence: { slowRuns: b.slowRuns, baselineSlowRuns: a.slowRuns, slowRunsP } }];
}
