/** Every tab of the results without a barrier: light, dark, and compact. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failedRun } from '../fakes/example-run.js';
import { armWith, measuredSession } from '../fakes/measured-session.js';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';
import { storeSessions } from './stored-sessions.js';

/** Enough runs for every chart, a curve, and an arm that failed throughout. */
const times = (from: number) => Array.from({ length: 20 }, (_, index) => from + 7 * index);
const { session, runs } = measuredSession(
  [armWith('short', {}), armWith('long', { maxTokens: 512 }), armWith('throttled', { transport: 'http1-cold' })],
  [times(300), times(400)],
  { id: 'all-charts', name: 'All charts' },
);
const throttled = times(0).map((_, index) =>
  failedRun({}, { armId: 'throttled', sequence: 1_000 + index, ordinal: index + 1, block: index + 1 }),
);

let served: ServedWindow;

beforeAll(async () => {
  served = await openServedWindow('light', (dataDirectory) => {
    storeSessions(dataDirectory, [{ session, runs: [...runs, ...throttled] }]);
  });
  await served.page.emulateMedia({ reducedMotion: 'reduce' });
  // As high as the page: else each look at it would change the window's size, and draw all charts anew, twice.
  await served.page.setViewportSize({ width: 1280, height: 4_000 });
});

afterAll(async () => {
  await served.close();
});

test.each([
  ['light', 'comfortable'],
  ['dark', 'comfortable'],
  ['light', 'compact'],
] as const)('every tab opens and is accessible: %s, %s', async (colorScheme, density) => {
  const { page } = served;
  await page.emulateMedia({ colorScheme });
  await page.evaluate((chosen) => {
    localStorage.setItem('firsttoken.preferences', JSON.stringify({ density: chosen }));
  }, density);
  await page.goto(`${served.origin}/#/results/all-charts`);
  await page.reload();
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  await page.locator('.ft-tab-loading').waitFor({ state: 'detached' });
  // What stands around the tabs does not change with them.
  expect(await accessibilityViolations(page)).toEqual([]);
  for (const name of (await tabs.allInnerTexts()).slice(1)) {
    await page.getByRole('tab', { name, exact: true }).click();
    const panel = page.getByRole('tabpanel', { name });
    await panel.locator('*').first().waitFor();
    await page.locator('.ft-tab-loading').waitFor({ state: 'detached' });
    expect([name, ...(await accessibilityViolations(page, '#ft-results-tabs'))]).toEqual([name]);
  }
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(served.complaints).toEqual([]);
});
