/** A real window that opens stored sessions from its history, and says how long that took. */
import { chromium, type Page } from 'playwright-core';
import { LOOK_MS } from '../common/look.js';

export interface Shown {
  /** Milliseconds from the click to the frame in which the findings and the picture stand. */
  readonly pictureMs: number;
  /** The same for the two tables. */
  readonly tablesMs: number;
}

export interface HistoryWindow {
  open(sessionId: string): Promise<Shown>;
  close(): Promise<void>;
}

/** @throws Error when there is no Chromium; the environment variable FIRSTTOKEN_CHROMIUM names another one */
export async function openHistoryWindow(url: string): Promise<HistoryWindow> {
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: process.env['FIRSTTOKEN_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])],
    // An interrupt ends the benchmark in order, and with it the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(url);
    await page.getByRole('heading', { name: 'New benchmark' }).waitFor();
    await page.waitForTimeout(LOOK_MS);
    return { open: (sessionId) => openFromHistory(page, sessionId), close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function openFromHistory(page: Page, sessionId: string): Promise<Shown> {
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.locator(linkTo(sessionId)).waitFor();
  // In the page, since every step of a driver takes longer than a frame.
  return page.evaluate<Shown>(`new Promise((resolve) => {
    const start = performance.now(); let pictureMs = null;
    document.querySelector(${JSON.stringify(linkTo(sessionId))}).click();
    requestAnimationFrame(function frame() {
      const sincePaint = () => performance.now() - start;
      const headings = [...document.querySelectorAll('h2')].map((heading) => heading.textContent);
      const has = (text) => headings.some((heading) => heading.includes(text));
      if (pictureMs === null && has('Findings') && document.querySelector('canvas') !== null) pictureMs = sincePaint();
      if (pictureMs !== null && has('Latency summary') && has('Per-run')) resolve({ pictureMs, tablesMs: sincePaint() });
      else requestAnimationFrame(frame);
    });
  })`);
}

function linkTo(sessionId: string): string {
  return `a[href="#/results/${encodeURIComponent(sessionId)}"]`;
}
