/** The live screen in a real browser: what lanes show, and what one can do with a session while it runs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';
import { startPlan } from './start-plan.js';

let window: ServedWindow;

beforeAll(async () => {
  window = await openServedWindow();
  // What fades in has too little contrast until it is there.
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
});

afterAll(async () => {
  await window.close();
});

const plan = (change: object): object => ({
  name: 'Live test',
  prompt: { system: '', user: 'Stream.' },
  inference: { maxTokens: 100 },
  ...change,
});

const steady = (arms: number, runs: number, timeScale: number): object =>
  plan({
    arms: Array.from({ length: arms }, (_, index) => ({
      modelId: 'simulator.steady-100ms-v1:0',
      label: `Arm ${index + 1}`,
    })),
    runs,
    simulator: { scenario: 'steady', timeScale },
  });

test('before the first session the screen says what will be seen, and leads to it', async () => {
  const { page } = window;
  await page.getByRole('link', { name: 'Live', exact: true }).click();
  await page.getByRole('heading', { name: 'Nothing is running' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'New benchmark' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Live', exact: true }).click();
});

/** States that lanes have been in since: each lasts for moments only, so the page notes them itself. */
async function noteStates(): Promise<() => Promise<string[]>> {
  const { page } = window;
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seenStates: seen });
    new MutationObserver(() => {
      for (const lane of document.querySelectorAll('section[data-status]')) {
        seen.add(lane.getAttribute('data-status') ?? '');
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-status'] });
  });
  return () => page.evaluate(() => [...(globalThis as unknown as { seenStates: Set<string> }).seenStates]);
}

test('lanes say what happened where something went wrong, and that they try again', async () => {
  const { page } = window;
  const seen = await noteStates();
  // Waits before another attempt are drawn at random, the first ones too short to see: two models have several each.
  const storms = ['stall-first', 'slow-first', 'throttle', 'internal', 'unavailable', 'denied'];
  await startPlan(
    page,
    plan({
      arms: storms.map((name) => ({ modelId: `simulator.storm-${name}-v1:0` })),
      ...{ runs: 1, order: 'sequential', retries: 6, timeoutSeconds: 3 },
      load: { kind: 'closed', concurrency: 3 },
      simulator: { scenario: 'stormy', timeScale: 2 },
    }),
  );
  const stopwatch = page.getByRole('timer', { name: 'stopwatch' }).first();
  await expect.poll(async () => Number.parseFloat(await stopwatch.innerText()), { timeout: 20_000 }).toBeGreaterThan(1);
  await page
    .getByText(/^Throttled\./)
    .first()
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'View results' }).waitFor({ timeout: 30_000 });
  expect(await seen()).toEqual(expect.arrayContaining(['queued', 'waiting', 'retrying', 'throttled', 'failed']));
  const failures = await page.getByRole('alert').allInnerTexts();
  expect(failures.some((words) => words.startsWith('Access denied.'))).toBe(true);
  expect(failures.some((words) => words.startsWith('Time limit reached.'))).toBe(true);
});

test('a lane thinks, answers and is done; its reasoning is told apart, and can be opened again behind the answer', async () => {
  const { page } = window;
  const seen = await noteStates();
  await startPlan(
    page,
    plan({
      arms: [{ modelId: 'minimax.minimax-m2.5', label: 'Thinker' }],
      runs: 1,
      simulator: { scenario: 'article', timeScale: 2 },
    }),
  );
  const lane = page.getByRole('region', { name: 'Thinker' });
  await lane.and(page.locator('[data-status="done"]')).waitFor({ timeout: 20_000 });
  expect(await seen()).toEqual(expect.arrayContaining(['waiting', 'thinking', 'streaming', 'done']));
  const reasoning = lane.getByRole('button', { name: 'Reasoning' });
  expect(await reasoning.getAttribute('aria-expanded')).toBe('false');
  // By the keyboard: the rest of the reply may still be drawn, which moves the button.
  await reasoning.press('Enter');
  expect(await reasoning.getAttribute('aria-expanded')).toBe('true');
});

