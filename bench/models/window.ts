/** A real window on a large account, with clocks of the browser around its table of models and its list of profiles. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { createApplication } from '../../src/main/application.js';
import type { Application } from '../../src/main/application-interface.js';
import { startLoopbackHost } from '../../src/main/hosts/loopback/start-loopback-host.js';
import type { SpawnSimulator } from '../../src/main/simulator/launch-simulator.js';
import { startChromium } from '../common/chromium.js';
import type { Cleanup } from '../common/cleanup.js';
import { accountProfile, bigModels, bigProfiles, region } from './account.js';
import { type ActKind, type ActTime, addPageClocks, type PageClocks } from './page-clocks.js';
import { type PageProcessor, watchProcessor } from './page-processor.js';

/** One key, or the click that opens a list. */
export interface InputTime extends Omit<ActTime, 'watchedMs'> {
  /** Processor time of the page's main thread, beyond what it takes when nothing happens. */
  readonly processorMs: number;
}

export interface ModelsWindow {
  /**
   * Opens the window: the first time as after the start of the application, nothing of it being loaded or compiled.
   *
   * @param answerAfterMs how long the account takes; 0: the list comes from the cache, while the window is still being built
   * @returns milliseconds from the answer to the frame in which rows and search can be used
   */
  open(answerAfterMs: number): Promise<number>;
  /** Types into the search of the models, key by key, each after the rows have followed the one before. */
  searchModels(keys: readonly string[]): Promise<InputTime[]>;
  /** Opens the list of profiles, types into its search in the same way, and closes it. The first is the click. */
  searchProfiles(keys: readonly string[]): Promise<[InputTime, ...InputTime[]]>;
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
  const clocks = await addPageClocks(page);
  const processor = await watchProcessor(page);
  const modelSearch = page.getByRole('searchbox', { name: 'Search the models' });
  let opened = false;
  return {
    open: async (answerAfterMs) => {
      waitMs = answerAfterMs;
      await (opened ? page.reload() : page.goto(host.url));
      opened = true;
      return clocks.usable();
    },
    async searchModels(keys) {
      await modelSearch.focus();
      return type(page, await stopwatch(clocks, processor), keys);
    },
    async searchProfiles(keys) {
      const picker = page.getByRole('button', { name: /^Profile/ });
      const opening = await (await stopwatch(clocks, processor))('click', () => picker.click());
      const times = await type(page, await stopwatch(clocks, processor), keys);
      await page.keyboard.press('Escape');
      return [opening, ...times];
    },
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
      if (name !== 'models.list') return { ok: true, data: answer() };
      // Before the first preset fills the form it asks elsewhere, and leaves that place before it has an answer.
      if (!asksAccount(input)) return { ok: true, data: { ...bigModels(), models: [] } };
      await setTimeout(modelsAfterMs());
      return { ok: true, data: answer() };
    },
  };
}

function asksAccount(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'profile' in input && input.profile === accountProfile;
}

/** @returns what takes the time of one key or click after the other */
async function stopwatch(clocks: PageClocks, processor: PageProcessor) {
  const idleShare = await processor.idleShare();
  return async (kind: ActKind, act: () => Promise<void>): Promise<InputTime> => {
    const beforeMs = await processor.readMs();
    const { watchedMs, ...times } = await clocks.time(kind, act);
    const spentMs = (await processor.readMs()) - beforeMs;
    return { ...times, processorMs: Math.max(0, spentMs - idleShare * watchedMs) };
  };
}

type Stopwatch = Awaited<ReturnType<typeof stopwatch>>;

async function type(page: Page, time: Stopwatch, keys: readonly string[]): Promise<InputTime[]> {
  const times: InputTime[] = [];
  for (const key of keys) times.push(await time('keydown', () => page.keyboard.press(key === ' ' ? 'Space' : key)));
  return times;
}
