/** Models of an account, access, policy and tokens in a real browser, with answers by script. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { type LoopbackHost, startLoopbackHost } from '../../src/main/hosts/loopback/start-loopback-host.js';
import { listPresets } from '../../src/main/plan/presets.js';
import type { Model } from '../../src/shared/domain/model.js';
import { scriptedApplication } from '../fakes/scripted-application.js';
import { accessibilityViolations, launchChromium } from './served-window.js';

const model = (id: string, change: Partial<Model> = {}): Model => ({
  ...{ id, baseModelId: id, name: `Model ${id}`, provider: 'Amazon', access: 'in-region', regions: ['us-west-2'] },
  ...{ streaming: true, lifecycle: 'ACTIVE', lifecycleDates: { legacy: null, endOfLife: null } },
  ...{ caching: { minimumTokens: 4_096, ttl: ['5m', '1h'] }, reasoning: true, latencyOptimized: null },
  ...{ tiers: ['default', 'flex'], maxOutputTokens: null, contextTokens: null },
  price: { inputPerMillion: 0.1, outputPerMillion: 0.4, cacheReadPerMillion: 0.01, cacheWritePerMillion: 0.2 },
  facts: { source: 'a test', asOf: '2026-11-01', overridden: id === 'b.two' },
  ...change,
});
const models = [
  model('a.one'),
  model('b.two', { access: 'geo', regions: ['us-east-1', 'us-west-2'], provider: 'Anthropic' }),
  model('c.three', { lifecycle: 'LEGACY', lifecycleDates: { legacy: null, endOfLife: '2027-03-01' }, caching: null }),
  model('d.mute', { streaming: false, price: null, facts: null }),
];

const estimate = {
  ...{ requests: 6, systemTokens: 672, userTokens: 66, inputTokens: 4_400, outputTokens: 1_536, usd: 0.01 },
  ...{ plannedSeconds: 0, seconds: 20, assumes: 'nothing' },
};

let host: LoopbackHost;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  const application = scriptedApplication({
    'application.info': () => ({
      ...{ version: 'test', host: 'loopback' as const, dataDirectory: '', scenarios: ['article'], warnings: [] },
      regions: [{ code: 'us-west-2', name: 'Oregon' }],
    }),
    'live.snapshot': () => null,
    'presets.list': () =>
      listPresets().map((preset) => ({
        ...preset,
        estimate,
        plan: {
          ...preset.plan,
          profile: 'dev',
          arms: preset.plan.arms.slice(0, 2).map((arm, index) => ({ ...arm, modelId: models[index]?.id ?? '' })),
        },
      })),
    'profiles.list': () => ({
      profiles: [
        {
          ...{ name: 'dev', label: 'dev', kind: 'static' as const, source: null, signIn: 'none' as const },
          ...{ endpointHost: null, region: 'us-west-2', problem: null },
        },
      ],
      warnings: [],
    }),
    'profiles.check': () => ({ state: 'ready', expiresAt: null, problem: null }),
    'models.list': ({ refresh }) => {
      asked.push(`models.list ${String(refresh)}`);
      return {
        models,
        fetchedAt: new Date(Date.now() - 2.5 * 3_600_000).toISOString(),
        cached: true,
        warnings: [],
      };
    },
    'plan.check': () => ({
      problems: [],
      estimate,
    }),
    'access.probe': () => ({
      arms: [
        { arm: 0, modelId: 'a.one', region: 'us-west-2', verdict: 'callable', message: '', hint: '', failure: null },
        {
          ...{ arm: 1, modelId: 'b.two', region: 'us-west-2', verdict: 'no-access' as const, failure: null },
          ...{ message: 'The account has no access to it.', hint: 'Request it in the Bedrock console.' },
        },
      ],
    }),
    'access.policy': () => ({ policy: '{\n  "Version": "2012-10-17"\n}', notes: ['Both regions are named.'] }),
    'tokens.count': () => {
      asked.push('tokens.count');
      const counted = { prefixTokens: 672, promptTokens: 738, cacheMinimumTokens: 4_096 };
      return {
        arms: [
          {
            ...{ arm: 0, modelId: 'a.one', ...counted, how: 'counted' as const, cached: 'will-not' as const },
            text: 'will not cache: 672 of 4,096 tokens counted',
          },
          {
            ...{ arm: 1, modelId: 'b.two', ...counted, how: 'estimated' as const, cached: 'off' as const },
            text: 'no cache point: about 672 tokens',
          },
        ],
      };
    },
  });
  host = await startLoopbackHost({
    application,
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
  await page.getByRole('checkbox', { name: /^Choose Model a\.one/ }).waitFor();
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

const rowCount = () => page.getByRole('checkbox', { name: /^Choose Model / }).count();

test('the age of the list is told, and a refresh that only the cache answered is said to be one', async () => {
  await page.getByText('2 hours old, from the cache').first().waitFor();
  expect(await page.getByText('could not be asked').count()).toBe(0);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByText('"dev" could not be asked: this list is 2 hours old, from the cache').waitFor();
  expect(asked.filter((name) => name === 'models.list true')).toHaveLength(1);
});

test('only what streams is shown until the filter says otherwise, and a provider narrows it', async () => {
  expect(await rowCount()).toBe(3);
  await page.getByRole('button', { name: /^Provider/ }).click();
  await page.getByRole('option', { name: /Anthropic/ }).click();
  await expect.poll(rowCount).toBe(1);
  await page.getByRole('button', { name: 'Reset the filters' }).click();
  await expect.poll(rowCount).toBe(3);
  await page.getByText('Only models that stream').click();
  await expect.poll(rowCount).toBe(4);
});

test('a star outlives a reload, and its model then comes first', async () => {
  await page.getByRole('button', { name: /^Favourite: Model c\.three/ }).click();
  await page.reload();
  await page.getByRole('row', { name: 'c.three' }).first().waitFor();
  const rows = page.getByRole('grid', { name: 'Models' }).getByRole('row');
  await expect.poll(() => rows.nth(1).innerText()).toContain('c.three');
  await page.getByText('Legacy, ends 1 Mar 2027').first().waitFor();
});

test('regions are shown while the focus is on their count', async () => {
  await page.getByRole('button', { name: '2 regions: us-east-1, us-west-2' }).focus();
  await page.getByRole('tooltip').getByText('us-east-1, us-west-2').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('the access check shows each verdict at its arm, and how many can be called', async () => {
  await page.getByRole('button', { name: 'Check access' }).click();
  await page.getByText('1 of 2 can be called').waitFor();
  await page.getByText('No access: The account has no access to it. Request it in the Bedrock console.').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('an account is asked to count tokens only on demand, and figures say how they were got', async () => {
  expect(asked).not.toContain('tokens.count');
  await page.getByRole('button', { name: 'Count tokens' }).click();
  await page.getByText('will not cache: 672 of 4,096 tokens counted', { exact: true }).waitFor();
  await page.getByText('no cache point: about 672 tokens (estimated)').waitFor();
});

test('the policy stands in a dialog with its notes, to be copied', async () => {
  await page.getByRole('button', { name: 'IAM policy' }).click();
  const dialog = page.getByRole('dialog', { name: 'IAM policy for this plan' });
  await dialog.getByText('"2012-10-17"').waitFor();
  await dialog.getByText('Both regions are named.').waitFor();
  await dialog.getByRole('button', { name: 'Copy the policy' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(complaints).toEqual([]);
});
