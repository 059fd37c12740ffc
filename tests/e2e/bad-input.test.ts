/**
 * Replies and names that a careless window breaks at, and a model that never starts: what is shown is plain text, whole,
 * and what the database holds.
 */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';
import { startPlan } from './start-plan.js';
import { readStored } from './stored-sessions.js';

const oddModels = [
  ...['huge-delta', 'right-to-left', 'control', 'html', 'markdown', 'empty-first', 'never-starts', 'long-name'],
  'markup-name',
];

let window: ServedWindow;
let page: Page;
let odd: string;

beforeAll(async () => {
  window = await openServedWindow();
  page = window.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

afterAll(async () => {
  await window.close();
});

/** A lane shows at least so much of the end of a reply, in characters. */
const SHOWN = 1_000;

const plan = (models: readonly string[], change: object = {}): object => ({
  name: 'Odd output',
  prompt: { system: '', user: '<b>Stream.</b>' },
  inference: { maxTokens: 60 },
  arms: models.map((model) => ({ modelId: `simulator.odd-${model}-v1:0` })),
  ...{ runs: 1, timeoutSeconds: 2 },
  simulator: { scenario: 'odd-output', timeScale: 0.5 },
  ...change,
});

const startOdd = (models: readonly string[], change?: object): Promise<string> => startPlan(page, plan(models, change));

const open = (route: string) => page.goto(`${window.origin}/#/${route}`);
const viewResults = () => page.getByRole('button', { name: 'View results' });

const stored = (sessionId: string) => readStored(window.dataDirectory, sessionId);

/** No layout is broken: the page does not scroll sideways, and axe finds nothing. */
async function expectWhole(what: string): Promise<void> {
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    innerWidth: globalThis.innerWidth,
  }));
  expect([what, scrollWidth]).toEqual([what, innerWidth]);
  expect([what, await accessibilityViolations(page)]).toEqual([what, []]);
}

/** As at 200 % in a window of 1280 x 800: the page still does not scroll sideways. */
async function expectNarrow(what: string): Promise<void> {
  await page.setViewportSize({ width: 640, height: 400 });
  await expect.poll(() => page.evaluate(() => [document.documentElement.scrollWidth])).toEqual([640]);
  expect([what, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([what, 640]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const endsWith = async (shown: Locator, text: string) => (await shown.textContent())?.endsWith(text);

/** Elements that a reply could only have made by being taken for markup. */
const madeOfText = () =>
  page.evaluate(() => ({
    ran: 'wasRun' in globalThis,
    elements: document.querySelectorAll(
      ':is([aria-label^="Reply of"], .ft-reply) :is(script, style, img, iframe, a, b)',
    ).length,
  }));

test('while a model never starts its stopwatch goes on, and what it costs the plan is said', async () => {
  odd = await startOdd(oddModels, { load: { kind: 'closed', concurrency: 4 } });
  await open('live');
  const lane = page.locator('section[data-status]').filter({ hasText: 'Never starts' });
  const stopwatch = lane.getByRole('timer', { name: 'stopwatch' });
  await expect.poll(async () => Number.parseFloat(await stopwatch.innerText()), { timeout: 20_000 }).toBeGreaterThan(1);
  expect(await lane.getAttribute('data-status')).toBe('waiting');
  await lane.getByText('Time limit reached.').waitFor();
  await viewResults().waitFor({ timeout: 20_000 });
});

test('each lane shows the end of its reply as the text that it is', async () => {
  const { session, runs } = stored(odd);
  expect(runs).toHaveLength(oddModels.length);
  for (const { armId, reply } of runs) {
    const label = session.arms.find(({ id }) => id === armId)?.label ?? '';
    const shown = page.getByRole('group', { name: `Reply of ${label}`, exact: true });
    // Lanes are drawn in turn, and only in sight.
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => endsWith(shown, reply.text.slice(-SHOWN)), { message: label, timeout: 5_000 }).toBe(true);
    expect(await shown.textContent()).toContain(reply.reasoning);
  }
  expect(runs.map(({ reply }) => reply.text.length)).toContain(200_000);
  expect(await madeOfText()).toEqual({ ran: false, elements: 0 });
  await expectWhole('live');
  await expectNarrow('live');
});

test('the results show names and whole replies as text', async () => {
  const { session, runs } = stored(odd);
  await viewResults().click();
  await page.getByRole('heading', { name: 'Latency summary' }).waitFor();
  for (const model of ['huge-delta', 'control', 'html', 'markdown', 'long-name']) {
    const arm = session.arms.find(({ modelId }) => modelId.includes(`odd-${model}-`));
    const run = runs.find(({ armId }) => armId === arm?.id);
    await page
      .getByRole('button', { name: arm?.label.slice(0, 20) ?? '' })
      .and(runButtons())
      .first()
      .click();
    const answer = page.getByRole('group', { name: 'Answer' });
    await expect.poll(() => answer.textContent(), { timeout: 10_000 }).toBe(run?.reply.text);
  }
  expect(await madeOfText()).toEqual({ ran: false, elements: 0 });
  await expectWhole('details of a run');
  await page.keyboard.press('Escape');
  await expectWhole('results');
  await expectNarrow('results');
});

const runButtons = () => page.getByRole('button', { name: /, run 1: / });

test('history and comparison keep their layout around names of 500 characters', async () => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const again = await startOdd(['long-name', 'markup-name'], {
    name: `${'Very-long-name-'.repeat(13)}end`,
    ...{ runs: 1 },
  });
  await open('history');
  await page
    .getByRole('row', { name: /Very-long-name/ })
    .getByText('Done')
    .waitFor({ timeout: 20_000 });
  await expectWhole('history');
  await expectNarrow('history');
  await open(`compare/${odd},${again}`);
  await page.getByRole('table', { name: 'Compared arms' }).waitFor();
  await expectWhole('comparison');
  await expectNarrow('comparison');
});

test('a session without a completed run says so, why, and what to do', async () => {
  await startOdd(['never-starts'], { timeoutSeconds: 1 });
  await open('live');
  await page.getByText('Done, but no run was completed').waitFor({ timeout: 20_000 });
  await expectWhole('live');
  await viewResults().click();
  await page
    .getByText(/Raise the plan's time limit, or lower max tokens/)
    .first()
    .waitFor();
  await page.getByText('No run has a first token yet, so there is nothing to draw.').waitFor();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.getByRole('tabpanel').waitFor();
  }
  await expectWhole('results');
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(window.complaints).toEqual([]);
});
