/** A lane as it looks while a benchmark runs, with made-up figures. */
import { useCallback, useMemo } from 'react';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { emptyDeltaStrip, addToDeltaStrip } from '../../../shared/domain/live/delta-strip.js';
import { markerOf } from '../../charts/markers.js';
import type { Palette } from '../../charts/palette.js';
import { timeAxis } from '../../charts/time-axis.js';
import { ArmMark } from './ArmMark.js';
import { Drawing, type Place } from './Drawing.js';
import { FirstTokenDots } from './FirstTokenDots.js';
import { medianWords } from './first-token-words.js';
import { firstTokensOf } from './first-tokens.js';
import { paintRunStrip, RUN_STRIP_HEIGHT } from './paint-run-strip.js';
import type { RunStrip } from './run-strip.js';
import { stripScale } from './strip-scale.js';
import './lane.css';

const ttftsMs = [334, 351, 412, 338, 967, 345];
const deltasMs = Array.from({ length: 42 }, (_, index) => 334 + 26 * index + 9 * (index % 4));
const strip: RunStrip = {
  phases: [
    { kind: 'waiting', fromMs: 0, toMs: 334 },
    { kind: 'streaming', fromMs: 334, toMs: 1_430 },
  ],
  deltas: addToDeltaStrip(emptyDeltaStrip, deltasMs),
  failedAtMs: null,
  endMs: 1_430,
};
const scale = stripScale(2_000, null);
const figures = firstTokensOf(
  ttftsMs.map((ttftMs, index) => ({
    slot: {
      ...{ sequence: index, armId: 'example', phase: 'measured', ordinal: index + 1, block: index + 1 },
      ...{ idleSeconds: 0, plannedStartMs: null },
    },
    result: {
      ...{ outcome: 'completed', ttftMs, firstTextMs: ttftMs, totalMs: 1_430 },
      ...{ streamTokensPerSecond: 186, outputTokens: 204, error: null, loopDelayMs: null, clientDelayed: null },
    },
  })),
);
const axis = timeAxis([200, 2_000]);

export function ExampleLane({ palette }: { palette: Palette }) {
  const marker = useMemo(() => markerOf(palette, 0), [palette]);
  const paint = useCallback(
    (place: Place) => {
      paintRunStrip(place, strip, scale, palette, marker.hue);
    },
    [palette, marker],
  );
  return (
    <figure className="ft-lane ft-lane-active ft-lane-example" aria-label="An example of a lane">
      <div className="ft-lane-header">
        <div className="ft-lane-label">
          <ArmMark marker={marker} />A model
        </div>
        <StatusIndicator type="in-progress">streaming</StatusIndicator>
      </div>
      <div className="ft-lane-figure">
        <div className="ft-lane-first">
          <span className="ft-lane-number">334 ms</span>
          <span className="ft-lane-unit">first token</span>
          <span className="ft-lane-slot">run 7</span>
        </div>
        <div className="ft-lane-more">186 characters/s · last delta 0.1 s ago</div>
      </div>
      <div className="ft-lane-scroller">
        <div className="ft-lane-text">The reply appears here, piece by piece, exactly as it comes from the model …</div>
      </div>
      <Drawing heightPx={RUN_STRIP_HEIGHT} paint={paint} />
      <FirstTokenDots figures={figures} axis={axis} marker={marker} palette={palette} />
      <div className="ft-lane-counts">6 of 20 runs · {medianWords(figures)}</div>
    </figure>
  );
}
