/** History, comparison and trend in a real browser, over the real application and a database with stored sessions. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/main/storage/open-store.js';
import { exampleSession } from '../fakes/example-session.js';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';
import { storeDay } from './stored-sessions.js';

let window: ServedWindow;
let page: Page;

function fill(dataDirectory: string): void {
  const store = openStore(dataDirectory);
  const { plan } = exampleSession();
  storeDay(store, 1, { nova: 300, haiku: 900 }, { tags: ['baseline'] });
  storeDay(store, 5, { nova: 600, haiku: 905 }, { plan: { ...plan, region: 'eu-west-1' } });
  storeDay(store, 9, { nova: 310, other: 400 });
  for (let day = 10; day < 26; day += 1) storeDay(store, day, { nova: 300 }, { name: `Later ${day}` });
  store.close();
}

beforeAll(async () => {
  window = await openServedWindow('light', fill);
  ({ page } = window);
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('heading', { name: /^History/ }).waitFor();
});

afterAll(() => window.close());

const search = () => page.getByRole('combobox', { name: 'Search the sessions' });
const session = (name: string) => page.getByRole('link', { name, exact: true });
const open = (hash: string) => page.goto(`${window.origin}/${hash}`);

test('the slash leads to the filter, words narrow the list as they are typed, and each row tells its runs', async () => {
  await page.getByRole('heading', { name: 'History (19)' }).waitFor();
  await page.keyboard.press('/');
  await expect.poll(() => search().evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Day');
  await page.getByRole('heading', { name: 'History (3 of 19)' }).waitFor();
  await page.getByRole('img', { name: /nova: median \d+ ms, 300 ms to 349 ms, n=8; haiku: median/ }).waitFor();
  await page.keyboard.press('Escape');
  await search().fill('');
  await page.getByRole('heading', { name: 'History (19)' }).waitFor();
});

test('a condition stays below the field, a tag is one click, and no match shows the way out', async () => {
  await search().fill('Region = eu-west-1');
  await page.getByRole('heading', { name: 'History (1 of 19)' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('1 match', { exact: true }).first().waitFor();
  await search().fill('zzz');
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.getByRole('heading', { name: 'History (19)' }).waitFor();
  await search().fill('Day 1');
  await page.getByRole('button', { name: 'baseline' }).click();
  await page.getByRole('heading', { name: 'History (1 of 19)' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Clear filters' }).click();
});

test('a page holds as many rows as were chosen, also after the window is opened anew', async () => {
  await search().fill('');
  const rows = page.getByRole('table', { name: 'Sessions' }).getByRole('checkbox', { name: /^Select (Day|Later)/ });
  await expect.poll(() => rows.count()).toBe(10);
  await page.getByRole('button', { name: 'The list of sessions' }).click();
  await page.getByRole('radio', { name: '20 sessions' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(() => rows.count()).toBe(19);
  await page.reload();
  await rows.nth(18).waitFor();
});

test('headings sort, boxes select one, a range or the page, and letters leave the selection with its sessions', async () => {
  const table = page.getByRole('table', { name: 'Sessions' });
  const heading = table.getByRole('columnheader', { name: 'Name' });
  await heading.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
  await page.keyboard.press('Enter');
  await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
  expect(await table.getByRole('row').nth(1).getByRole('link').textContent()).toBe('Later 25');

  const box = (name: string) => table.getByRole('checkbox', { name: new RegExp(`^Select ${name},`) });
  await box('Later 25').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect(await box('Later 24').evaluate((input) => input === document.activeElement)).toBe(true);
  await box('Later 22').click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: '4 selected: clear the selection' }).waitFor();
  await search().fill('Day');
  await page.getByRole('heading', { name: 'History (3 of 19)' }).waitFor();
  expect(await table.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await table.getByRole('checkbox', { name: 'Select all sessions on this page' }).click();
  await page.getByRole('button', { name: '7 selected: clear the selection' }).click();
  await search().fill('');
  await page.getByRole('heading', { name: 'History (19)' }).waitFor();
  expect(await table.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await table.getByRole('columnheader', { name: 'Started' }).getByRole('button').click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await box('Day 1').check();
  expect(await accessibilityViolations(page)).toEqual([]);
  await box('Day 1').uncheck();
  await page.emulateMedia({ colorScheme: 'light' });
});

test('two sessions are compared: what differs is told first, then the picture, then ratio and verdict', async () => {
  const compare = page.getByRole('button', { name: 'Compare', exact: true });
  await page.getByRole('checkbox', { name: /^Select Day 1,/ }).check();
  expect(await compare.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('checkbox', { name: /^Select Day 5,/ }).check();
  await compare.click();
  await page.getByRole('heading', { name: 'Compare (2)' }).waitFor();
  await page.getByText('The conditions differ: where').waitFor();
  await page.getByRole('row', { name: 'region us-west-2 eu-west-1' }).waitFor();
  await page.getByRole('img', { name: /A · nova/ }).waitFor();
  const rows = page.getByRole('table', { name: 'Compared arms' }).getByRole('row');
  await rows.filter({ hasText: /nova.*slower.*n=8 each/ }).waitFor();
  await rows.filter({ hasText: 'not distinguishable' }).filter({ hasText: 'haiku' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
});

test('any arm can be the baseline, and an arm that only one session has says so', async () => {
  await open('#/compare/session-1,session-9');
  await page.getByRole('heading', { name: 'Compare (2)' }).waitFor();
  const rows = page.getByRole('table', { name: 'Compared arms' }).getByRole('row');
  await page.getByRole('row', { name: /^other B 8 .* no partner/ }).waitFor();
  await page.getByRole('button', { name: /^Baseline/ }).click();
  await page.getByRole('option', { name: 'B · other' }).click();
  await page.getByRole('row', { name: /^other B 8 .* baseline/ }).waitFor();
  await rows.filter({ hasText: 'haiku' }).filter({ hasText: 'slower' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('the trend tells each session of an arm and under what other conditions, and leads there and back', async () => {
  await page.getByRole('button', { name: 'Trend of nova, from session A' }).click();
  const panel = page.getByRole('region', { name: 'Trend: nova' });
  await panel.getByRole('img', { name: /^Median time to first token of nova in 19 sessions/ }).waitFor();
  const row = panel.getByRole('row').filter({ hasText: 'Day 5' });
  await row.getByText('region: eu-west-1, not us-west-2').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await row.getByRole('link', { name: 'Day 5' }).click();
  await page.waitForURL(/#\/results\/session-5$/);
  await page.goBack();
  await page.getByRole('heading', { name: 'Compare (2)' }).waitFor();
});

test('a session that is gone is told, and the others are still there', async () => {
  await open('#/compare/session-1,gone,session-9');
  await page.getByText('1 session is not compared').waitFor();
  await page.getByRole('table', { name: 'Compared arms' }).waitFor();
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await page.waitForURL(/#\/compare\/session-1,session-9$/);
  await page.getByRole('button', { name: 'Leave out B, Day 9' }).click();
  await page.getByRole('heading', { name: 'Choose what it stands against' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('without sessions the screen teaches and offers the newest, by keyboard alone', async () => {
  await page.keyboard.press('Alt+Shift+Digit4');
  await page.getByRole('heading', { name: 'Choose the sessions to compare' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  for (const name of [/^Choose Later 25/, /^Choose Later 24/]) {
    await page.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Compare', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('The same conditions').waitFor();
  await session('Later 25').first().waitFor();
});

test('in compact density nothing breaks', async () => {
  await page.evaluate(() => {
    localStorage.setItem('firsttoken.preferences', JSON.stringify({ density: 'compact' }));
  });
  await page.reload();
  await page.getByRole('table', { name: 'Compared arms' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await open('#/history');
  await page.getByRole('heading', { name: 'History (19)' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(window.complaints).toEqual([]);
});
