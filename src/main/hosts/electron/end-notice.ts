/** Tells the end of a session by a notification of the system, where the window is not in front. */
import { type BrowserWindow, Notification } from 'electron';
import type { SessionEnding } from '../running-session.js';

/** Systems cut longer ones, or show nothing. */
const LONGEST_TITLE = 80;

/**
 * @param toFront called when it is clicked
 * @returns to be called with each end
 */
export function createEndNotice(window: BrowserWindow, toFront: () => void): (ending: SessionEnding) => void {
  /** Kept: one that is collected as garbage is clicked in vain. */
  let shown: Notification | null = null;
  window.on('focus', () => {
    shown?.close();
    shown = null;
  });

  return (ending) => {
    const body = endWords(ending);
    if (body === null || window.isDestroyed() || window.isFocused() || !Notification.isSupported()) return;
    shown?.close();
    shown = new Notification({ title: titleOf(ending.name), body });
    shown.on('click', toFront);
    shown.show();
  };
}

/** @returns null for an end that the user asked for at this moment */
function endWords({ state, stoppedEarly, endedRuns, plannedRuns, started }: SessionEnding): string | null {
  const runs = `${endedRuns} of ${plannedRuns} ${plannedRuns === 1 ? 'run' : 'runs'}`;
  if (state === 'failed')
    return started
      ? `The benchmark failed after ${runs}. Firsttoken says why.`
      : 'The benchmark could not be started. Firsttoken says why.';
  if (state !== 'done') return null;
  return stoppedEarly === null ? `The benchmark is done: ${runs}.` : `The benchmark stopped early, after ${runs}.`;
}

/** A name is one line of the user's: nothing in it may look like another. */
function titleOf(name: string): string {
  const line = name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= LONGEST_TITLE ? line : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}
