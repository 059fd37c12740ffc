/**
 * The built application behind the loopback host, and a page of an installed Chromium that looks at it. Every test
 * ends by asserting that the page reported nothing: no console error, no exception, no violation of the CSP.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeSource from 'axe-core';
import { type Browser, type Download, type Page, chromium } from 'playwright-core';

const commandLine = join(import.meta.dirname, '../../out/main/cli.js');

export interface ServedWindow {
  page: Page;
  /** What the page complained about so far. */
  complaints: string[];
  dataDirectory: string;
  /** Address without the one-time token. */
  origin: string;
  /** Ends the application, and leaves the page open. */
  endHost(): Promise<void>;
  /** Starts another one at the same address, which does not know the page. */
  restartHost(): Promise<void>;
  close(): Promise<void>;
}

/** @param prepare puts into the data folder what is there before the application starts */
export async function openServedWindow(
  colorScheme: 'light' | 'dark' = 'light',
  prepare: (dataDirectory: string) => void = () => undefined,
): Promise<ServedWindow> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'firsttoken-e2e-'));
  prepare(dataDirectory);
  let host = startHost(dataDirectory);
  const url = await readyUrl(host);
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme });
  const page = await context.newPage();
  const complaints = listen(page);
  await page.goto(url);
  await page.getByRole('heading', { name: 'New benchmark' }).waitFor();
  return {
    page,
    complaints,
    dataDirectory,
    origin: new URL(url).origin,
    endHost: () => ended(host),
    async restartHost() {
      host = startHost(dataDirectory, ['--port', new URL(url).port]);
      await readyUrl(host);
    },
    async close() {
      await browser.close();
      await ended(host);
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function startHost(dataDirectory: string, options: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [commandLine, 'serve', '--no-open', '--data-dir', dataDirectory, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env['FIRSTTOKEN_CHROMIUM'] ?? '/usr/bin/chromium';
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: ['--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])],
  });
}

/** Waits for the download that `act` starts. */
export async function downloadOf(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return contentOf(download);
}

export async function contentOf(download: Download): Promise<{ name: string; text: string }> {
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/**
 * Violations of WCAG 2.2 A and AA on the page as it is now, one line each. The window is made as high as the page
 * meanwhile, so that the bar at its bottom covers nothing: what it covers changes with every turn of the wheel.
 *
 * @param within a selector, where the rest of the page was looked at before
 */
export async function accessibilityViolations(page: Page, within = 'html'): Promise<string[]> {
  const size = page.viewportSize();
  const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size !== null) await page.setViewportSize({ width: size.width, height: Math.max(size.height, pageHeight) });
  // What fades in has too little contrast until it is there.
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  // Through the debugger, since the page's own policy rightly refuses a script that is not the application's.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AxeSource.source);
  const found = await page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as { axe: typeof AxeSource };
    const { violations } = await axe.run(part, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      // Nothing is collected of what is in order, which is most of the page.
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, within);
  if (size !== null) await page.setViewportSize(size);
  return found;
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // Chromium reports violations of the content security policy here, too.
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}

function readyUrl(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    let errors = '';
    host.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    host.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const line = output.split('\n').find((candidate) => candidate.includes('"ready"'));
      if (line !== undefined) resolve((JSON.parse(line) as { url: string }).url);
    });
    host.once('exit', (code) => {
      reject(new Error(`The loopback host ended with ${String(code)} before it was ready: ${errors}`));
    });
  });
}

function ended(host: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (host.exitCode !== null) resolve();
    else {
      host.once('exit', () => {
        resolve();
      });
      host.kill('SIGTERM');
    }
  });
}
