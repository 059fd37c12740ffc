/** The window's one watch over its lanes, fed by the live store. */
import { connectionStore } from '../../stores/connection-store.js';
import { liveStore } from '../../stores/live-store.js';
import { createLaneClocks } from './lane-clocks.js';

/** By `performance.now()`; null while there is a connection. */
let lostAtMs: number | null = connectionStore.getState().connected ? null : performance.now();

/** Until when the window knows of its lanes: without a connection nobody can say what still waits, or came. */
export function knownUntilMs(): number {
  return lostAtMs ?? performance.now();
}

connectionStore.subscribe(({ connected }) => {
  lostAtMs = connected ? null : knownUntilMs();
});

export const laneClocks = createLaneClocks(knownUntilMs);
laneClocks.observe(null, liveStore.getState().live, false);
liveStore.subscribe(({ live }, previous) => {
  if (live !== previous.live) laneClocks.observe(previous.live, live, previous.status === 'ready');
});
