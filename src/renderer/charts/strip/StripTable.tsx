/** The strip plot's data as a table: its figures to read, its runs to open. */
import Button from '@cloudscape-design/components/button';
import Table from '@cloudscape-design/components/table';
import { formatMs } from '../../components/format.js';
import { Unknown } from '../../components/Unknown.js';
import type { PickRun } from '../pick.js';
import { INTERVAL_FROM, MEDIAN_FROM, type StripDot, type StripPlotData, type StripRow } from './strip-plot.js';
import { dotNotes } from './strip-plot-words.js';

/** More buttons than this would bury the table; the per-run table has them all. */
const LISTED_RUNS = 60;

export function StripTable({ data, onPick }: { data: StripPlotData; onPick: PickRun }) {
  return (
    <Table
      variant="embedded"
      items={data.rows}
      trackBy="armId"
      wrapLines
      ariaLabels={{ tableLabel: 'Time to first token, run by run' }}
      columnDefinitions={[
        { id: 'model', header: 'Model', isRowHeader: true, minWidth: 160, cell: (row) => <bdi>{row.label}</bdi> },
        { id: 'n', header: 'n', cell: (row) => row.n },
        { id: 'median', header: 'Median', cell: medianOf },
        { id: 'interval', header: '95 % interval', cell: intervalOf },
        {
          id: 'runs',
          header: 'Runs in their order',
          minWidth: 320,
          cell: (row) => <RunButtons row={row} onPick={onPick} />,
        },
      ]}
    />
  );
}

function medianOf({ medianMs, n }: StripRow) {
  if (medianMs !== null) return formatMs(medianMs);
  return (
    <Unknown
      reason={n < MEDIAN_FROM ? `fewer than ${MEDIAN_FROM} runs` : 'it lies among the runs over the time limit'}
    />
  );
}

function intervalOf({ interval, n }: StripRow) {
  if (interval !== null) return `${formatMs(interval[0])} – ${formatMs(interval[1])}`;
  return (
    <Unknown
      reason={n < INTERVAL_FROM ? `fewer than ${INTERVAL_FROM} runs` : 'it reaches to the runs over the time limit'}
    />
  );
}

function RunButtons({ row, onPick }: { row: StripRow; onPick: PickRun }) {
  const left = row.dots.length - LISTED_RUNS;
  return (
    <div className="ft-run-buttons">
      {row.dots.slice(0, LISTED_RUNS).map((dot) => (
        <Button
          key={dot.sequence}
          variant="inline-link"
          ariaLabel={`${row.label}, run ${dot.ordinal}: ${buttonWords(dot)}`}
          onClick={() => {
            onPick(dot.armId, dot.sequence);
          }}
        >
          {buttonWords(dot)}
        </Button>
      ))}
      {left > 0 && <span>and {left} more, in the per-run table</span>}
    </div>
  );
}

/** @example '1,971 ms (slow run)' */
function buttonWords(dot: StripDot): string {
  const notes = dotNotes(dot);
  return notes.length === 0 ? formatMs(dot.ttftMs) : `${formatMs(dot.ttftMs)} (${notes.join(', ')})`;
}
