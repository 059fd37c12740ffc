/** How soon the window shows something: first contentful paint of a page that has nothing cached, and of later ones. */
import type { Page } from 'playwright-core';
import { startChromium } from '../common/chromium.js';

export interface FirstPaintFigures {
  /** Milliseconds from the start of the navigation, in a fresh browser. */
  readonly firstMs: number;
  /** Of later loads. */
  readonly laterMs: readonly number[];
}

/**
 * @param url with its one-time token
 * @param folder for the browser's profile
 */
export async function measureFirstPaint(url: string, folder: string, later: number): Promise<FirstPaintFigures> {
  const started = await startChromium(folder);
  try {
    const page = await (await started.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(url);
    const firstMs = await paintOf(page);
    const laterMs: number[] = [];
    for (let count = 0; count < later; count += 1) {
      await page.reload();
      laterMs.push(await paintOf(page));
    }
    return { firstMs, laterMs };
  } finally {
    await started.close();
  }
}

async function paintOf(page: Page): Promise<number> {
  await page.getByRole('heading', { name: 'New benchmark' }).waitFor();
  return page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
}