test('p pauses and goes on: nothing starts meanwhile', async () => {
  const { page } = window;
  await startPlan(page, steady(2, 20, 0.2));
  const progress = page.getByRole('list', { name: 'Progress' });
  await progress.getByText(/Run [2-9] of 40/).waitFor({ timeout: 20_000 });
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Resume' }).waitFor();
  await progress.getByText(/^Paused after \d+ of 40 runs$/).waitFor();
  const paused = await progress.innerText();
  // Compact from here on; a reload in the middle finds it paused, too.
  await page.evaluate(() => {
    localStorage.setItem('firsttoken.preferences', JSON.stringify({ density: 'compact' }));
  });
  await page.reload();
  await page.getByRole('button', { name: 'Resume' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await progress.innerText()).toBe(paused);
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  // The bar at the top counts a moment late, but does not go on saying that it is paused.
  expect(await page.getByRole('button', { name: /^Paused:/ }).count()).toBe(0);
  await expect.poll(() => progress.innerText()).not.toBe(paused);
});

test('a shortcut cancels at once', async () => {
  const { page } = window;
  await page.locator('section[data-status="streaming"]').first().waitFor({ timeout: 20_000 });
  await page.keyboard.press('Control+.');
  await page.getByText('Cancelled', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'View results' }).waitFor();
});

test('b lets the block end and no other begin, and what was measured is kept', async () => {
  const { page } = window;
  await startPlan(page, { ...steady(6, 20, 0.2), idleSeconds: 2 });
  const progress = page.getByRole('list', { name: 'Progress' });
  await progress.getByText(/Run [23] of 120/).waitFor({ timeout: 20_000 });
  // Held in the middle of its first block, which then cannot end before it was told that it is the last one.
  await page.keyboard.press('p');
  await progress.getByText(/^Paused after [1-5] of 120 runs$/).waitFor();
  await page.keyboard.press('b');
  await progress.getByText('the last one').waitFor();
  expect(await page.getByRole('button', { name: 'Stop after this block' }).isDisabled()).toBe(true);
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'View results' }).waitFor({ timeout: 30_000 });
  expect(await page.getByText('1 of 20 runs').count()).toBe(6);
});

test('the strip of all models is a table that says the medians, and their intervals from six runs on', async () => {
  const { page } = window;
  await startPlan(page, steady(2, 6, 0.05));
  await page
    .getByText(/^12 of 12 runs were completed/)
    .or(page.getByText('Done.'))
    .first()
    .waitFor({ timeout: 30_000 });
  const row = page.getByRole('row', { name: /Arm 1/ });
  expect(await row.innerText()).toMatch(/\[[\d.,]+(–| ms – )[\d.,]+ ms\]\s*6/);
  expect(await row.getByRole('img').getAttribute('aria-label')).toContain('covers the median in 96.9 %');
});

test('of fifty arms only those in sight are in the page, and each is found', async () => {
  const { page } = window;
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await startPlan(page, { ...steady(50, 1, 0.05), load: { kind: 'closed', concurrency: 4 } });
  await page.getByRole('button', { name: 'View results' }).waitFor({ timeout: 30_000 });
  const lanes = page.locator('section[data-status]');
  expect(await lanes.count()).toBeLessThan(25);
  expect(await page.getByRole('listitem').filter({ has: lanes }).first().getAttribute('aria-setsize')).toBe('50');
  await page.getByRole('button', { name: /Jump to/ }).click();
  await page.getByLabel('Search the lanes').fill('Arm 47');
  await page.getByRole('option', { name: /Arm 47/ }).click();
  const found = page.getByRole('heading', { name: 'Arm 47', exact: true });
  await found.waitFor();
  await expect.poll(() => found.evaluate((heading) => heading === document.activeElement)).toBe(true);
  // A lane is a stop of the keyboard; the fifty of them can be passed at once.
  await page.getByRole('button', { name: /Jump to/ }).focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip 50 lanes');
  await page.keyboard.press('Enter');
  const table = page.getByRole('group', { name: 'Time to first token so far' });
  expect(await table.evaluate((group) => group === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: /^With failures/ }).click();
  await page.getByText('Every run so far was completed.').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(window.complaints).toEqual([]);
});
