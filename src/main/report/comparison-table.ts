/** What was compared, as a table: by how much, how sure; and below it what was not tested, with the reason. */
import { untestedWords } from '../../shared/compare/untested-words.js';
import { countWords, ratioWords, verdictWords } from '../../shared/compare/verdict-words.js';
import { formatP } from '../../shared/domain/figures/format-figure.js';
import type { Comparison } from '../../shared/domain/session-document.js';
import type { TextGrid } from './text-grid.js';

const HEADER = ['Arm', 'Against', 'Differs in', 'Figure', 'Ratio [95 %]', 'n', 'p (Holm)', 'Verdict'];
/** A hundred rows say nothing in a terminal; the JSON has them all. */
const MOST_ROWS = 40;
const figureWords = { ttftMs: 'TTFT', totalMs: 'total' } as const;

/** @returns null when nothing was tested */
export function comparisonTable(comparisons: readonly Comparison[], label: (armId: string) => string): TextGrid | null {
  const tested = comparisons.filter(({ verdict }) => verdict !== 'not-tested').slice(0, MOST_ROWS);
  if (tested.length === 0) return null;
  const rows = tested.map(({ arm, baseline, factor, figure, ratio, n, adjustedP, verdict }) => [
    ...[label(arm), label(baseline), factor, figureWords[figure]],
    ...[ratioWords(ratio), countWords(n), formatP(adjustedP), verdictWords[verdict]],
  ]);
  return { header: HEADER, rows, wordColumns: 4 };
}

/** What the table means, what it leaves out, and how many could not be tested for each reason. */
export function comparisonNotes(comparisons: readonly Comparison[]): string[] {
  const tested = comparisons.filter(({ verdict }) => verdict !== 'not-tested').length;
  return [
    ...(tested === 0
      ? []
      : ['Ratio of the arm to what it stands against: above 1x is slower. p is adjusted for all of one kind.']),
    ...(tested > MOST_ROWS ? [`${tested - MOST_ROWS} more are in the JSON.`] : []),
    ...untestedWords(comparisons),
  ];
}
