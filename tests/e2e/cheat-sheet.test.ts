/** The cheat sheet and the floor in a real browser, with answers by script. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { type LoopbackHost, startLoopbackHost } from '../../src/main/hosts/loopback/start-loopback-host.js';
import { listPresets } from '../../src/main/plan/presets.js';
import type { Effect } from '../../src/shared/cheat-sheet/effect.js';
import { overviewOf } from '../../src/shared/summarise/overview.js';
import { buildDocument } from '../fakes/build-document.js';
import { armWith, measuredSession } from '../fakes/measured-session.js';
import { scriptedApplication } from '../fakes/scripted-application.js';
import { accessibilityViolations, launchChromium } from './served-window.js';

const effect: Effect = {
  ...{ sessionId: 'one', sessionName: 'Connection reuse', startedAt: '2026-11-23T10:00:00.000Z', simulated: false },
  ...{ modelName: 'Nova Micro', figure: 'ttftMs', method: 'rank-sums-in-blocks', note: null },
  applied: { label: 'Connection kept', region: 'us-west-2' },
  plain: { label: 'New connection', region: 'us-west-2' },
  n: { applied: 20, plain: 20, pairs: 20 },
  ratio: { value: 0.75, low: 0.71, high: 0.8, coverage: 0.96 },
  ...{ adjustedP: 0.0001, verdict: 'faster', refused: null },
};
const unsure: Partial<Effect> = {
  ...{ sessionId: 'two', simulated: true, verdict: 'not-distinguishable', adjustedP: 0.4 },
  ...{ note: 'the cache was never read', ratio: { value: 0.98, low: 0.9, high: 1.07, coverage: 0.96 } },
};

const estimate = {
  ...{ requests: 6, systemTokens: 672, userTokens: 66, inputTokens: 4_400, outputTokens: 1_536, usd: 0.01 },
  ...{ plannedSeconds: 0, seconds: 20, assumes: 'nothing' },
};

let host: LoopbackHost;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const arms = [armWith('kept', {}), armWith('new', { transport: 'http1-cold' })];
  const { session, runs } = measuredSession(arms, [
    [340, 338, 345, 342, 333, 347],
    [450, 455, 440, 460, 445, 452],
  ]);
  const application = scriptedApplication({
    'application.info': () => ({
      ...{ version: 'test', host: 'loopback' as const, dataDirectory: '', scenarios: ['article'], warnings: [] },
      regions: [{ code: 'us-west-2', name: 'Oregon' }],
    }),
    'live.snapshot': () => null,
    'presets.list': () => listPresets().map((preset) => ({ ...preset, estimate })),
    'profiles.list': () => ({ profiles: [], warnings: [] }),
    'models.list': () => ({ models: [], fetchedAt: new Date().toISOString(), cached: true, warnings: [] }),
    'profiles.check': () => ({ state: 'ready', expiresAt: null, problem: null }),
    'plan.check': () => ({ problems: [], estimate }),
    'cheatSheet.get': () => ({
      measured: [
        { strategy: 'connection-reuse', effects: [effect, { ...effect, sessionId: 'older' }] },
        { strategy: 'prompt-caching', effects: [{ ...effect, ...unsure }] },
      ],
    }),
    'sessions.get': () => overviewOf(buildDocument(session, runs)),
  });
  host = await startLoopbackHost({
    application,
    rendererDirectory: join(import.meta.dirname, '../../out/renderer'),
    port: 0,
  });
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(host.url);
  await page.getByRole('link', { name: 'Cheat sheet' }).click();
  await page.getByRole('heading', { name: 'Cheat sheet' }).waitFor();
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

const row = (title: string) => page.getByRole('row').filter({ hasText: title });

test('an effect stands with its interval, its n and its session; what was not measured says so', async () => {
  const reuse = row('Keep connections open');
  await reuse.getByText('TTFT was 0.75x [0.71-0.80]: faster').waitFor();
  await reuse.getByText('Connection kept against New connection, 20 pairs, Nova Micro, us-west-2').waitFor();
  await reuse.getByText('1 more comparison').waitFor();
  const caching = row('Cache the prompt');
  await caching.getByText('not distinguishable with n=20').waitFor();
  await caching.getByText('the cache was never read').waitFor();
  await caching.getByRole('button', { name: /^Simulated/ }).waitFor();
  await row('Choose a service tier').getByText('Not measured yet').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('the code of each language can be copied as it is shown', async () => {
  await page.getByRole('button', { name: 'Choose a service tier: how to apply it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a service tier' });
  await dialog.getByText('serviceTier={"type": "priority"}').waitFor();
  await dialog.getByRole('tab', { name: 'AWS CLI' }).click();
  await dialog.getByRole('button', { name: 'Copy the code, AWS CLI' }).click();
  await page.getByText('Copied').first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('--service-tier type=priority');
  expect(copied).toBe(await dialog.getByLabel('Choose a service tier, AWS CLI').textContent());
  expect(await accessibilityViolations(page)).toEqual([]);
  await dialog.getByText('Close', { exact: true }).click();
});

test('an experiment begins at the plan of its preset', async () => {
  await page.getByRole('button', { name: 'Measure it: Use a faster model' }).click();
  await page.getByRole('heading', { name: 'New benchmark' }).waitFor();
  const chosen = listPresets().find(({ name }) => name === 'compare')?.title ?? '';
  await expect.poll(() => page.getByRole('radio', { name: chosen }).isChecked()).toBe(true);
});

test('the floor tells what is known of each median, and what is not', async () => {
  await page.goto(`${new URL(host.url).origin}/#/results/one/floor`);
  await page.getByRole('heading', { name: 'The floor' }).waitFor();
  await page.getByRole('img', { name: /^Nova Micro, kept: Client 2 ms, Not told apart/ }).waitFor();
  await page.getByRole('button', { name: 'What is not known, and what would measure it' }).click();
  await page.getByText('the session did not send prompts of several lengths').waitFor();
  await page.getByRole('button', { name: 'Measure it: Prefill' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(complaints).toEqual([]);
});
