/** What one factor did, over all arms in which it was varied: one finding, whatever their number. */
import { isBlocked } from '../../compare/pair-tester.js';
import { comparisonWords } from '../../compare/verdict-words.js';
import type { Comparison, Finding } from '../../domain/session-document.js';
import type { OutlineArm } from '../../domain/session-outline.js';
import type { FindingSession } from '../finding-session.js';
import { evidenceOf, type Evidence } from '../evidence.js';

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
  const told = comparisons.slice(0, MOST_TOLD).map((comparison) => comparisonWords(comparison, label));
  const untold = comparisons.length - told.length;
  const sentences = [
    `${question}: ${told.join('; ')}${untold > 0 ? `; and ${untold} more comparisons` : ''}.`,
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
