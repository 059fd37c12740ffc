/** Opens the page in an app window of an installed browser: no tabs, no address bar, a browser profile of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, type BrowserSurroundings } from './find-browser.js';

export interface AppWindow {
  readonly opened: true;
  /** Resolves when the browser's process has ended; `failed` unless its user or `close` ended it. */
  readonly ended: Promise<{ failed: boolean }>;
  close(): void;
}

export type WindowAttempt = AppWindow | { opened: false; reason: string };

export interface OpenWindowOptions {
  /** With a one-time token. Other users may read a command line, so nobody else gets in with it a second time. */
  readonly url: string;
  /** The browser's profile lies in it, in `window`. */
  readonly dataDirectory: string;
  readonly surroundings?: BrowserSurroundings;
  /** Chromium's sandbox cannot start for root on Linux. */
  readonly isRoot?: boolean;
}

/** @returns never rejects; the reason is part of a sentence: "The window cannot be opened: ..." */
export async function openWindow(options: OpenWindowOptions): Promise<WindowAttempt> {
  const surroundings = options.surroundings ?? { platform: process.platform, environment: process.env };
  if (!hasDisplay(surroundings)) return { opened: false, reason: 'this machine has no display' };
  const search = findBrowser(surroundings);
  if (!search.found) return { opened: false, reason: search.reason };

  const isRoot = options.isRoot ?? process.getuid?.() === 0;
  const browser = spawn(
    search.executable,
    [
      `--app=${options.url}`,
      `--user-data-dir=${join(options.dataDirectory, 'window')}`,
      '--window-size=1280,860',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      ...(isRoot && surroundings.platform === 'linux' ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore', env: surroundings.environment },
  );
  const ended = whenEnded(browser);
  const problem = await whenStarted(browser);
  if (problem !== null) return { opened: false, reason: `${search.executable} does not start (${problem.message})` };
  return {
    opened: true,
    ended,
    close() {
      browser.kill();
    },
  };
}

function hasDisplay({ platform, environment }: BrowserSurroundings): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return [environment.DISPLAY, environment.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '');
}

function whenStarted(browser: ChildProcess): Promise<Error | null> {
  return new Promise((resolve) => {
    browser.once('spawn', () => {
      resolve(null);
    });
    browser.once('error', resolve);
  });
}

function whenEnded(browser: ChildProcess): Promise<{ failed: boolean }> {
  return new Promise((resolve) => {
    browser.once('exit', (code) => {
      resolve({ failed: code !== 0 && !browser.killed });
    });
  });
}
