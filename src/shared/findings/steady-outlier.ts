/** Arms that are steady but for single runs: the mean and the standard deviation hide that, the robust CV shows it. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { formatFigure } from '../domain/figures/format-figure.js';
import { PRESENTABLE_FROM } from '../statistics/presentable.js';
import { evidenceByArm } from './evidence.js';
import { STEADY_ROBUST_CV } from './consistent.js';
import { spreadOf } from './spread-of-arm.js';
import { listed, milliseconds } from './wording.js';

/** With a CV so much larger than the robust one, few runs make most of the spread. */
const TIMES_ROBUST = 2;
const LEAST_CV = 0.3;

/** One finding for all arms. */
export function findSteadyOutlier(arms: readonly OutlineArm[]): Finding[] {
  const steady = arms
    .flatMap((arm) => spreadOf(arm, PRESENTABLE_FROM.robustCoefficientOfVariation))
    .filter(({ robustCv, cv }) => robustCv <= STEADY_ROBUST_CV && cv >= LEAST_CV && cv > TIMES_ROBUST * robustCv);
  if (steady.length === 0) return [];
  const told = steady.map(
    ({ arm, n, robustCv, cv, maxMs }) =>
      `${arm.label} (robust CV ${formatFigure(robustCv, 2)}, CV ${formatFigure(cv, 2)}, n=${n}; slowest ${milliseconds(maxMs)})`,
  );
  return [
    {
      kind: 'steady-outlier',
      severity: 'info',
      arms: steady.map(({ arm }) => arm.id),
      text: `Steady but for single runs ${steady.length === 1 ? 'was' : 'were'} ${listed(told)}.`,
      advice: 'Judge these by the median and by how often a run is slow; their average describes no run.',
      evidence: evidenceByArm(
        steady.map(({ arm, n, robustCv, cv, maxMs }) => ({ armId: arm.id, evidence: { n, robustCv, cv, maxMs } })),
      ),
    },
  ];
}
