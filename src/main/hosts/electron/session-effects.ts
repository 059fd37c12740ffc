/** While a session runs: the machine does not go to sleep, and the task bar shows how far it is. */
import { powerSaveBlocker, type BrowserWindow } from 'electron';
import type { SessionProgress } from '../running-session.js';

const noProgress = -1;

/** @returns to be called with each change of the running session */
export function createSessionEffects(window: BrowserWindow): (progress: SessionProgress | null) => void {
  let blocker: number | null = null;

  return (progress) => {
    if (progress !== null && blocker === null) blocker = powerSaveBlocker.start('prevent-app-suspension');
    if (progress === null && blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
    if (!window.isDestroyed()) window.setProgressBar(progress === null ? noProgress : shareOf(progress));
  };
}

function shareOf({ endedRuns, plannedRuns }: SessionProgress): number {
  return plannedRuns > 0 ? Math.min(endedRuns / plannedRuns, 1) : 0;
}
