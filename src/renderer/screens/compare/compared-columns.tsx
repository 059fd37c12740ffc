/** The columns of the table of compared arms. */
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import { countWords, ratioWords, verdictWords } from '../../../shared/compare/verdict-words.js';
import type { SessionComparison } from '../../../shared/domain/sessions-comparison.js';
import { formatCount } from '../../components/format.js';
import { shortLabel } from '../../components/short-label.js';
import { Unknown } from '../../components/Unknown.js';
import type { PlacedArm } from './compared-sessions.js';
import type { ComparedRow } from './compared-rows.js';
import { MedianCell } from './MedianCell.js';
import { SessionLetter } from './SessionLetter.js';

/** @param onTrend keep it the same function while nothing changes */
export function comparedColumns(onTrend: (placed: PlacedArm) => void): TableProps.ColumnDefinition<ComparedRow>[] {
  return [
    {
      id: 'arm',
      header: 'Arm',
      isRowHeader: true,
      minWidth: 150,
      cell: ({ placed, groupLabel, isFirstOfGroup }) => {
        const label = isFirstOfGroup ? groupLabel : placed.arm.label;
        return (
          <bdi title={label} className={isFirstOfGroup ? 'ft-anywhere' : 'ft-anywhere ft-secondary'}>
            {shortLabel(label)}
          </bdi>
        );
      },
    },
    { id: 'session', header: 'Session', cell: ({ placed }) => <SessionLetter session={placed.session} /> },
    { id: 'n', header: 'n', cell: ({ n }) => <span className="ft-tabular">{formatCount(n)}</span> },
    {
      id: 'median',
      header: (
        <span title="Of the runs that count, from three on; with its exact 95 % interval from six on.">
          Median [95 %]
        </span>
      ),
      cell: MedianCell,
    },
    {
      id: 'ratio',
      header: <span title="Hodges-Lehmann estimate on logarithms, with its exact interval.">Ratio [95 %]</span>,
      cell: ({ comparison, standing }) =>
        comparison === null ? <NoRatio standing={standing} /> : <Ratio comparison={comparison} />,
    },
    {
      id: 'verdict',
      header: <span title="Slower or faster where the adjusted p is at most 5 %; never equal.">Verdict</span>,
      minWidth: 150,
      cell: ({ comparison }) => comparison !== null && <Verdict comparison={comparison} />,
    },
    {
      id: 'trend',
      header: '',
      minWidth: 90,
      cell: ({ placed }) => (
        <span className="ft-nowrap">
          <Button
            variant="inline-link"
            ariaLabel={`Trend of ${shortLabel(placed.arm.label)}, from session ${placed.session.letter}`}
            onClick={() => {
              onTrend(placed);
            }}
          >
            Trend
          </Button>
        </span>
      ),
    },
  ];
}

/** As in all tables of comparisons: what is not tested has no ratio to be taken for a result. */
function Ratio({ comparison: { ratio, verdict, refused } }: { comparison: SessionComparison }) {
  if (verdict === 'not-tested') return <Unknown reason={refused ?? 'not tested'} />;
  if (ratio.value === null) return <Unknown reason="the ratio lies among runs over the time limit" />;
  return <span className="ft-tabular ft-nowrap">{ratioWords(ratio)}</span>;
}

function NoRatio({ standing }: Pick<ComparedRow, 'standing'>) {
  switch (standing) {
    case 'baseline':
      return <strong>baseline</strong>;
    case 'no-partner':
      return (
        <span className="ft-secondary" title="No such arm stands in what it would be compared with">
          no partner
        </span>
      );
    case 'pending':
      return <StatusIndicator type="loading">comparing</StatusIndicator>;
    case null:
      return null;
  }
}

function Verdict({ comparison: { verdict, refused, n } }: { comparison: SessionComparison }) {
  const isDifferent = verdict === 'slower' || verdict === 'faster';
  const why = verdict === 'not-tested' ? (refused ?? 'the reason is unknown') : countWords(n);
  return (
    <>
      <div className={isDifferent ? 'ft-nowrap ft-cell-strong' : 'ft-nowrap'}>{verdictWords[verdict]}</div>
      <div className="ft-secondary">{why}</div>
    </>
  );
}
