/** A comparison in words and figures: the same in findings, tables and the window. */
import { formatFigure } from '../domain/figures/format-figure.js';
import type { Comparison } from '../domain/session-document.js';

export const verdictWords: Readonly<Record<Comparison['verdict'], string>> = {
  slower: 'slower',
  faster: 'faster',
  'not-distinguishable': 'not distinguishable',
  'not-tested': 'not tested',
};

/** @example ratioWords({ value: 1.331, low: 1.204, high: 1.479, coverage: 0.96 }) // "1.33x [1.20-1.48]" */
export function ratioWords({ value, low, high, coverage }: Comparison['ratio']): string {
  const middle = value === null ? 'unknown' : `${ratioFigure(value)}x`;
  if (coverage === null) return middle;
  if (low === null && high === null) return middle;
  if (high === null) return `${middle} [at least ${ratioFigure(low)}]`;
  if (low === null) return `${middle} [at most ${ratioFigure(high)}]`;
  return `${middle} [${ratioFigure(low)}-${ratioFigure(high)}]`;
}

/** @example countWords({ baseline: 20, arm: 20, pairs: 19 }) // "n=19 pairs"; unpaired: "n=20 and 18" */
export function countWords({ baseline, arm, pairs }: Comparison['n']): string {
  if (pairs !== null) return `n=${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`;
  return baseline === arm ? `n=${arm} each` : `n=${baseline} and ${arm}`;
}

/** @param label of an arm by its id */
export function comparisonWords(comparison: Comparison, label: (armId: string) => string): string {
  const { verdict, ratio, n, refused, figure } = comparison;
  const arm = label(comparison.arm);
  const baseline = label(comparison.baseline);
  const whole = figure === 'totalMs' ? ' in total' : '';
  switch (verdict) {
    case 'slower':
    case 'faster':
      return `${arm} was ${verdict} than ${baseline}${whole}: ${ratioWords(ratio)}, ${countWords(n)}`;
    case 'not-distinguishable':
      return `${arm} was not distinguishable from ${baseline}${whole} with ${countWords(n)} (${ratioWords(ratio)})`;
    case 'not-tested':
      return `${arm} was not tested against ${baseline}${whole}: ${refused ?? 'the reason is unknown'}`;
  }
}

function ratioFigure(value: number | null): string {
  return formatFigure(value, value !== null && value >= 10 ? 1 : 2);
}
