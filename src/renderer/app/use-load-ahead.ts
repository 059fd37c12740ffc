/** Brings the other screens' code once the first one stands. */
import { useEffect } from 'react';
import { isRunning, liveStore } from '../stores/live-store.js';
import { type IdleWindow, loadAhead } from './load-ahead.js';
import { lateScreens } from './screens.js';

/** The first screen still fills itself meanwhile. */
const SETTLED_MS = 500;
const RETRY_MS = 5_000;

const idleWindow: IdleWindow = {
  whenIdle(work) {
    requestIdleCallback(work);
  },
  isBusy: () => isRunning(liveStore.getState().live),
  later(work) {
    setTimeout(work, RETRY_MS);
  },
};

/** Call it where it takes effect with the first screen: inside of what waits for its code. */
export function useLoadAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      loadAhead(
        lateScreens.map(({ load }) => load),
        idleWindow,
      );
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
}
