/** What somebody does who opens Firsttoken for the first time, and wants to see a result. */
import type { Locator, Page } from 'playwright-core';

export interface FirstUse {
  clicks: number;
  /** What the badge of the results says: that they are simulated, and how fast the simulator was. */
  badge: string;
}

/**
 * From a window that was just opened to the results of its first session, by clicks alone.
 *
 * @param onStep called with what was reached, at the moment when it was
 */
export async function useForTheFirstTime(page: Page, onStep: (reached: string) => void): Promise<FirstUse> {
  let clicks = 0;
  const click = async (target: Locator): Promise<void> => {
    await target.click();
    clicks += 1;
  };
  const start = page.getByRole('button', { name: 'Start', exact: true, disabled: false });
  await page
    .getByRole('region', { name: 'Start' })
    .getByText(/^18 requests/)
    .waitFor();
  await start.waitFor();
  onStep('the window is drawn, and Start can be pressed');

  await click(start);
  const progress = page.getByRole('progressbar', { name: 'Progress of the running benchmark' });
  await progress.waitFor();
  onStep('the session is prepared');
  await page.locator('.ft-session-progress:not([aria-valuenow="0"])').waitFor();
  onStep('the first run has ended');
  const view = page.getByRole('button', { name: 'View results' }).first();
  await view.waitFor({ timeout: 60_000 });
  onStep('the session has ended');

  await click(view);
  await page.getByRole('table', { name: /Latency summary/i }).waitFor();
  onStep('the results are drawn');
  const badge = await page
    .locator('main')
    .getByText(/^Simulated/)
    .first()
    .innerText();
  return { clicks, badge };
}
