/** The finished runs of a lane: their dots, and how many there are with what is known of their median. */
import { memo } from 'react';
import type { ArmMarker } from '../../charts/markers.js';
import type { Palette } from '../../charts/palette.js';
import type { TimeAxis } from '../../charts/time-axis.js';
import { formatCount, formatPlural } from '../../components/format.js';
import { FirstTokenDots } from './FirstTokenDots.js';
import { medianWords } from './first-token-words.js';
import type { FirstTokens } from './first-tokens.js';
import { inFlightWords } from './lane-words.js';

interface LaneRunsProps {
  figures: FirstTokens;
  ended: number;
  /** Runs that the plan asks of this lane, warm-ups included. */
  planned: number;
  /** Requests that are under way. */
  inFlight: number;
  axis: TimeAxis | null;
  marker: ArmMarker;
  palette: Palette;
}

export const LaneRuns = memo(function LaneRuns(props: LaneRunsProps) {
  const { figures, ended, planned, inFlight, axis, marker, palette } = props;
  const parts = [inFlightWords(inFlight), medianWords(figures)].filter((part) => part !== '');
  const middle = parts.join(' · ');
  return (
    <div className="ft-lane-runs">
      <FirstTokenDots figures={figures} axis={axis} marker={marker} palette={palette} />
      <div className="ft-lane-counts" title={middle}>
        {`${formatCount(ended)} of ${formatPlural(planned, 'run')}`}
        {figures.notCompleted > 0 && (
          <span className="ft-lane-failed">{`, ${formatCount(figures.notCompleted)} not completed`}</span>
        )}
        {middle !== '' && ` · ${middle}`}
      </div>
    </div>
  );
});
