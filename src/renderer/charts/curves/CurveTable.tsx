/** The points of a curve as a table: a row per arm, its runs to open. */
import Button from '@cloudscape-design/components/button';
import Table from '@cloudscape-design/components/table';
import { Unknown } from '../../components/Unknown.js';
import type { PickRun } from '../pick.js';
import { figureWords } from './curve-words.js';
import type { CurveFigure, CurvePoint, CurveRun } from './ladders.js';

/** More buttons than this would bury the table; the per-run table has them all. */
const LISTED_RUNS = 60;

export interface CurveRow {
  /** Such as '4,000 tokens' or '300 s'. */
  place: string;
  point: CurvePoint;
  runs: readonly CurveRun[];
}

interface CurveTableProps {
  label: string;
  /** What is varied. */
  factor: string;
  figure: CurveFigure;
  rows: readonly CurveRow[];
  onPick: PickRun;
}

export function CurveTable({ label, factor, figure, rows, onPick }: CurveTableProps) {
  return (
    <Table
      variant="embedded"
      items={rows}
      trackBy={({ point }) => point.armId}
      wrapLines
      ariaLabels={{ tableLabel: label }}
      columnDefinitions={[
        { id: 'arm', header: 'Arm', isRowHeader: true, minWidth: 140, cell: ({ point }) => <bdi>{point.label}</bdi> },
        { id: 'place', header: factor, cell: ({ place }) => place },
        { id: 'n', header: 'n', cell: ({ point }) => point.n },
        { id: 'failed', header: 'Failed', cell: ({ point }) => point.failed },
        {
          id: 'median',
          header: 'Median',
          cell: ({ point: { median } }) =>
            median === null ? (
              <Unknown reason="fewer than three runs" />
            ) : (
              <span className="ft-nowrap">{figureWords(median, figure)}</span>
            ),
        },
        {
          id: 'interval',
          header: '95 % interval',
          cell: ({ point: { interval } }) =>
            interval === null ? (
              <Unknown reason="fewer than six runs" />
            ) : (
              <span className="ft-nowrap">{`${figureWords(interval[0], figure)} – ${figureWords(interval[1], figure)}`}</span>
            ),
        },
        {
          id: 'runs',
          header: 'Runs in their order',
          minWidth: 280,
          cell: (row) => <RunButtons row={row} figure={figure} onPick={onPick} />,
        },
      ]}
    />
  );
}

function RunButtons({ row, figure, onPick }: { row: CurveRow; figure: CurveFigure; onPick: PickRun }) {
  const runs = row.runs.toSorted((a, b) => a.ordinal - b.ordinal);
  const left = runs.length - LISTED_RUNS;
  return (
    <div className="ft-run-buttons">
      {runs.slice(0, LISTED_RUNS).map((run) => (
        <Button
          key={run.sequence}
          variant="inline-link"
          ariaLabel={`${row.point.label}, run ${run.ordinal}: ${figureWords(run.y, figure)}`}
          onClick={() => {
            onPick(run.armId, run.sequence);
          }}
        >
          {figureWords(run.y, figure)}
        </Button>
      ))}
      {left > 0 && <span>and {left} more, in the per-run table</span>}
    </div>
  );
}
