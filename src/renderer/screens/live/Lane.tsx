/** One lane: what an arm is doing now, its reply as it streams, and its runs so far. */
import { memo, useEffect, useId, useMemo, useRef } from 'react';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { failureTitle } from '../../../shared/domain/failure-titles.js';
import { markerOf } from '../../charts/markers.js';
import type { Palette } from '../../charts/palette.js';
import type { TimeAxis } from '../../charts/time-axis.js';
import { ArmMark } from './ArmMark.js';
import { firstTokensOf } from './first-tokens.js';
import { LaneFigure } from './LaneFigure.js';
import { LaneRuns } from './LaneRuns.js';
import { LaneStrip } from './LaneStrip.js';
import { LaneText } from './LaneText.js';
import { isActive, statusIndicators } from './lane-words.js';
import { useLaneFacts } from './use-lane-facts.js';
import './lane.css';

export interface LaneProps {
  /** Of its arm, in the plan. */
  index: number;
  axis: TimeAxis | null;
  planned: number;
  palette: Palette;
  /** The user jumped to it: its name takes the focus, which is then told. */
  jumpedTo?: boolean;
  onJumped?: () => void;
}

export const Lane = memo(function Lane({ index, axis, planned, palette, jumpedTo = false, onJumped }: LaneProps) {
  const facts = useLaneFacts(index);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const marker = useMemo(() => markerOf(palette, index), [palette, index]);
  useEffect(() => {
    if (!jumpedTo) return;
    heading.current?.focus({ preventScroll: true });
    onJumped?.();
  }, [jumpedTo, onJumped]);
  if (facts === null) return null;
  const { label, status, inFlight, lastResult, finished } = facts;
  const error = status === 'failed' ? (lastResult?.error ?? null) : null;
  return (
    <section
      className={isActive(status) || inFlight > 0 ? 'ft-lane ft-lane-active' : 'ft-lane'}
      aria-labelledby={headingId}
      data-status={status}
    >
      <header className="ft-lane-header">
        <h2 ref={heading} id={headingId} className="ft-lane-label" title={label} tabIndex={-1}>
          <ArmMark marker={marker} />
          <bdi>{label}</bdi>
        </h2>
        <StatusIndicator type={statusIndicators[status]}>{status}</StatusIndicator>
      </header>
      <LaneFigure index={index} facts={facts} />
      {error !== null && (
        <div className="ft-lane-error" role="alert" tabIndex={0}>
          <strong>{failureTitle(error.code)}.</strong> {error.message} {error.hint}
        </div>
      )}
      <LaneText index={index} label={label} />
      <LaneStrip index={index} marker={marker} palette={palette} />
      <LaneRuns
        figures={firstTokensOf(finished)}
        ended={finished.length}
        planned={planned}
        inFlight={inFlight}
        axis={axis}
        marker={marker}
        palette={palette}
      />
    </section>
  );
});
