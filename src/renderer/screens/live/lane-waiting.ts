/** The window's one watch over waiting lanes, fed by the live store. */
import { liveStore } from '../../stores/live-store.js';
import { createWaitingWatch } from './waiting-watch.js';

const watch = createWaitingWatch(() => performance.now());
watch.observe(null, liveStore.getState().live, false);
liveStore.subscribe(({ live }, previous) => {
  watch.observe(previous.live, live, previous.status === 'ready');
});

/** Since when the lane of an arm has been waiting; null when it does not. */
export const waitingSince = watch.since;
