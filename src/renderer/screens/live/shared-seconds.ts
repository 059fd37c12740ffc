/** Keeps the scale of the lanes' strips in step with the longest run that any lane shows. */
import { liveStore } from '../../stores/live-store.js';
import { laneClocks } from './clocks-of-lanes.js';
import { runStrip } from './run-strip.js';
import { type StripScale, stripScale } from './strip-scale.js';
import { tenTimesASecond } from './ten-times-a-second.js';

let scale = stripScale(0, null);
let sessionId: string | null = null;
const listeners = new Set<() => void>();
let endTicks: (() => void) | null = null;

export function currentScale(): StripScale {
  return scale;
}

/** Calls back when the scale changes. @returns a function that ends it */
export function followScale(listener: () => void): () => void {
  listeners.add(listener);
  endTicks ??= tenTimesASecond(update);
  update();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    endTicks?.();
    endTicks = null;
  };
}

function update(): void {
  const { live } = liveStore.getState();
  const longestMs = Math.max(
    0,
    ...(live?.lanes ?? []).map((lane) => runStrip(lane, laneClocks.elapsedMs(lane.arm.id)).endMs),
  );
  const before = live?.sessionId === sessionId ? scale : null;
  sessionId = live?.sessionId ?? null;
  const next = stripScale(longestMs, before);
  if (next === scale) return;
  scale = next;
  for (const listener of listeners) listener();
}
