/** The history of thousands of sessions in a real window: how soon it can be used, and what each key in its filter takes. */
import type { Page } from 'playwright-core';
import { createApplication } from '../../src/main/application.js';
import { startLoopbackHost } from '../../src/main/hosts/loopback/start-loopback-host.js';
import type { SpawnSimulator } from '../../src/main/simulator/launch-simulator.js';
import { startChromium } from '../common/chromium.js';
import type { Cleanup } from '../common/cleanup.js';
import { LOOK_MS } from '../common/look.js';
import { addHistoryClocks, type HistoryClocks, type KeyTime } from './history-clocks.js';

/** Narrows to a model, to one session, to none; and back by Backspace. */
const words = ['haiku', 'reuse 4712', 'zzz'];

export interface HistoryFigures {
  /** From the click to the frame with usable rows, milliseconds; the first one is that of a fresh window. */
  readonly firstOpeningMs: number;
  readonly openingMs: readonly number[];
  readonly keys: readonly KeyTime[];
}

export interface HistoryOptions {
  /** With a history in it (`stored-history.ts`). */
  readonly dataDirectory: string;
  readonly rendererDirectory: string;
  readonly measuringThreadPath: string;
  readonly spawnSimulator: SpawnSimulator;
}

/** @throws Error when there is no Chromium; the environment variable FIRSTTOKEN_CHROMIUM names another one */
export async function measureHistory(
  options: HistoryOptions,
  repeats: number,
  cleanup: Cleanup,
): Promise<HistoryFigures> {
  const { rendererDirectory, ...rest } = options;
  const application = await createApplication({ ...rest, host: 'loopback', version: 'bench' });
  cleanup.add(() => application.close());
  const host = await startLoopbackHost({ application, rendererDirectory, port: 0 });
  cleanup.add(() => host.close());
  const started = await startChromium(options.dataDirectory);
  cleanup.add(() => started.close());
  const page = await (await started.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const clocks = await addHistoryClocks(page);
  await page.goto(host.url);
  await page.getByRole('heading', { name: 'New benchmark' }).waitFor();
  await page.waitForTimeout(LOOK_MS);

  const firstOpeningMs = await openAnew(page, clocks);
  const openingMs: number[] = [];
  const keys: KeyTime[] = [];
  for (let count = 0; count < repeats; count += 1) {
    openingMs.push(await openAnew(page, clocks));
    keys.push(...(await search(page, clocks)));
  }
  return { firstOpeningMs, openingMs, keys };
}

async function openAnew(page: Page, clocks: HistoryClocks): Promise<number> {
  await page.getByRole('link', { name: 'New benchmark' }).click();
  await page.getByRole('heading', { name: 'New benchmark' }).waitFor();
  await page.waitForTimeout(300);
  return clocks.open();
}

async function search(page: Page, clocks: HistoryClocks): Promise<KeyTime[]> {
  await page.getByRole('combobox', { name: 'Search the sessions' }).focus();
  const times: KeyTime[] = [];
  for (const word of words)
    for (const key of [...Array.from(word), ...Array.from(word, () => 'Backspace')])
      times.push(await clocks.time(() => page.keyboard.press(key === ' ' ? 'Space' : key)));
  return times;
}
