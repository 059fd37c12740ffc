/** The strip of a lane's run on the seconds that all lanes share, drawn while it goes on. */
import { useCallback } from 'react';
import type { ArmMarker } from '../../charts/markers.js';
import type { Palette } from '../../charts/palette.js';
import { liveStore, useLive } from '../../stores/live-store.js';
import { Drawing, type Place } from './Drawing.js';
import { isActive } from './lane-words.js';
import { laneClocks } from './clocks-of-lanes.js';
import { paintRunStrip, RUN_STRIP_HEIGHT } from './paint-run-strip.js';
import { runStrip, runStripWords } from './run-strip.js';
import { currentScale, followScale } from './shared-seconds.js';
import { tenTimesASecond } from './ten-times-a-second.js';

interface LaneStripProps {
  index: number;
  marker: ArmMarker;
  palette: Palette;
}

export function LaneStrip({ index, marker, palette }: LaneStripProps) {
  // Told anew with each run that ends, not with each delta.
  const words = useLive(({ live }) => {
    const lane = live?.lanes[index];
    return lane === undefined || isActive(lane.status) ? 'Strip of the run in flight' : runStripWords(lane);
  });
  const paint = useCallback(
    (place: Place) => {
      const lane = laneAt(index);
      if (lane === undefined) return;
      const strip = runStrip(lane, laneClocks.elapsedMs(lane.arm.id));
      paintRunStrip(place, strip, currentScale(), palette, marker.hue);
    },
    [index, marker, palette],
  );
  const follow = useCallback(
    (redraw: () => void) => {
      const ends = [
        followScale(redraw),
        liveStore.subscribe(({ live }, { live: before }) => {
          if (live?.lanes[index] !== before?.lanes[index]) redraw();
        }),
        tenTimesASecond(() => {
          // Between deltas only the wait grows.
          if (laneAt(index)?.status === 'waiting') redraw();
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    [index],
  );
  return <Drawing heightPx={RUN_STRIP_HEIGHT} label={words} paint={paint} follow={follow} />;
}

function laneAt(index: number) {
  return liveStore.getState().live?.lanes[index];
}
