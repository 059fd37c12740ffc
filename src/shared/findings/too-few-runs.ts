/** Says when an arm has too few runs for an interval, and how many it takes. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { MEDIAN_INTERVAL_MINIMUM } from '../statistics/median-interval.js';
import { unseenRateBound } from '../statistics/unseen-rate-bound.js';
import { counted, listed } from './wording.js';

/** One finding for all arms that share the fault. */
export function findTooFewRuns(arms: readonly OutlineArm[]): Finding[] {
  const short = arms.filter((arm) => arm.summary.n > 0 && arm.summary.n < MEDIAN_INTERVAL_MINIMUM);
  const counts = short.map((arm) => arm.summary.n);
  const most = Math.max(...counts);
  const bound = unseenRateBound(most);
  if (bound === null) return [];
  const least = Math.min(...counts);
  const runs = least === most ? `n=${most}` : `n=${least} to ${most}`;
  const whose = short.length === arms.length ? '' : ` for ${listed(short.map((arm) => arm.label))}`;
  return [
    {
      kind: 'too-few-runs',
      severity: 'info',
      arms: short.map((arm) => arm.id),
      text:
        `${runs}: too few for an interval${whose}. At least ${MEDIAN_INTERVAL_MINIMUM} completed runs are needed. ` +
        `Where none of ${counted(most, 'run')} was slow, slow runs may still make up as much as ${Math.round(bound * 100)} % of all.`,
      advice: `Run the benchmark again with ${MEDIAN_INTERVAL_MINIMUM} or more runs per model; 20 show rare slow runs better.`,
      evidence: { n: least, largestN: most, needed: MEDIAN_INTERVAL_MINIMUM, unseenRateBound: bound },
    },
  ];
}
