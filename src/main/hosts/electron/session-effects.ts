/** What the system sees of a session: the machine stays awake, the task bar shows it, and its end is told to who looks elsewhere. */
import type { BrowserWindow } from 'electron';
import type { SessionWatcher } from '../running-session.js';
import { createEndNotice } from './end-notice.js';
import { createSleepBlocker } from './sleep-blocker.js';
import { createTaskBar } from './task-bar.js';

/** @param toFront brings the window to the front */
export function createSessionEffects(window: BrowserWindow, toFront: () => void): SessionWatcher {
  const sleep = createSleepBlocker();
  const taskBar = createTaskBar(window);
  const tellEnd = createEndNotice(window, toFront);

  return {
    changed(progress) {
      // A held session may wait for hours. What is in flight is measured to its end.
      sleep.block(progress !== null && (!progress.paused || progress.inFlight > 0));
      taskBar.show(progress);
    },
    ended(ending) {
      if (ending.state === 'failed') taskBar.fail();
      tellEnd(ending);
    },
  };
}
