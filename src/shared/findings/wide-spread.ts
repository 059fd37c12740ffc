/** Arms whose runs vary so much that their median alone tells little. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { formatFigure } from '../domain/figures/format-figure.js';
import { PRESENTABLE_FROM } from '../statistics/presentable.js';
import { evidenceByArm } from './evidence.js';
import { isWide, spreadOf } from './spread-of-arm.js';
import { listed, milliseconds } from './wording.js';

/** One finding for all arms. */
export function findWideSpread(arms: readonly OutlineArm[]): Finding[] {
  const wide = arms
    .flatMap((arm) => spreadOf(arm, PRESENTABLE_FROM.robustCoefficientOfVariation))
    .filter(({ robustCv }) => isWide(robustCv))
    .toSorted((a, b) => b.robustCv - a.robustCv);
  if (wide.length === 0) return [];
  const told = wide.map(({ arm, n, robustCv, cv, medianMs, maxMs }) => {
    const figures = `robust CV ${formatFigure(robustCv, 2)}, CV ${formatFigure(cv, 2)}, n=${n}`;
    return `${arm.label} (${figures}: median ${milliseconds(medianMs)}, slowest ${milliseconds(maxMs)})`;
  });
  return [
    {
      kind: 'wide-spread',
      severity: 'notice',
      arms: wide.map(({ arm }) => arm.id),
      text: `The runs of ${listed(told)} had a wide spread: most of them vary, not a few.`,
      advice:
        'Look at the runs in their order and at the cache and connection of each; plan for the slow ones, not for the median.',
      evidence: evidenceByArm(
        wide.map(({ arm, n, robustCv, cv }) => ({ armId: arm.id, evidence: { n, robustCv, cv } })),
      ),
    },
  ];
}
