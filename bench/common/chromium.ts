/**
 * A headless Chromium in the session of this process, as the application's own windows are. Playwright starts browsers
 * in sessions of their own, between which Linux (autogroup scheduling) ignores the priorities of threads.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright-core';

export interface StartedBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * @param folder for the browser's profile
 * @throws Error when there is no Chromium; the environment variable FIRSTTOKEN_CHROMIUM names another one
 */
export async function startChromium(folder: string): Promise<StartedBrowser> {
  const executable = process.env['FIRSTTOKEN_CHROMIUM'] ?? '/usr/bin/chromium';
  const asRoot = process.getuid?.() === 0;
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${join(folder, 'browser')}`,
      '--no-first-run',
      '--disable-background-networking',
      ...(asRoot ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(child, executable));
    return {
      browser,
      async close() {
        await browser.close();
        child.kill();
        await exited;
      },
    };
  } catch (error) {
    child.kill();
    throw error;
  }
}

/** Chromium says it on stderr once it listens. */
function debuggerAddress(child: ChildProcess, executable: string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${executable} ended with code ${code ?? '-'} before it listened.`)));
    if (child.stderr === null) return;
    createInterface(child.stderr).on('line', (line) => {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
