/** How far a session is, on the window's button in the task bar or dock. Only Windows shows that it is paused or failed. */
import type { BrowserWindow } from 'electron';
import type { SessionProgress } from '../running-session.js';

const NO_PROGRESS = -1;

type Mode = 'normal' | 'paused' | 'error';

export interface TaskBar {
  /** null: nothing runs. */
  show(progress: SessionProgress | null): void;
  /** Stays until somebody looks at the window. */
  fail(): void;
}

export function createTaskBar(window: BrowserWindow): TaskBar {
  let shown = '';

  function set(share: number, mode: Mode): void {
    const next = `${mode} ${share}`;
    if (window.isDestroyed() || next === shown) return;
    shown = next;
    window.setProgressBar(share, { mode });
  }

  window.on('focus', () => {
    if (shown.startsWith('error')) set(NO_PROGRESS, 'normal');
  });

  return {
    show(progress) {
      if (progress === null) set(NO_PROGRESS, 'normal');
      else set(shareOf(progress), progress.paused ? 'paused' : 'normal');
    },
    fail() {
      if (!window.isDestroyed() && !window.isFocused()) set(1, 'error');
    },
  };
}

function shareOf({ endedRuns, plannedRuns }: SessionProgress): number {
  return plannedRuns > 0 ? Math.min(endedRuns / plannedRuns, 1) : 0;
}
