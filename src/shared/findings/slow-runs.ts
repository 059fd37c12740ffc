/** How many runs took more than three times the median of their arm, and what rate that allows. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm, OutlineRun } from '../domain/session-outline.js';
import { clopperPearson } from '../statistics/clopper-pearson.js';
import { isPresentable } from '../statistics/presentable.js';
import { robustCoefficientOfVariation } from '../statistics/robust-coefficient-of-variation.js';
import { unseenRateBound } from '../statistics/unseen-rate-bound.js';
import { knownValues, validRuns } from '../summarise/summarised-values.js';
import { evidenceByArm } from './evidence.js';
import { isWide } from './spread-of-arm.js';
import { countedOf, listed, milliseconds, percent, percentRange, times } from './wording.js';

interface Counted {
  readonly arm: OutlineArm;
  readonly slow: readonly OutlineRun[];
  readonly n: number;
}

/** One finding for all arms: those with slow runs, then what none seen allows for the others. */
export function findSlowRuns(arms: readonly OutlineArm[]): Finding[] {
  const all = arms.map((arm): Counted => {
    const valid = validRuns(arm.runs).filter(({ ttftMs }) => ttftMs !== null);
    return { arm, slow: valid.filter((run) => run.slow === true), n: valid.length };
  });
  const hit = all.filter(({ slow }) => slow.length > 0);
  const clean = all.filter(({ slow, n }) => slow.length === 0 && isPresentable('slowRunLabel', n));
  const unseen = unseenText(clean, hit.length > 0);
  if (hit.length === 0 && (unseen === '' || !clean.some(({ n }) => isPresentable('slowRunRate', n)))) return [];
  const seen = hit.length === 0 ? '' : `Slow runs, above 3 times the median: ${hit.map(words).join('; ')}.`;
  return [
    {
      kind: 'slow-runs',
      severity: hit.length === 0 ? 'info' : 'notice',
      arms: (hit.length === 0 ? clean : hit).map(({ arm }) => arm.id),
      text: [seen, unseen].filter((part) => part !== '').join(' '),
      advice:
        hit.length === 0
          ? 'Rare slow runs need many: 60 runs show one that happens in 5 % of requests in 95 % of sessions.'
          : 'Open a slow run to see which stage took the time; plan 20 runs or more to know how often it happens.',
      evidence: evidenceByArm([...hit, ...clean].map((each) => ({ armId: each.arm.id, evidence: rates(each) }))),
    },
  ];
}

function words({ arm, slow, n }: Counted): string {
  const slowest = slow.toSorted((a, b) => (b.ttftMs ?? 0) - (a.ttftMs ?? 0))[0]?.ttftMs ?? 0;
  const { median } = arm.summary.ttftMs;
  const rate = !isPresentable('slowRunRate', n) ? '' : `, a rate of ${percentRange(clopperPearson(slow.length, n))}`;
  const compared = median === null || median <= 0 ? '' : `, ${times(slowest / median)} the median`;
  const wide = isWide(robustCoefficientOfVariation(knownValues(arm.runs, 'ttftMs'))) ? ', in a wide spread' : '';
  return (
    `${arm.label} ${countedOf(slow.length, n, 'run')}${rate} (${slow.length === 1 ? 'run' : 'runs'} ` +
    `${listed(slow.map(({ ordinal }) => String(ordinal)))}; slowest ${milliseconds(slowest)}${compared})${wide}`
  );
}

/** The largest of the bounds: that of the arm with the fewest runs. */
function unseenText(clean: readonly Counted[], others: boolean): string {
  const fewest = Math.min(...clean.map(({ n }) => n));
  const bound = clean.length === 0 ? null : unseenRateBound(fewest);
  if (bound === null) return '';
  const most = Math.max(...clean.map(({ n }) => n));
  const runs = fewest === most ? String(fewest) : `${fewest} to ${most}`;
  const whose = clean.length === 1 ? ` of ${clean[0]?.arm.label ?? ''}` : ` of ${others ? 'every other' : 'each'} arm`;
  return `0 slow runs in ${runs}${whose}: rate below ${percent(bound)}.`;
}

function rates({ slow, n }: Counted): Record<string, number> {
  const [rateLow, rateHigh] = clopperPearson(slow.length, n);
  const bound = unseenRateBound(n);
  return { slowRuns: slow.length, n, rateLow, rateHigh: slow.length === 0 && bound !== null ? bound : rateHigh };
}
