/** The form of a new benchmark in an account of 50 profiles and 400 models, in a real browser, with answers by script. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { accountProfile, bigModels, bigProfiles, region, sizes } from '../../bench/models/account.js';
import { type LoopbackHost, startLoopbackHost } from '../../src/main/hosts/loopback/start-loopback-host.js';
import { listPresets } from '../../src/main/plan/presets.js';
import { scriptedApplication } from '../fakes/scripted-application.js';
import { accessibilityViolations, launchChromium } from './served-window.js';

/** A model's name is whatever its owner has written. */
const longName = `${'Unbroken'.repeat(40)} ${'\u202Eleft and right'.repeat(12)}`.slice(0, 500);

const estimate = {
  ...{ requests: 6, systemTokens: 672, userTokens: 66, inputTokens: 4_400, outputTokens: 1_536, usd: 0.01 },
  ...{ plannedSeconds: 0, seconds: 20, assumes: 'nothing' },
};

let host: LoopbackHost;
let browser: Browser;
let page: Page;
/** Their answer waits for it. */
let modelsAsked: Promise<undefined> | undefined;
const complaints: string[] = [];

beforeAll(async () => {
  const models = bigModels();
  const named = models.models.map((model, index) => (index === 1 ? { ...model, name: longName } : model));
  const application = scriptedApplication({
    'application.info': () => ({
      ...{ version: 'test', host: 'loopback' as const, dataDirectory: '', scenarios: ['article'], warnings: [] },
      regions: [{ code: region, name: 'Oregon' }],
    }),
    'live.snapshot': () => null,
    'presets.list': () =>
      listPresets().map((preset) => ({
        ...preset,
        estimate,
        plan: {
          ...preset.plan,
          ...{ profile: accountProfile, region },
          arms: preset.plan.arms.map((arm, index) => ({ ...arm, modelId: named[index + 1]?.id ?? '', label: null })),
        },
      })),
    'profiles.list': bigProfiles,
    'profiles.check': () => ({ state: 'ready', expiresAt: null, problem: null }),
    'models.list': () => ({ ...models, models: named }),
    'plan.check': () => ({ problems: [], estimate }),
  });
  host = await startLoopbackHost({
    application: {
      ...application,
      dispatch: async (name, input) => {
        if (name === 'models.list') await modelsAsked;
        return application.dispatch(name, input);
      },
    },
    rendererDirectory: join(import.meta.dirname, '../../out/renderer'),
    port: 0,
  });
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(host.url);
  await firstModel().waitFor();
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

const firstModel = (): Locator => page.getByRole('checkbox', { name: /^Choose Claude Haiku 1 / });

async function show(preferences: { theme?: 'light' | 'dark'; density?: 'comfortable' | 'compact' }): Promise<void> {
  await page.evaluate((text) => {
    localStorage.setItem('firsttoken.preferences', text);
  }, JSON.stringify(preferences));
  await page.reload();
  await firstModel().waitFor();
}

test('a list of profiles draws no more than fills it until it is scrolled, however high the window and low its rows', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await show({ density: 'compact' });
  await page.getByRole('button', { name: /^Profile/ }).click();
  const options = page.getByRole('listbox', { name: /Profile/ }).getByRole('option');
  await expect.poll(() => options.count()).toBe(12);
  await page.keyboard.press('d');
  await options.locator('mark').first().waitFor();
  expect(await options.count()).toBe(12);
  await options.last().scrollIntoViewIfNeeded();
  await expect.poll(() => options.count()).toBe(sizes.profiles);
  await page.keyboard.type('zzz');
  await page.getByText('No profile matches').waitFor();
  await page.keyboard.press('Escape');
});

test.each([
  { theme: 'light', density: 'comfortable', width: 640, height: 400 },
  { theme: 'light', density: 'comfortable', width: 1920, height: 1080 },
  { theme: 'dark', density: 'compact', width: 1280, height: 800 },
] as const)(
  'a name of 500 characters widens nothing, and axe is content: $theme, $density, $width pixels',
  async (look) => {
    const { width, height, ...preferences } = look;
    await page.setViewportSize({ width, height });
    await show(preferences);
    await page.getByText(longName).first().waitFor();
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(beyond).toBeLessThanOrEqual(0);
    const hiddenColumns = () =>
      page
        .getByRole('grid', { name: 'Models' })
        .evaluate((table: HTMLElement) => table.offsetWidth - (table.parentElement?.clientWidth ?? 0));
    // The frame's own bar for narrow windows has an attribute that axe does not allow there.
    if (width < 1_280) return;
    await expect.poll(hiddenColumns).toBeLessThanOrEqual(0);
    expect(await accessibilityViolations(page)).toEqual([]);
  },
);

test('a number of runs that is none of the sizes is shown as one of their own', async () => {
  const size = (name: string) => page.getByRole('toolbar', { name: 'Runs per model' }).getByRole('button', { name });
  const number = page.getByRole('spinbutton', { name: 'Runs per model, own number' });
  await size('Compare 20').click();
  expect(await number.inputValue()).toBe('20');
  await size('Own').click();
  await page.keyboard.type('7');
  expect(await number.inputValue()).toBe('7');
  expect(await size('Own').getAttribute('aria-pressed')).toBe('true');
});

test('what stands below the models is not pushed down the page when they come', async () => {
  const answer = Promise.withResolvers<undefined>();
  modelsAsked = answer.promise;
  await page.reload();
  await page.getByText(`Asking ${accountProfile} for the models`).waitFor();
  const chosen = page.getByRole('table', { name: 'Chosen models' });
  const before = await chosen.boundingBox();
  answer.resolve(undefined);
  await firstModel().waitFor();
  const after = await chosen.boundingBox();
  const models = await page.getByRole('grid', { name: 'Models' }).boundingBox();
  expect((after?.y ?? 0) - (before?.y ?? 0)).toBeLessThan((models?.height ?? 0) / 2);
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(complaints).toEqual([]);
});
