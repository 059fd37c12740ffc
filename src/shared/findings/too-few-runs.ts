/** Which arms have too few runs for what is asked of them, and how many it takes. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { MEDIAN_INTERVAL_MINIMUM } from '../statistics/median-interval.js';
import { relativeHalfWidth } from '../statistics/median-precision.js';
import { runsNeeded } from '../statistics/runs-needed.js';
import { unseenRateBound } from '../statistics/unseen-rate-bound.js';
import { latencyValues } from '../summarise/summarised-values.js';
import { evidenceByArm } from './evidence.js';
import type { FindingSession } from './finding-session.js';
import { counted, listed, percent } from './wording.js';

/** Where the plan states no precision: what 20 runs give when most lie within 15 % of the median. */
const USUAL_PRECISION = 0.1;

/** What the widest of intervals would take is no plan: above this the spread itself is the matter. */
const MOST_WORTH_PLANNING = 200;

/** First the arms without an interval, then those whose interval is wider than wanted; one finding each. */
export function findTooFewRuns(arms: readonly OutlineArm[], { plan }: FindingSession): Finding[] {
  return [...withoutInterval(arms), ...tooWide(arms, plan.precision ?? USUAL_PRECISION)];
}

function withoutInterval(arms: readonly OutlineArm[]): Finding[] {
  const short = arms.filter(
    (arm) => arm.summary.n > 0 && latencyValues(arm.runs, 'ttftMs').length < MEDIAN_INTERVAL_MINIMUM,
  );
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
        `Where none of ${counted(most, 'run')} was slow, slow runs may still make up as much as ${percent(bound)} of all.`,
      advice: `Run the benchmark again with ${MEDIAN_INTERVAL_MINIMUM} or more runs per model; 20 show rare slow runs better.`,
      evidence: { n: least, largestN: most, needed: MEDIAN_INTERVAL_MINIMUM, unseenRateBound: bound },
    },
  ];
}

/** Rough: half of such answers lie between 0.6 and 1.8 times the truth. */
function tooWide(arms: readonly OutlineArm[], wanted: number): Finding[] {
  const wide = arms.flatMap((arm) => {
    const values = latencyValues(arm.runs, 'ttftMs');
    const halfWidth = relativeHalfWidth(values);
    const needed = runsNeeded(values, wanted);
    if (halfWidth === null || needed === null || halfWidth <= wanted) return [];
    return [{ arm, n: values.length, halfWidth, needed, more: Math.max(1, needed - values.length) }];
  });
  if (wide.length === 0) return [];
  const told = wide.map(
    ({ arm, n, halfWidth, more }) =>
      `${arm.label} to ±${percent(halfWidth)} (n=${n}; ${more > MOST_WORTH_PLANNING ? `more than ${MOST_WORTH_PLANNING} runs` : `about ${counted(more, 'run')}`} more)`,
  );
  const most = Math.max(...wide.map(({ needed, n }) => Math.max(needed, n + 1)));
  return [
    {
      kind: 'more-runs-needed',
      severity: 'info',
      arms: wide.map(({ arm }) => arm.id),
      text: `For a median within ±${percent(wanted)} it takes more runs. So far it is known for ${listed(told)}.`,
      advice:
        most > MOST_WORTH_PLANNING
          ? 'Look first for what makes them vary: so many runs are rarely worth it. Or plan 60 runs per model, and judge by the intervals that these give.'
          : `Plan about ${most} runs per model, or set this precision and let the session end when it is reached.`,
      evidence: {
        wanted,
        ...evidenceByArm(
          wide.map(({ arm, n, halfWidth, needed, more }) => ({
            armId: arm.id,
            evidence: { n, relativeHalfWidth: halfWidth, needed, more },
          })),
        ),
      },
    },
  ];
}
