/** A connection that is lost while a session runs: the window tells, connects again, and nothing is missed. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStoreForReading } from '../../src/main/storage/open-store-for-reading.js';
import { openDroppingProxy } from './dropping-proxy.js';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';
import { startPlan } from './start-plan.js';
import { readStored } from './stored-sessions.js';

let window: ServedWindow;
let page: Page;

beforeAll(async () => {
  window = await openServedWindow();
  page = window.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

afterAll(async () => {
  await window.close();
});

const banner = () => page.getByText('The connection to Firsttoken is lost: connecting again');
const row = (state: RegExp) => page.getByRole('table', { name: 'Sessions' }).getByRole('row', { name: state });
/** As it stands in the database, whatever the page knows. */
const storedState = (): string | undefined => {
  const store = openStoreForReading(window.dataDirectory);
  const [session] = store.listSessions();
  store.close();
  return session?.state;
};

const endsWith = async (shown: Locator, text: string) => (await shown.textContent())?.endsWith(text);

test('a screen whose code could not be fetched is there at the next try', async () => {
  const code = /CheatSheetScreen-.*\.js/;
  await page.route(code, (route) => route.abort());
  await page.reload();
  await page.getByRole('link', { name: 'Cheat sheet' }).click();
  await page.getByText('This screen could not be drawn').waitFor();
  await page.unroute(code);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Cheat sheet', level: 1 }).waitFor();
  // What Chromium and React say of the refused request.
  window.complaints.length = 0;
});

test('a session that runs is seen from every screen; what it does while the connection is lost is not missed', async () => {
  const proxy = await openDroppingProxy(window.origin);
  await page.goto(`${proxy.origin}/#/new`);
  await page.getByRole('button', { name: /^Simulator speed/ }).click();
  await page.getByRole('option', { name: /0\.05/ }).click();
  await page.getByText('18 requests').last().waitFor();
  await page.getByRole('searchbox', { name: 'Search the models' }).press('Control+Enter');
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('progressbar', { name: 'Progress of the running benchmark' }).waitFor();
  await row(/Running/).waitFor();
  await expect.poll(() => page.title()).toMatch(/^\(\d+\/18\) History/);
  expect(window.complaints).toEqual([]);

  proxy.cut();
  await banner().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await expect.poll(storedState, { timeout: 20_000 }).toBe('done');
  await row(/Running/).waitFor();

  proxy.mend();
  // It connects by itself, too, which the next test waits for.
  await page.getByRole('button', { name: 'Try now' }).click();
  await row(/Done/).waitFor();
  await banner().waitFor({ state: 'detached' });
  await expect.poll(() => page.title()).toBe('History · Firsttoken');
  await proxy.close();
});

test('after a lost connection every run and the whole output are there, as the database holds them', async () => {
  const proxy = await openDroppingProxy(window.origin);
  await page.goto(`${proxy.origin}/#/live`);
  const direct = await page.context().newPage();
  await direct.goto(`${window.origin}/#/live`);
  const sessionId = await startPlan(page, {
    name: 'Odd names',
    prompt: { system: '', user: 'Stream.' },
    arms: [{ modelId: 'simulator.odd-long-name-v1:0' }, { modelId: 'simulator.odd-markup-name-v1:0' }],
    ...{ runs: 3, inference: { maxTokens: 80 } },
    simulator: { scenario: 'odd-output', timeScale: 0.5 },
  });
  await page.locator('section[data-status="streaming"]').first().waitFor({ timeout: 20_000 });
  proxy.cut();
  await banner().waitFor();
  // Nothing can be done with the session meanwhile, and no clock claims to know of it.
  expect(await page.getByRole('button', { name: 'Cancel' }).isDisabled()).toBe(true);
  const lanes = page.locator('section[data-status]');
  const known = await lanes.allInnerTexts();
  const progress = direct.getByRole('list', { name: 'Progress' });
  await progress.getByText(/Run [34] of 6/).waitFor();
  expect(await lanes.allInnerTexts()).toEqual(known);
  proxy.mend();
  await banner().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'View results' }).waitFor({ timeout: 30_000 });

  const { session, runs } = readStored(window.dataDirectory, sessionId);
  expect(runs.map(({ outcome }) => outcome.kind)).toEqual(Array<string>(6).fill('completed'));
  for (const arm of session.arms) {
    const own = runs.filter(({ armId }) => armId === arm.id);
    const shown = page.getByRole('group', { name: `Reply of ${arm.label}`, exact: true });
    await expect.poll(() => endsWith(shown, own.at(-1)?.reply.text ?? '?'), { timeout: 5_000 }).toBe(true);
    const lane = page.locator('section[data-status]').filter({ has: shown });
    await lane.getByText('3 of 3 runs').waitFor();
    expect(await lane.getByRole('img', { name: /^First token of the finished runs/ }).getAttribute('aria-label')).toBe(
      await direct
        .locator('section[data-status]')
        .filter({ has: direct.getByRole('group', { name: `Reply of ${arm.label}`, exact: true }) })
        .getByRole('img', { name: /^First token of the finished runs/ })
        .getAttribute('aria-label'),
    );
  }
  await direct.close();
  await proxy.close();
});

test('the page complained of nothing but that nobody answered', () => {
  const unanswered = /WebSocket connection to .* failed|Failed to load resource: .*net::ERR_/;
  expect(window.complaints.filter((complaint) => !unanswered.test(complaint))).toEqual([]);
});
