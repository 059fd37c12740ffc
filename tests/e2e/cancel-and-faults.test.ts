/** What happens when things do not go to plan: cancelling, a wrong plan, an endpoint that does not answer, a killed host. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';

let window: ServedWindow;

beforeAll(async () => {
  window = await openServedWindow('dark');
});

afterAll(async () => {
  await window.close();
});

test('cancelling in the middle ends at once and keeps the runs that were measured', async () => {
  const { page } = window;
  await page.getByRole('button', { name: /^Simulator speed/ }).click();
  await page.getByRole('option', { name: /0\.2/ }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const done = page.locator('section[data-status="done"]');
  await expect.poll(() => done.count(), { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'View results' }).click();
  await page.getByRole('heading', { name: 'Latency summary' }).waitFor();
  const kept = await page.getByRole('button', { name: /, run \d: / }).count();
  expect(kept).toBeGreaterThanOrEqual(2);
  expect(kept).toBeLessThan(18);
  await page
    .getByText(/cancelled/i)
    .first()
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('a number of runs out of range is refused next to its field, and nothing starts', async () => {
  const { page } = window;
  await page.getByRole('link', { name: 'New benchmark' }).click();
  const runs = page.getByLabel('Runs per model, own number');
  await runs.fill('100000');
  await page
    .getByText(/1 to 1,000/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: 'Start', exact: true }).isEnabled()).toBe(false);
  await runs.fill('3');
});

test('an endpoint that refuses the connection fails the runs with what happened and what to do', async () => {
  const { page } = window;
  await page.getByRole('button', { name: 'Another endpoint' }).click();
  // Port 1 is reserved and nothing listens on it.
  await page.getByRole('textbox', { name: /endpoint/i }).fill('http://127.0.0.1:1');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('alert').first().waitFor({ timeout: 30_000 });
  const words = await page.getByRole('alert').first().innerText();
  expect(words).toContain('127.0.0.1:1');
  await page.getByRole('button', { name: 'View results' }).waitFor({ timeout: 30_000 });
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(window.complaints).toEqual([]);
});
