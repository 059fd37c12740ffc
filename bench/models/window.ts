/** A real window on a large account, with clocks of the browser around its table of models. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { createApplication } from '../../src/main/application.js';
import type { Application } from '../../src/main/application-interface.js';
import { startLoopbackHost } from '../../src/main/hosts/loopback/start-loopback-host.js';
import type { SpawnSimulator } from '../../src/main/simulator/launch-simulator.js';
import { startChromium } from '../common/chromium.js';
import type { Cleanup } from '../common/cleanup.js';
import { accountProfile, bigModels, bigProfiles, region } from './account.js';

export interface KeyTime {
  readonly key: string;
  /** Milliseconds from the key to the end of the frame that shows it. */
  readonly paintMs: number;
  /** To the end of the frame with the last change in the page: the rows have followed. */
  readonly rowsMs: number;
}

export interface ModelsWindow {
  /**
   * Opens the window anew.
   *
   * @param answerAfterMs how long the account takes; 0: the list comes from the cache, while the window is still being built
   * @returns milliseconds from the answer to the frame in which rows and search can be used
   */
  open(answerAfterMs: number): Promise<number>;
  /** Types into the search, key by key, each after the rows have followed the one before. */
  type(keys: readonly string[]): Promise<KeyTime[]>;
}

export interface ModelsWindowOptions {
  readonly folder: string;
  readonly rendererDirectory: string;
  readonly measuringThreadPath: string;
  readonly spawnSimulator: SpawnSimulator;
}

/** @throws Error when there is no Chromium; the environment variable FIRSTTOKEN_CHROMIUM names another one */
export async function openModelsWindow(options: ModelsWindowOptions, cleanup: Cleanup): Promise<ModelsWindow> {
  const { folder, rendererDirectory, ...rest } = options;
  const application = await createApplication({ ...rest, dataDirectory: folder, host: 'loopback', version: 'bench' });
  cleanup.add(() => application.close());
  let waitMs = 0;
  const shown = await withBigAccount(application, () => waitMs);
  const host = await startLoopbackHost({ application: shown, rendererDirectory, port: 0 });
  cleanup.add(() => host.close());
  const started = await startChromium(folder);
  cleanup.add(() => started.close());
  const context = await started.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript({ content: clocks });
  await page.goto(host.url);
  await page.getByRole('searchbox', { name: 'Search the models' }).waitFor();
  return {
    open: async (answerAfterMs) => {
      waitMs = answerAfterMs;
      await page.reload();
      return page.evaluate<number>('firsttokenBench.usable');
    },
    type: (keys) => type(page, keys),
  };
}

/** The real application, but for what speaks of the account: nobody else is asked. */
async function withBigAccount(application: Application, modelsAfterMs: () => number): Promise<Application> {
  const presets = await application.request('presets.list', {});
  const inAccount = presets.ok
    ? presets.data.map((preset) => ({ ...preset, plan: { ...preset.plan, profile: accountProfile, region } }))
    : [];
  const answers = new Map<unknown, () => unknown>([
    ['presets.list', () => inAccount],
    ['profiles.list', bigProfiles],
    ['profiles.check', () => ({ state: 'ready', expiresAt: null, problem: null })],
    ['models.list', bigModels],
    ['plan.check', () => ({ problems: [], estimate: null })],
  ]);
  return {
    ...application,
    dispatch: async (name, input) => {
      const answer = answers.get(name);
      if (answer === undefined) return application.dispatch(name, input);
      if (name === 'models.list') await setTimeout(modelsAfterMs());
      return { ok: true, data: answer() };
    },
  };
}

async function type(page: Page, keys: readonly string[]): Promise<KeyTime[]> {
  await page.getByRole('searchbox', { name: 'Search the models' }).focus();
  const times: KeyTime[] = [];
  for (const key of keys) {
    await page.evaluate<undefined>('firsttokenBench.expectKey()');
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    times.push({ key, ...(await page.evaluate<Omit<KeyTime, 'key'>>('firsttokenBench.key')) });
  }
  return times;
}

/**
 * Runs in the page before its own scripts. A frame has ended when the task that is queued in its animation callback
 * runs: style, layout and painting lie between. Rows have followed when a quarter of a second has changed nothing more.
 */
const clocks = `(() => {
  const frameEnd = () => new Promise((resolve) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { channel.port1.close(); resolve(performance.now()); };
    channel.port2.postMessage(0);
  }));
  const quietMs = 250;
  let answeredMs = null;
  class TimedSocket extends WebSocket {
    constructor(...rest) {
      super(...rest);
      this.addEventListener('message', ({ data, timeStamp }) => {
        if (answeredMs === null && data.includes('"models":[{')) answeredMs = timeStamp;
      });
    }
  }
  window.WebSocket = TimedSocket;
  const isUsable = () => document.querySelectorAll('table tbody tr input[type="checkbox"]').length >= 10
    && document.querySelector('input[type="search"]')?.disabled === false;
  const bench = { key: null };
  bench.usable = (async () => {
    for (;;) {
      const endMs = await frameEnd();
      if (answeredMs !== null && isUsable()) return endMs - answeredMs;
    }
  })();
  bench.expectKey = () => {
    bench.key = new Promise((resolve) => {
      addEventListener('keydown', async ({ timeStamp }) => {
        let changedMs = null;
        const watch = new MutationObserver(() => { frameEnd().then((endMs) => { changedMs = endMs; }); });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        const paintMs = (await frameEnd()) - timeStamp;
        while (performance.now() - Math.max(changedMs ?? 0, timeStamp) < quietMs) await frameEnd();
        watch.disconnect();
        resolve({ paintMs, rowsMs: (changedMs ?? timeStamp + paintMs) - timeStamp });
      }, { capture: true, once: true });
    });
  };
  window.firsttokenBench = bench;
})()`;
