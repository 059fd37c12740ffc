/** The main job in a real browser: choose, run, watch, reload, read the results, export, find it again. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, contentOf, openServedWindow, type ServedWindow } from './served-window.js';

let window: ServedWindow;

beforeAll(async () => {
  window = await openServedWindow();
});

afterAll(async () => {
  await window.close();
});

test('a user picks the simulator and three models, and what they picked is what runs', async () => {
  const { page } = window;
  await page.getByRole('button', { name: /^Profile/ }).click();
  await page.getByRole('option', { name: /Simulator/ }).click();
  await page.getByRole('button', { name: /^Simulator speed/ }).click();
  await page.getByRole('option', { name: /0\.2/ }).click();
  await page.getByRole('button', { name: 'Remove all' }).click();
  await page.getByRole('searchbox', { name: 'Search the models' }).fill('haiku');
  await expect.poll(() => page.getByRole('checkbox', { name: /^Choose .*\(/ }).count()).toBe(2);
  await page.getByRole('searchbox', { name: 'Search the models' }).fill('');
  for (const id of ['qwen.qwen3-next-80b-a3b', 'us.anthropic.claude-haiku-4-5-20251001-v1:0', 'deepseek.v3.2']) {
    await page.getByRole('row', { name: id }).getByRole('checkbox').check();
  }
  await page.getByText('9 requests').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('text streams into the lanes, a reload in the middle finds the session, and it ends with every run', async () => {
  const { page } = window;
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  const lanes = page.locator('section[data-status]');
  expect(await lanes.count()).toBe(3);
  // Text has come into at least two lanes while the session still runs: Cancel is there.
  await expect
    .poll(async () => (await textsOfLanes(window)).filter((text) => text.length > 40).length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(2);
  await page.getByRole('button', { name: 'Cancel' }).waitFor();

  await page.reload();
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  const afterReload = await textsOfLanes(window);
  expect(afterReload.filter((text) => text.length > 40).length).toBeGreaterThanOrEqual(2);
  expect(await accessibilityViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'View results' }).waitFor({ timeout: 60_000 });
  expect(await lanes.evaluateAll((all) => all.map((lane) => lane.getAttribute('data-status')))).toEqual([
    'done',
    'done',
    'done',
  ]);
});

test('the results show both tables of the article and a dot for every run', async () => {
  const { page } = window;
  await page.getByRole('button', { name: 'View results' }).first().click();
  await page.getByRole('heading', { name: 'Latency summary' }).waitFor();
  const summary = page.getByRole('table', { name: /Latency summary/i });
  expect(await summary.getByRole('row').count()).toBe(4);
  for (const column of ['Model', 'Avg TTFT', 'Avg total', 'CRIS', 'Cache']) {
    await summary.getByRole('columnheader', { name: column }).first().waitFor();
  }
  const runs = page.getByRole('button', { name: /, run \d: / });
  expect(await runs.count()).toBe(9);
  const chart = page.getByRole('img', { name: /lowest median/ });
  expect(await chart.getAttribute('aria-label')).toContain('3 runs');
  // The run behind a cell is one click away.
  await runs.first().click();
  await page.getByRole('heading', { name: /run 1/ }).first().waitFor();
  await page.getByRole('img', { name: /^Attempt 1: .*waiting .*streaming/ }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('the export is two CSV files: a row for each run, and the definition of each column', async () => {
  const { page } = window;
  const downloads = new Map<string, string>();
  const both = new Promise<void>((resolve) => {
    page.on('download', (download) => {
      void contentOf(download).then(({ name, text }) => {
        downloads.set(name, text);
        if (downloads.size === 2) resolve();
      });
    });
  });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  await both;
  const notesName = [...downloads.keys()].find((name) => name.includes('notes')) ?? '';
  const runsName = [...downloads.keys()].find((name) => name !== notesName) ?? '';
  const runs: Record<string, string>[] = parse(downloads.get(runsName) ?? '', { columns: true, bom: true });
  expect(runs.length).toBe(9);
  expect(runs.every((run) => run['outcome'] === 'completed' && Number(run['ttft_ms']) > 0)).toBe(true);
  const notes = downloads.get(notesName) ?? '';
  for (const column of Object.keys(runs[0] ?? {})) expect(notes).toContain(column);
});

test('the history lists the session; a deleted one comes back by undo', async () => {
  const { page } = window;
  await page.getByRole('link', { name: 'History' }).click();
  const row = page.getByRole('table', { name: 'Sessions' }).getByRole('row', { name: /Done/ });
  await row.waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Delete' }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
  await page
    .getByRole('link', { name: /Qwen3|Comparing|article/i })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Latency summary' }).waitFor();
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(window.complaints).toEqual([]);
});

async function textsOfLanes({ page }: ServedWindow): Promise<string[]> {
  return page.getByRole('group', { name: /^Reply of/ }).allInnerTexts();
}
