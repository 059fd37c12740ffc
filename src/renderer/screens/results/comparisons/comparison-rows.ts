/** The comparisons that were tested, as rows. */
import { countWords, ratioWords, verdictWords } from '../../../../shared/compare/verdict-words.js';
import type { Comparison } from '../../../../shared/domain/session-document.js';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';

export interface ComparisonRow {
  id: string;
  arm: string;
  baseline: string;
  factor: string;
  figure: string;
  /** With its interval. */
  ratio: string;
  /** For sorting; null where it is among runs over the time limit. */
  ratioValue: number | null;
  n: string;
  /** Share of pairings, 0..1. */
  slowerShare: number | null;
  adjustedP: number | null;
  verdict: string;
}

export const factorWords: Readonly<Record<Comparison['factor'], string>> = {
  model: 'model',
  transport: 'connection',
  cache: 'prompt cache',
  route: 'way to the model',
  tier: 'service tier',
  latency: 'latency mode',
  idle: 'pause before',
  cold: 'cold start',
  region: 'region',
  'prompt-length': 'prompt length',
  'output-length': 'output length',
  concurrency: 'requests at once',
  several: 'model and settings',
};

/** In the order of the document: by what differs. */
export function comparisonRows({ comparisons, arms }: Pick<SessionOverview, 'comparisons' | 'arms'>): ComparisonRow[] {
  const labels = new Map(arms.map(({ id, label }) => [id, label]));
  return comparisons
    .filter(({ verdict }) => verdict !== 'not-tested')
    .map(({ arm, baseline, factor, figure, ratio, n, slowerShare, adjustedP, verdict }) => ({
      id: `${arm} ${baseline} ${figure}`,
      arm: labels.get(arm) ?? arm,
      baseline: labels.get(baseline) ?? baseline,
      factor: factorWords[factor],
      figure: figure === 'ttftMs' ? 'TTFT' : 'Total',
      ratio: ratioWords(ratio),
      ratioValue: ratio.value,
      n: countWords(n),
      slowerShare,
      adjustedP,
      verdict: verdictWords[verdict],
    }));
}
