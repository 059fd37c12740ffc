/** The one window, with everything that follows the running session attached to it. */
import { BrowserWindow, dialog } from 'electron';
import { EVENT_CHANNEL } from '../../../shared/contract/channels.js';
import type { Events } from '../../../shared/contract/contract.js';
import type { ShortcutId } from '../../../shared/contract/shortcuts.js';
import type { Application } from '../../application-interface.js';
import type { RunningSession, SessionWatcher } from '../running-session.js';
import { appPageUrl } from './app-origin.js';
import { askBeforeClose } from './close-question.js';
import { forwardEvents } from './forward-events.js';
import { createSessionEffects } from './session-effects.js';
import { windowOptions } from './window-options.js';

export interface MainWindow {
  /** Brings it to the front. */
  focus(): void;
  /** Has its page do what a shortcut does. */
  choose(shortcut: ShortcutId): void;
}

export interface MainWindowOptions {
  readonly application: Application;
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly watchSession: (watcher: SessionWatcher) => RunningSession;
}

/** @returns when the page has loaded */
export async function openMainWindow(options: MainWindowOptions): Promise<MainWindow> {
  const window = new BrowserWindow(windowOptions(options));
  const focus = (): void => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  const session = options.watchSession(createSessionEffects(window, focus));
  forwardEvents(options.application, window.webContents);
  askBeforeClose(window, session);
  window.once('ready-to-show', () => {
    window.show();
  });
  await loadPage(window);
  const { warnings } = options.application;
  if (warnings.length > 0 && !window.isDestroyed())
    void dialog.showMessageBox(window, { type: 'info', message: 'Please note', detail: warnings.join('\n\n') });

  return {
    focus,
    choose(shortcut) {
      if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, ...chosen({ shortcut }));
    },
  };
}

function chosen(payload: Events['menu.chosen']): ['menu.chosen', Events['menu.chosen']] {
  return ['menu.chosen', payload];
}

/** A window that its user closes while it loads is no fault. */
async function loadPage(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(appPageUrl);
  } catch (error) {
    if (!window.isDestroyed()) throw error;
  }
}
