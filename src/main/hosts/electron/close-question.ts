/** A window that is closed while a session runs asks first: its end would cancel the session. */
import { dialog, type BrowserWindow } from 'electron';
import type { RunningSession } from '../running-session.js';

const buttons = ['Stop the session and close', 'Keep running'];
const keepRunning = 1;

export function askBeforeClose(window: BrowserWindow, session: Pick<RunningSession, 'current'>): void {
  let isAsking = false;
  let mayClose = false;

  async function ask(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: 'A session is running.',
      detail: 'If you close the window now, the session is cancelled. The runs that were measured are kept.',
      buttons,
      defaultId: keepRunning,
      cancelId: keepRunning,
      noLink: true,
    });
    isAsking = false;
    // The session may have ended while the question stood there: then there is nothing left to keep.
    if (response === keepRunning) return;
    mayClose = true;
    window.close();
  }

  window.on('close', (event) => {
    if (mayClose || session.current() === null) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void ask();
  });
}
