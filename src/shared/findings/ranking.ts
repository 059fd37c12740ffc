/** The order of the arms by median TTFT, with places that are shared where nothing tells arms apart. */
import { rankWords } from '../compare/rank-words.js';
import { ratioWords } from '../compare/verdict-words.js';
import { baseModelOf } from '../compare/factor-of.js';
import { isBlocked } from '../compare/pair-tester.js';
import { runsToTest } from '../compare/pair-test.js';
import type { ArmSummary, Comparison, Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { isPresentable } from '../statistics/presentable.js';
import type { FindingSession } from './finding-session.js';
import { listed, milliseconds } from './wording.js';

interface Placed {
  readonly arm: OutlineArm;
  readonly medianMs: number;
  readonly rank: ArmSummary['rank'];
}

/** Arms of one model that are compared by a factor have that finding for their answer. */
export function findRanking(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  const placed = arms.flatMap(place).toSorted((a, b) => a.medianMs - b.medianMs);
  const [first, second] = placed;
  const isAnswered = comparisons.length > 0 && new Set(arms.map(baseModelOf)).size < 2;
  if (first === undefined || second === undefined || isAnswered) return [];
  const ranked = placed.filter(({ rank }) => rank !== null);
  const leaders = ranked.filter(({ rank }) => rank?.from === 1);
  const next = ranked.length < 2 ? second : (ranked.find(({ rank }) => rank?.from !== 1) ?? second);
  const ratio = ratioBetween(first.arm.id, next.arm.id, comparisons);
  return [
    {
      kind: 'ranking',
      severity: 'info',
      arms: placed.map(({ arm }) => arm.id),
      text: ranked.length < 2 ? unranked(placed, session) : rankedText(placed, leaders, next, ratio),
      advice:
        ranked.length < 2
          ? `Run ${neededRuns(placed.length, session)} times or more per model, so that the order can be tested.`
          : 'Repeat at other hours before choosing: one session is one moment.',
      evidence: {
        ...{ medianMs: first.medianMs, n: first.arm.summary.n },
        ...{ nextMedianMs: next.medianMs, nextN: next.arm.summary.n },
        ...{ ratio: ratio?.value ?? null, low: ratio?.low ?? null, high: ratio?.high ?? null },
        ...{ ranked: ranked.length, sharingFirst: leaders.length },
        ...Object.fromEntries(ranked.map(({ arm, rank }) => [`${arm.id} rank`, rankWords(rank)])),
      },
    },
  ];
}

function place(arm: OutlineArm): Placed[] {
  const { n, ttftMs, rank } = arm.summary;
  return !isPresentable('median', n) || ttftMs.median === null ? [] : [{ arm, medianMs: ttftMs.median, rank }];
}

function unranked(placed: readonly Placed[], session: FindingSession): string {
  const [first, second] = placed;
  if (first === undefined || second === undefined) return '';
  const fewest = Math.min(...placed.map(({ arm }) => arm.summary.n));
  // No possessive: labels may end in anything.
  return (
    `The lowest median TTFT was ${described(first)}; next was ${described(second)}. ` +
    `n=${fewest} is too few to rank ${placed.length} arms, which takes ${neededRuns(placed.length, session)} runs each: the order may be chance.`
  );
}

function rankedText(
  placed: readonly Placed[],
  leaders: readonly Placed[],
  next: Placed,
  ratio: Comparison['ratio'] | null,
): string {
  const order = placed.map(
    ({ arm, medianMs, rank }) =>
      `${arm.label} ${milliseconds(medianMs)} (${rank === null ? `n=${arm.summary.n}, not ranked` : rankWords(rank)})`,
  );
  const [first] = leaders;
  const n = Math.min(...leaders.map(({ arm }) => arm.summary.n));
  const head =
    leaders.length === 1 && first !== undefined
      ? `${first.arm.label} had the lowest median TTFT, ${milliseconds(first.medianMs)} (n=${n})` +
        (next === first || ratio === null ? '.' : `; ${next.arm.label} took ${ratioWords(ratio)} as long.`)
      : `${listed(leaders.map(({ arm }) => arm.label))} share the first place by TTFT: not distinguishable with n=${n}.`;
  return `${head} Median TTFT, and the places that each may hold: ${listed(order)}.`;
}

function described({ arm, medianMs }: Placed): string {
  return `${milliseconds(medianMs)}, of ${arm.label} (n=${arm.summary.n})`;
}

/** For all pairs of so many arms. */
function neededRuns(arms: number, { plan }: FindingSession): number {
  return runsToTest(isBlocked(plan) ? 'rank-sums-in-blocks' : 'mann-whitney', (arms * (arms - 1)) / 2);
}

/** How many times as long the second takes as the first, whichever of them was the baseline. */
function ratioBetween(first: string, second: string, comparisons: readonly Comparison[]): Comparison['ratio'] | null {
  const inverse = (value: number | null) => (value === null || value === 0 ? null : 1 / value);
  for (const { baseline, arm, figure, ratio } of comparisons) {
    if (figure !== 'ttftMs') continue;
    if (baseline === first && arm === second) return ratio;
    if (baseline === second && arm === first)
      return {
        value: inverse(ratio.value),
        low: inverse(ratio.high),
        high: inverse(ratio.low),
        coverage: ratio.coverage,
      };
  }
  return null;
}
