/** The article's first table, "Latency Summary"; beside its averages what it takes to judge them. */
import { rankWords } from '../../shared/compare/rank-words.js';
import { formatFigure } from '../../shared/domain/figures/format-figure.js';
import type { Plan } from '../../shared/domain/plan.js';
import type { OutlineArm } from '../../shared/domain/session-outline.js';
import { cacheWord } from './cache-word.js';
import type { TextGrid } from './text-grid.js';

/** Below three runs an average says less than the runs themselves, which the second table shows. */
const FEWEST_RUNS = 3;

const HEADER = ['Model', 'Avg TTFT', 'Avg Total', 'CRIS', 'Cache', 'Median TTFT', 'n', '95 % interval', 'Rank'];

/**
 * @param arms in the order of the rows
 * @param prompt of the plan
 */
export function latencySummary(arms: readonly OutlineArm[], prompt: Plan['prompt']): TextGrid {
  return { header: HEADER, rows: arms.map((arm) => row(arm, prompt)) };
}

export function latencySummaryFootnotes(arms: readonly OutlineArm[], prompt: Plan['prompt']): string[] {
  const cache = arms.map((arm) => cacheWord(arm, prompt).footnote).filter((note) => note !== null);
  const shared = arms.some(({ summary: { rank } }) => rank !== null && rank.from !== rank.to);
  const few = arms.some((arm) => arm.summary.n > 0 && arm.summary.n < FEWEST_RUNS);
  return [
    ...cache.map((note) => `* ${note}`),
    ...(shared
      ? ['Rank: the places by median TTFT that an arm may hold; arms that share one were not distinguishable.']
      : []),
    ...(few ? [`No average or median below ${FEWEST_RUNS} runs; see the single runs.`] : []),
  ];
}

/** @example inMilliseconds(1297.4) // "1,297ms" */
export function inMilliseconds(value: number | null): string {
  return value === null ? '-' : `${formatFigure(value, 0)}ms`;
}

/** Of the median; exact, from six runs on. */
function intervalWords(interval: readonly [number, number] | null): string {
  return interval === null ? '-' : `${formatFigure(interval[0], 0)}-${inMilliseconds(interval[1])}`;
}

function row(arm: OutlineArm, prompt: Plan['prompt']): string[] {
  const { summary } = arm;
  const enough = summary.n >= FEWEST_RUNS;
  return [
    arm.label,
    inMilliseconds(enough ? summary.ttftMs.mean : null),
    inMilliseconds(enough ? summary.totalMs.mean : null),
    arm.model.crossRegion === null ? '-' : arm.model.crossRegion ? 'Y' : 'N',
    cacheWord(arm, prompt).word,
    inMilliseconds(enough ? summary.ttftMs.median : null),
    `${summary.n}/${summary.planned}`,
    intervalWords(summary.ttftMs.medianCi95),
    rankWords(summary.rank),
  ];
}
