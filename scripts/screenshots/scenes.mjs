/** What each picture shows. A scene brings the page to what is to be seen; the page stays open from scene to scene. */

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ name: string, bring: (page: Page, origin: string) => Promise<void> }} Scene
 */

/** @type {Scene[]} in the order in which a user meets them */
export const scenes = [
  {
    name: 'new-benchmark',
    async bring(page, origin) {
      await open(page, origin, 'new');
      await page
        .getByText(/18 requests · about/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'live',
    async bring(page, origin) {
      await open(page, origin, 'new');
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      // Some lanes have dots by then, and one waits or streams.
      await page
        .getByText(/Run (9|1[0-2]) of 18/)
        .first()
        .waitFor({ timeout: 120_000 });
      await page.locator('section[data-status="streaming"]').first().waitFor({ timeout: 30_000 });
    },
  },
  {
    name: 'results',
    async bring(page, origin) {
      await openSession(page, origin, 'Compare models');
      await page.getByRole('heading', { name: 'Findings' }).waitFor();
      await page.getByRole('table', { name: 'Latency summary' }).waitFor();
    },
  },
  {
    name: 'compare',
    async bring(page, origin) {
      await open(page, origin, 'history');
      const links = page.getByRole('link', { name: 'Compare models', exact: true });
      await links.nth(1).waitFor();
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      await open(page, origin, `compare/${addresses.map((address) => address.split('/').at(-1)).join(',')}`);
      await page.getByRole('table').first().waitFor();
    },
  },
  {
    name: 'cheat-sheet',
    async bring(page, origin) {
      await open(page, origin, 'cheat-sheet');
      await page.getByRole('table').first().waitFor();
    },
  },
];

/** Ends what a scene left running, so that the next one can start a session of its own. */
export async function endSession(page) {
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
  if ((await cancel.count()) === 0) return;
  await cancel.click();
  await page.getByRole('button', { name: 'View results' }).waitFor();
}

async function open(page, origin, screen) {
  await page.goto(`${origin}/#/${screen}`);
}

async function openSession(page, origin, name) {
  await open(page, origin, 'history');
  await page.getByRole('link', { name, exact: true }).first().click();
}
