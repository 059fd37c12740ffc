/** The window's one watch over its lanes, fed by the live store. */
import { liveStore } from '../../stores/live-store.js';
import { createLaneClocks } from './lane-clocks.js';

export const laneClocks = createLaneClocks(() => performance.now());
laneClocks.observe(null, liveStore.getState().live, false);
liveStore.subscribe(({ live }, previous) => {
  if (live !== previous.live) laneClocks.observe(previous.live, live, previous.status === 'ready');
});
