/** What the compare screen says of sessions that can hardly be compared, and how screens with stored sessions look. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/main/storage/open-store.js';
import { exampleSession } from '../fakes/example-session.js';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';
import { storeDay } from './stored-sessions.js';

let window: ServedWindow;
let page: Page;

const long = 'A model that somebody imported and gave all that there is to say as its name '.repeat(7).slice(0, 500);

function fill(dataDirectory: string): void {
  const store = openStore(dataDirectory);
  const { environment, plan } = exampleSession();
  storeDay(store, 1, { nova: 300, haiku: 900 }, { runs: 3 });
  storeDay(store, 2, { nova: 300, haiku: 900 }, { runs: 1 });
  storeDay(store, 3, { nova: 300, haiku: 900 });
  storeDay(store, 4, { nova: 600, haiku: 910 });
  storeDay(store, 5, { other: 400 });
  storeDay(
    store,
    6,
    { nova: 300, [long]: 500 },
    {
      ...{ simulated: false, name: long.slice(0, 200) },
      environment: { ...environment, appVersion: '0.2.0', sdkVersion: '3.9', nodeVersion: 'v26.0.0', cpuCount: 64 },
      plan: { ...plan, region: 'eu-west-1', idleSeconds: 5, prompt: { system: 'Be long.', user: 'Hello' } },
    },
  );
  store.close();
}

beforeAll(async () => {
  window = await openServedWindow('light', fill);
  ({ page } = window);
});

afterAll(() => window.close());

const open = (hash: string) => page.goto(`${window.origin}/${hash}`);
const rows = () => page.getByRole('table', { name: 'Compared arms' }).getByRole('row');

test('an older session with too few runs is not the baseline, which is told; the user may choose it', async () => {
  await open('#/compare/session-1,session-3,session-4');
  await page.getByText('Session A is older, but has fewer than 6 runs of an arm.').waitFor();
  await page.getByRole('row', { name: /^nova B 8 .* baseline/ }).waitFor();
  await rows().filter({ hasText: 'slower' }).filter({ hasText: 'nova' }).waitFor();
  await page.getByRole('button', { name: /^Baseline/ }).click();
  await page.getByRole('option', { name: 'The same arm in session A' }).click();
  await page.getByRole('row', { name: /^nova A 3 .* baseline/ }).waitFor();
});

test('runs too few to be tested show neither median nor ratio, but how many it takes', async () => {
  await open('#/compare/session-2,session-1');
  await page.getByText('Not tested: 2 of 2; n=1 is too few: 2 comparisons take 5 each.').waitFor();
  await page.getByText('With 5 runs of each arm or more, all of them could be tested.').waitFor();
  const one = page.getByRole('row', { name: /^nova A 1 / });
  expect(await one.getByRole('img', { name: 'Unknown: n = 1: fewer than 3 runs have no median' }).count()).toBe(1);
  expect(await one.getByText('x [').count()).toBe(0);
});

test('sessions without a common arm are not called the same: nothing is compared until an arm is the baseline', async () => {
  await open('#/compare/session-3,session-5');
  await page.getByText('These sessions have no arm in common, so nothing is compared').waitFor();
  await page.getByText('none of which is shared: they are not compared').waitFor();
  expect(await page.getByText('The same conditions').count()).toBe(0);
  await page.getByRole('button', { name: /^Arms shown/ }).click();
  await page.getByRole('option', { name: /^Select all/ }).click();
  await page.getByRole('option', { name: 'A · nova' }).click();
  await page.getByRole('option', { name: 'B · other' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Baseline/ }).click();
  await page.getByRole('option', { name: 'A · nova' }).click();
  await rows().filter({ hasText: 'other' }).filter({ hasText: 'slower' }).waitFor();
  expect(await rows().count()).toBe(3);
  await page.getByText('So are transport and settings of the arms that are shown.').waitFor();
});

const text = (words: string) => () => page.getByText(words).first().waitFor();

const screens: [name: string, hash: string, ready: () => Promise<unknown>][] = [
  ['history', '#/history', text('Day 5')],
  ['cheat sheet', '#/cheat-sheet', text('TTFT was')],
  [
    'compare, with a trend beside it',
    '#/compare/session-3,session-6',
    async () => {
      await text('conditions: simulated or measured')();
      await page.getByRole('button', { name: 'What they were' }).click();
      await page.getByRole('row', { name: 'prompt system “Be brief.” system “Be long.”' }).waitFor();
      await page.getByRole('button', { name: 'Trend of nova, from session A' }).click();
      const finding = /^Median time to first token of nova in 4 sessions.* 1 session has one or two runs/;
      await page.getByRole('img', { name: finding }).waitFor();
    },
  ],
];

test.each(screens)('%s is accessible in every look, long names and all', async (_name, hash, ready) => {
  const violations: string[] = [];
  for (const [density, themes] of [
    ['comfortable', ['light', 'dark']],
    ['compact', ['light']],
  ] as const) {
    await page.evaluate((chosen) => {
      localStorage.setItem('firsttoken.preferences', JSON.stringify({ density: chosen }));
    }, density);
    await open(hash);
    await page.reload();
    await ready();
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      const found = await accessibilityViolations(page);
      violations.push(...found.map((violation) => `${density}, ${colorScheme}: ${violation}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
  expect(violations).toEqual([]);
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(window.complaints).toEqual([]);
});
