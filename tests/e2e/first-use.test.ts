/** Somebody opens Firsttoken for the first time: the journey that `npm run first-use` times. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useForTheFirstTime } from '../../bench/first-use/journey.js';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';

let window: ServedWindow;

beforeAll(async () => {
  window = await openServedWindow('dark');
});

afterAll(async () => {
  await window.close();
});

test('the first result needs no more than three clicks, and says that it is simulated and at what speed', async () => {
  const { page, complaints } = window;
  const steps: string[] = [];
  const { clicks, badge } = await useForTheFirstTime(page, (reached) => steps.push(reached));
  expect(clicks).toBeLessThanOrEqual(3);
  expect(badge).toBe('Simulated · time × 0.2');
  expect(steps.at(-1)).toBe('the results are drawn');
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the next plan begins as the last one was left, at the speed that was chosen', async () => {
  const { page } = window;
  await page.getByRole('link', { name: 'New benchmark' }).click();
  await page.getByRole('button', { name: /^Simulator speed/ }).click();
  await page.getByRole('option', { name: /As recorded/ }).click();
  await page
    .getByText(/about 1 min/)
    .last()
    .waitFor();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('link', { name: 'New benchmark' }).click();
  await page.getByRole('button', { name: /^Simulator speed.*As recorded/ }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^Simulator speed.*As recorded/ }).waitFor();
});
