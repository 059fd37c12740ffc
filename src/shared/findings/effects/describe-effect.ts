/** What one factor did, over all arms in which it was varied: one finding, whatever their number. */
import { isBlocked } from '../../compare/pair-tester.js';
import { comparisonWords } from '../../compare/verdict-words.js';
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { evidenceOf, type Evidence } from '../evidence.js';
import { listed } from '../wording.js';

export interface Effect {
  readonly kind: string;
  /** What was set against what, such as "New connections against kept ones". */
  readonly question: string;
  /** All of one question; none: no finding. */
  readonly comparisons: readonly Comparison[];
  readonly advice: (seen: EffectSeen) => string;
  /** Sentences that follow. */
  readonly more?: readonly string[];
  readonly evidence?: Evidence;
}

/** Whether any of the comparisons found the arm slower, or faster, than its baseline. */
export interface EffectSeen {
  readonly slower: boolean;
  readonly faster: boolean;
  readonly tested: boolean;
}

/** More than this in one finding is not read; the table of comparisons has them all. */
const MOST_TOLD = 6;

export function describeEffect(
  { kind, question, comparisons, advice, more = [], evidence = {} }: Effect,
  arms: readonly OutlineArm[],
  { plan }: FindingSession,
): Finding[] {
  if (comparisons.length === 0) return [];
  const labels = new Map(arms.map(({ id, label }) => [id, label]));
  const label = (id: string) => labels.get(id) ?? id;
  const has = (...verdicts: Comparison['verdict'][]) => comparisons.some(({ verdict }) => verdicts.includes(verdict));
  const seen = { slower: has('slower'), faster: has('faster'), tested: comparisons.some(isTested) };
  const tested = comparisons.filter(isTested);
  const untold = Math.max(0, tested.length - MOST_TOLD);
  const told = [
    ...tested.slice(0, MOST_TOLD).map((comparison) => comparisonWords(comparison, label)),
    ...(untold > 0 ? [`and ${untold} more comparisons`] : []),
    ...untestedWords(comparisons, label),
  ];
  const sentences = [
    `${question}: ${told.join('; ')}.`,
    ...more,
    ...(isBlocked(plan) || !seen.tested ? [] : ['The order was not randomised, so the time of day may be the cause.']),
  ];
  return [
    {
      kind,
      severity: seen.slower || seen.faster ? 'notice' : 'info',
      arms: [...new Set(comparisons.flatMap(({ baseline, arm }) => [baseline, arm]))],
      text: sentences.join(' '),
      advice: seen.tested ? advice(seen) : 'Plan as many runs as a comparison takes, then run again.',
      evidence: { ...comparisonEvidence(comparisons), ...evidence },
    },
  ];
}

/** Those that were refused for the same reason are told together. */
function untestedWords(comparisons: readonly Comparison[], label: (armId: string) => string): string[] {
  const byReason = Map.groupBy(
    comparisons.filter((comparison) => !isTested(comparison)),
    ({ refused }) => refused,
  );
  return [...byReason].map(([reason, refused]) => {
    const [only, second] = refused;
    if (only !== undefined && second === undefined) return comparisonWords(only, label);
    const arms = [...new Set(refused.map(({ arm }) => label(arm)))];
    const baselines = listed([...new Set(refused.map(({ baseline }) => label(baseline)))]);
    const verb = arms.length === 1 ? 'was' : 'were';
    return `${listed(arms)} ${verb} not tested against ${baselines}: ${reason ?? 'the reason is unknown'}`;
  });
}

function isTested({ verdict }: Comparison): boolean {
  return verdict !== 'not-tested';
}

function comparisonEvidence(comparisons: readonly Comparison[]): Evidence {
  const count = (verdict: Comparison['verdict']) => comparisons.filter((each) => each.verdict === verdict).length;
  return {
    ...evidenceOf(
      comparisons.map(({ arm, baseline, figure, n, ratio, slowerShare, p, adjustedP, verdict }) => ({
        name: comparisons.length === 1 ? null : `${arm} ${baseline} ${figure}`,
        evidence: {
          ...{ verdict, ratio: ratio.value, low: ratio.low, high: ratio.high, coverage: ratio.coverage },
          ...{ n: n.pairs ?? n.arm, slowerShare, p, adjustedP },
        },
      })),
    ),
    slower: count('slower'),
    faster: count('faster'),
    notDistinguishable: count('not-distinguishable'),
    notTested: count('not-tested'),
  };
}
