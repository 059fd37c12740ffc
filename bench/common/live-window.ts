/** A real window: the application's page in a headless Chromium, showing the live lanes that it is sent. */
import type { Page } from 'playwright-core';
import { createApplication } from '../../src/main/application.js';
import type { Application } from '../../src/main/application-interface.js';
import { createEventHub } from '../../src/main/event-hub.js';
import { type LoopbackHost, startLoopbackHost } from '../../src/main/hosts/loopback/start-loopback-host.js';
import { createLiveKeeper, type LiveKeeper } from '../../src/main/live/live-keeper.js';
import type { SpawnSimulator } from '../../src/main/simulator/launch-simulator.js';
import { type StartedBrowser, startChromium } from './chromium.js';

export interface LiveWindow {
  /** What is published here is drawn. */
  readonly keeper: LiveKeeper;
  /** Shows the live lanes. */
  readonly page: Page;
  /** Lanes that the page shows now, those that are out of sight included. */
  countLanes(): Promise<number>;
  close(): Promise<void>;
}

export interface LiveWindowOptions {
  readonly dataDirectory: string;
  /** The renderer's build. */
  readonly rendererDirectory: string;
  readonly measuringThreadPath: string;
  readonly spawnSimulator: SpawnSimulator;
  /** CSS pixels; left out: the smallest comfortable window. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** @throws Error when there is no Chromium; the environment variable FIRSTTOKEN_CHROMIUM names another one */
export async function openLiveWindow(options: LiveWindowOptions): Promise<LiveWindow> {
  const { rendererDirectory, viewport = { width: 1280, height: 800 }, ...rest } = options;
  const hub = createEventHub();
  const keeper = createLiveKeeper((batch) => {
    hub.emit('live.batch', batch);
  });
  const application = await createApplication({ ...rest, host: 'loopback', version: 'bench' });
  // The real application, but with the live state of this benchmark.
  const shown: Application = {
    ...application,
    dispatch: (name, input) =>
      name === 'live.snapshot'
        ? Promise.resolve({ ok: true, data: keeper.snapshot() })
        : application.dispatch(name, input),
    on: (event, callback) => (event === 'live.batch' ? hub.on(event, callback) : application.on(event, callback)),
  };
  let host: LoopbackHost | null = null;
  let started: StartedBrowser | null = null;
  const close = async (): Promise<void> => {
    await started?.close();
    await host?.close();
    await application.close();
  };
  try {
    host = await startLoopbackHost({ application: shown, rendererDirectory, port: 0 });
    started = await startChromium(options.dataDirectory);
    const page = await (await started.browser.newContext({ viewport })).newPage();
    await page.goto(host.url);
    await page.getByRole('heading', { name: 'New benchmark' }).waitFor();
    await page.getByRole('link', { name: 'Live', exact: true }).click();
    return { keeper, page, countLanes: () => countLanes(page), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Of many lanes, the page holds those in sight, and says of how many. */
async function countLanes(page: Page): Promise<number> {
  const inPage = await page.locator('section[data-status]').count();
  const item = page.locator('[role="listitem"][aria-setsize]').first();
  return inPage === 0 || (await item.count()) === 0 ? inPage : Number(await item.getAttribute('aria-setsize'));
}
