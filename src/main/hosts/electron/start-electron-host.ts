/**
 * The application in an Electron window. Nothing here is awaited on the way to Electron's `ready`: Electron becomes
 * ready only after its entry module has been evaluated.
 */
import { app, dialog, session } from 'electron';
import { join } from 'node:path';
import { ApplicationError } from '../../../shared/contract/result.js';
import type { Application } from '../../application-interface.js';
import { readPageFiles } from '../page/page-files.js';
import { watchRunningSession } from '../running-session.js';
import { registerAppScheme, serveAppScheme } from './app-scheme.js';
import { setApplicationMenu } from './application-menu.js';
import { askWhereToSave } from './downloads.js';
import { guardNavigation } from './navigation-guards.js';
import { type MainWindow, openMainWindow } from './open-main-window.js';
import { restrictPermissions } from './permissions.js';
import { handleRequests } from './request-channel.js';

export interface ElectronHostOptions {
  readonly dataDirectory: string;
  /** The renderer's build, with `index.html`. */
  readonly rendererDirectory: string;
  /** The preload's file: absolute, CommonJS. */
  readonly preload: string;
  readonly createApplication: () => Application | Promise<Application>;
}

/** A second start with the same data only brings the first one's window to the front. */
export function startElectronHost(options: ElectronHostOptions): void {
  // Electron's own files lie beside the database, so that each data folder has its own lock.
  app.setPath('userData', join(options.dataDirectory, 'electron'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  registerAppScheme();
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents);
  });
  app
    .whenReady()
    .then(() => run(options))
    .catch(endWithError);
}

async function run({ createApplication, preload, rendererDirectory }: ElectronHostOptions): Promise<void> {
  let window: MainWindow | null = null;
  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => {
    app.quit();
  });

  const files = await readPageFiles(rendererDirectory);
  const application = await createApplication();
  closeBeforeQuit(application);
  serveAppScheme(files, application);
  restrictPermissions(session.defaultSession);
  askWhereToSave(session.defaultSession);
  handleRequests(application);
  setApplicationMenu(process.platform, app.isPackaged, (shortcut) => window?.choose(shortcut));
  window = await openMainWindow({
    application,
    preload,
    isPackaged: app.isPackaged,
    watchSession: (watcher) => watchRunningSession(application, watcher),
  });
}

/** Holds the end back until the database is closed. */
function closeBeforeQuit(application: Application): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void application.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

function endWithError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const hint = error instanceof ApplicationError ? error.hint : 'Please report this message.';
  process.stderr.write(`firsttoken: ${message}\n  ${hint}\n`);
  dialog.showErrorBox('Firsttoken cannot start', `${message}\n\n${hint}`);
  app.exit(1);
}
