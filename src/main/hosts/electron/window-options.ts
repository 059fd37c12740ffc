/** How the window is made: its page has no Node, no Electron and no way out of the sandbox. */
import type { BrowserWindowConstructorOptions } from 'electron';

export function windowOptions(options: { preload: string; isPackaged: boolean }): BrowserWindowConstructorOptions {
  return {
    title: 'Firsttoken',
    // Electron keeps size and place under this name.
    name: 'main',
    windowStatePersistence: true,
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !options.isPackaged,
      // The window may be covered while a session runs; its stopwatch must not stand still.
      backgroundThrottling: false,
    },
  };
}
