/** The finished runs of a lane as dots on a log axis that all lanes share, with the median from three runs on. */
import { memo } from 'react';
import type { LiveLaneRun } from '../../../shared/domain/live/live-state.js';
import { median } from '../../../shared/statistics/median.js';
import { formatTick, positionOnAxis, type TimeAxis } from '../../charts/time-axis.js';
import { formatMs, formatPlural } from '../../components/format.js';
import { inFlightWords } from './lane-words.js';

interface LaneRunsProps {
  runs: readonly LiveLaneRun[];
  axis: TimeAxis | null;
  hue: string;
  mark: string;
  /** Requests that are under way. */
  inFlight: number;
  /** Runs that the plan asks of this lane, warm-ups included. */
  planned: number;
}

const MEDIAN_FROM = 3;

export const LaneRuns = memo(function LaneRuns({ inFlight, runs, axis, hue, mark, planned }: LaneRunsProps) {
  const shown = runs.flatMap(({ slot, result }) =>
    result.ttftMs === null ? [] : [{ slot, ttftMs: result.ttftMs, completed: result.outcome === 'completed' }],
  );
  const measured = shown.filter((run) => run.completed && run.slot.phase === 'measured').map((run) => run.ttftMs);
  const middle = measured.length < MEDIAN_FROM ? null : median(measured);
  const flying = inFlightWords(inFlight);
  const failed = runs.filter(({ result }) => result.outcome !== 'completed').length;
  const percent = (valueMs: number): string =>
    axis === null ? '0' : `${(2 + 96 * positionOnAxis(axis, valueMs)).toFixed(2)}%`;
  return (
    <div className="ft-lane-runs">
      <svg width="100%" height="22" role="img" aria-label={runsWords(measured, middle)}>
        <line x1="0" x2="100%" y1="11" y2="11" className="ft-lane-axis" />
        {axis !== null && middle !== null && (
          <line x1={percent(middle)} x2={percent(middle)} y1="1" y2="21" stroke={mark} strokeWidth="2" />
        )}
        {axis !== null &&
          shown.map(({ slot, ttftMs, completed }) => {
            const filled = completed && slot.phase === 'measured';
            return (
              <circle
                key={slot.sequence}
                cx={percent(ttftMs)}
                cy="11"
                r="4.5"
                fill={filled ? hue : 'none'}
                fillOpacity="0.8"
                stroke={hue}
                strokeWidth="1.5"
              >
                <title>{`${slot.phase === 'warmup' ? 'Warm-up' : 'Run'} ${slot.ordinal}: ${formatMs(ttftMs)}`}</title>
              </circle>
            );
          })}
      </svg>
      <div className="ft-lane-scale">
        <span>{axis === null ? '' : formatTick(axis.minMs)}</span>
        <span>
          {`${runs.length} of ${formatPlural(planned, 'run')}`}
          {failed > 0 && <span className="ft-lane-failed">{`, ${failed} not completed`}</span>}
          {flying === '' ? middle !== null && `, median ${formatMs(middle)}` : `, ${flying}`}
        </span>
        <span>{axis === null ? '' : formatTick(axis.maxMs)}</span>
      </div>
    </div>
  );
});

function runsWords(measured: readonly number[], middle: number | null): string {
  if (measured.length === 0) return 'No finished run yet';
  const middleWords = middle === null ? '' : `, median ${formatMs(middle)}`;
  return `First token of the finished runs: ${measured.map(formatMs).join(', ')}${middleWords}`;
}
