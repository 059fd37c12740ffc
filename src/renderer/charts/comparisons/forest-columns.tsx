/** The columns of the table of comparisons, what decides first. Each sorts, so that the surest, the widest and the refused are found among many. */
import { factorWords } from '../../../shared/compare/factor-words.js';
import { countWords, ratioWords, verdictWords } from '../../../shared/compare/verdict-words.js';
import { formatP } from '../../../shared/domain/figures/format-figure.js';
import type { Comparison } from '../../../shared/domain/session-document.js';
import type { SortableColumn } from '../../components/sortable-columns.js';
import { Unknown } from '../../components/Unknown.js';
import { shortFigureWords } from './comparison-words.js';

/** A pair by the name of what its arm is set against, behind the arm's own name. */
const BETWEEN = '\u0000';
const verdictOrder: Readonly<Record<Comparison['verdict'], number>> = {
  faster: 0,
  'not-distinguishable': 1,
  slower: 2,
  'not-tested': 3,
};

/** @param label of an arm by its id */
export function forestColumns(label: (armId: string) => string): SortableColumn<Comparison>[] {
  return [
    {
      ...{ id: 'arm', name: 'Arm', meaning: 'The arm that was faster or slower than the other.' },
      ...{ isRowHeader: true, isText: true },
      sortBy: ({ arm, baseline }) => `${label(arm)}${BETWEEN}${label(baseline)}`,
      cell: ({ arm }) => <bdi>{label(arm)}</bdi>,
    },
    {
      ...{ id: 'baseline', name: 'Against', meaning: 'The arm that it is compared with.', isText: true, minWidth: 130 },
      sortBy: ({ arm, baseline }) => `${label(baseline)}${BETWEEN}${label(arm)}`,
      cell: ({ baseline }) => <bdi>{label(baseline)}</bdi>,
    },
    {
      ...{ id: 'verdict', name: 'Verdict', meaning: 'Slower or faster where the adjusted p is at most 5 %.' },
      ...{ isText: true, minWidth: 130 },
      sortBy: ({ verdict }) => verdictOrder[verdict],
      // Why, stands below the table and behind the dash of p: written out, it would push the column out of sight.
      cell: ({ verdict }) => verdictWords[verdict],
    },
    {
      id: 'ratio',
      name: 'Ratio',
      meaning: 'How many times as long the arm took: Hodges-Lehmann on logarithms.',
      sortBy: ({ ratio }) => ratio.value,
      cell: ({ ratio }) => (ratio.value === null ? notTested : ratioWords(ratio).split(' ')[0]),
    },
    {
      id: 'interval',
      name: '95 % interval',
      meaning: 'The exact interval of the rank test, for this pair alone. Sorted by its width: the surest first.',
      sortBy: ({ ratio: { low, high } }) => (low === null || high === null ? null : high / low),
      cell: intervalOf,
    },
    {
      ...{ id: 'n', name: 'n', meaning: 'Pairs of runs, or runs on either side. Sorted by the smaller side.' },
      sortBy: ({ n: { pairs, arm, baseline } }) => pairs ?? Math.min(arm, baseline),
      cell: ({ n }) => countWords(n).replace('n=', ''),
    },
    {
      ...{ id: 'slower', name: 'Slower in', meaning: 'Share of the pairings in which the arm was the slower one.' },
      sortBy: ({ slowerShare }) => slowerShare,
      cell: ({ slowerShare }) =>
        slowerShare === null ? <Unknown reason="no pairing" /> : `${Math.round(100 * slowerShare)} %`,
    },
    {
      ...{ id: 'p', name: 'p (Holm)', meaning: 'Adjusted for all comparisons of the same kind.' },
      sortBy: ({ adjustedP }) => adjustedP,
      cell: ({ adjustedP, refused }) =>
        adjustedP === null ? (
          <Unknown reason={`not tested: ${refused ?? 'the reason is unknown'}`} />
        ) : (
          formatP(adjustedP)
        ),
    },
    {
      ...{ id: 'figure', name: 'Figure', meaning: 'What was compared: time to first token, or total time.' },
      sortBy: ({ figure }) => shortFigureWords[figure],
      cell: ({ figure }) => shortFigureWords[figure],
    },
    {
      ...{ id: 'factor', name: 'Differs in', meaning: 'In what the two arms differ.', isText: true, minWidth: 90 },
      sortBy: ({ factor }) => factorWords[factor],
      cell: ({ factor }) => factorWords[factor],
    },
  ];
}

const notTested = <Unknown reason="not tested" />;

/** What the ratio's words say in brackets. */
function intervalOf({ ratio }: Comparison) {
  const [, bracket] = ratioWords(ratio).split(' [');
  return bracket?.replace(']', '') ?? <Unknown reason="too few runs for an interval" />;
}
