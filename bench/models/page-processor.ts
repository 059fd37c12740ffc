/** Processor time of the page's main thread: what a key costs, whatever else this computer does meanwhile. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

export interface PageProcessor {
  /** Milliseconds so far, of a thread that other programs may have interrupted. */
  readMs(): Promise<number>;
  /** What the page takes while nobody does anything, milliseconds per millisecond: open lists watch their own place. */
  idleShare(): Promise<number>;
}

const IDLE_MS = 1_000;

export async function watchProcessor(page: Page): Promise<PageProcessor> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const readMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined) throw new Error('This Chromium does not tell the time of its tasks.');
    return seconds * 1_000;
  };
  return {
    readMs,
    async idleShare() {
      const [beforeMs, startedMs] = [await readMs(), performance.now()];
      await setTimeout(IDLE_MS);
      return ((await readMs()) - beforeMs) / (performance.now() - startedMs);
    },
  };
}
