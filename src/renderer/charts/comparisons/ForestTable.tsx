/** All planned comparisons as a table, those that were refused too, with the reason. */
import { useCollection } from '@cloudscape-design/collection-hooks';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { factorWords } from '../../../shared/compare/factor-words.js';
import { countWords, ratioWords, verdictWords } from '../../../shared/compare/verdict-words.js';
import type { Comparison } from '../../../shared/domain/session-document.js';
import { compareNumbers } from '../../components/compare.js';
import { Pages } from '../../components/Pages.js';
import { Unknown } from '../../components/Unknown.js';
import { shortFigureWords } from './comparison-words.js';
import { pWords } from './forest-config.js';

const ROWS_PER_PAGE = 20;

interface ForestTableProps {
  comparisons: readonly Comparison[];
  /** Label of an arm by its id. */
  label: (armId: string) => string;
}

export function ForestTable({ comparisons, label }: ForestTableProps) {
  const { items, collectionProps, paginationProps } = useCollection(comparisons, {
    sorting: {},
    pagination: { pageSize: ROWS_PER_PAGE },
  });
  return (
    <SpaceBetween size="xs">
      <Table
        {...collectionProps}
        variant="embedded"
        items={items}
        trackBy={({ arm, baseline, figure }) => `${arm} ${baseline} ${figure}`}
        wrapLines
        ariaLabels={{ tableLabel: 'Comparisons' }}
        columnDefinitions={[
          {
            id: 'arm',
            header: 'Arm',
            isRowHeader: true,
            minWidth: 120,
            cell: ({ arm }) => <bdi>{label(arm)}</bdi>,
          },
          { id: 'baseline', header: 'Against', minWidth: 120, cell: ({ baseline }) => <bdi>{label(baseline)}</bdi> },
          { id: 'factor', header: 'Differs in', cell: ({ factor }) => factorWords[factor] },
          { id: 'figure', header: 'Figure', cell: ({ figure }) => shortFigureWords[figure] },
          {
            id: 'ratio',
            header: (
              <span title="How many times as long the arm took: Hodges-Lehmann on logarithms, with the exact interval of the rank test, for this pair alone.">
                Ratio [95 %], n
              </span>
            ),
            cell: ({ ratio, n }) => (
              <div className="ft-tabular ft-nowrap">
                <div>{ratioWords(ratio)}</div>
                <div className="ft-secondary">{countWords(n)}</div>
              </div>
            ),
            sortingComparator: (a, b) => compareNumbers(a.ratio.value, b.ratio.value),
          },
          {
            id: 'slower',
            header: <span title="Share of the pairings in which the arm was the slower one.">Slower in</span>,
            cell: ({ slowerShare }) => shareWords(slowerShare),
          },
          {
            id: 'p',
            header: <span title="Adjusted for all comparisons of the same kind.">p (Holm)</span>,
            cell: ({ adjustedP }) => (adjustedP === null ? <Unknown reason="not tested" /> : pWords(adjustedP)),
            sortingComparator: (a, b) => compareNumbers(a.adjustedP, b.adjustedP),
          },
          { id: 'verdict', header: 'Verdict', minWidth: 150, cell: verdictOf },
        ]}
      />
      <Pages {...paginationProps} />
    </SpaceBetween>
  );
}

function shareWords(share: number | null) {
  return share === null ? <Unknown reason="no pairing" /> : `${Math.round(100 * share)} %`;
}

function verdictOf({ verdict, refused }: Comparison): string {
  return refused === null ? verdictWords[verdict] : `${verdictWords[verdict]}: ${refused}`;
}
