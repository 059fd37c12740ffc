/** The word "consistent", which takes twenty runs, and a number beside it. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { formatFigure } from '../domain/figures/format-figure.js';
import { PRESENTABLE_FROM } from '../statistics/presentable.js';
import { unseenRateBound } from '../statistics/unseen-rate-bound.js';
import { evidenceByArm } from './evidence.js';
import { spreadOf } from './spread-of-arm.js';
import { listed, percent, times } from './wording.js';

/** About two thirds of the runs lie within so much of the median. */
export const STEADY_ROBUST_CV = 0.2;
/** With none far away. */
const MOST_OF_MEDIAN = 2;

/** One finding for all arms. */
export function findConsistent(arms: readonly OutlineArm[]): Finding[] {
  const found = arms
    .filter(({ summary }) => summary.failed + summary.incomplete === 0)
    .flatMap((arm) => spreadOf(arm, PRESENTABLE_FROM.consistency))
    .filter(({ robustCv, medianMs, maxMs }) => robustCv <= STEADY_ROBUST_CV && maxMs <= MOST_OF_MEDIAN * medianMs);
  if (found.length === 0) return [];
  const told = found.map(({ arm, n, robustCv, medianMs, maxMs }) => {
    const figures = `robust CV ${formatFigure(robustCv, 2)}, slowest of ${n} ${times(maxMs / medianMs)} the median`;
    return `${arm.label} (${figures}, slow runs below ${percent(unseenRateBound(n) ?? 1)} of all)`;
  });
  return [
    {
      kind: 'consistent',
      severity: 'info',
      arms: found.map(({ arm }) => arm.id),
      text: `Consistent in this session ${found.length === 1 ? 'was' : 'were'} ${listed(told)}.`,
      advice: 'One session is one moment: repeat at other hours before relying on it.',
      evidence: evidenceByArm(
        found.map(({ arm, n, robustCv, medianMs, maxMs }) => ({
          armId: arm.id,
          evidence: { n, robustCv, maxOverMedian: maxMs / medianMs, unseenRateBound: unseenRateBound(n) },
        })),
      ),
    },
  ];
}
