/** One lane: what an arm is doing now, its reply as it streams, and its runs so far. */
import { memo, useId } from 'react';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { failureTitle } from '../../../shared/domain/failure-titles.js';
import { hueOf, type Palette } from '../../charts/palette.js';
import type { TimeAxis } from '../../charts/time-axis.js';
import { LaneFigure } from './LaneFigure.js';
import { LaneRuns } from './LaneRuns.js';
import { LaneText } from './LaneText.js';
import { isActive, slotWords, statusIndicators } from './lane-words.js';
import { useLaneFacts } from './use-lane-facts.js';

interface LaneProps {
  index: number;
  axis: TimeAxis | null;
  planned: number;
  palette: Palette;
}

export const Lane = memo(function Lane({ index, axis, planned, palette }: LaneProps) {
  const facts = useLaneFacts(index);
  const headingId = useId();
  if (facts === null) return null;
  const { label, status, slot, attempt, inFlight, lastResult, finished } = facts;
  const hue = hueOf(palette, index);
  const error = status === 'failed' ? (lastResult?.error ?? null) : null;
  return (
    <section
      className={isActive(status) || inFlight > 0 ? 'ft-lane ft-lane-active' : 'ft-lane'}
      aria-labelledby={headingId}
      data-status={status}
    >
      <header className="ft-lane-header">
        <h2 id={headingId} className="ft-lane-label" title={label}>
          <span className="ft-lane-swatch" style={{ backgroundColor: hue }} aria-hidden="true" />
          {label}
        </h2>
        <span className="ft-lane-slot">{slotWords(slot, attempt)}</span>
        <StatusIndicator type={statusIndicators[status]}>{status}</StatusIndicator>
      </header>
      <LaneFigure index={index} facts={facts} />
      {error !== null && (
        <div className="ft-lane-error" role="alert">
          <strong>{failureTitle(error.code)}.</strong> {error.message} {error.hint}
        </div>
      )}
      <LaneText index={index} label={label} />
      <LaneRuns inFlight={inFlight} runs={finished} axis={axis} hue={hue} mark={palette.mark} planned={planned} />
    </section>
  );
});
