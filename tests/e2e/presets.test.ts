/** From a question to a plan in a real browser: presets, another model, an arm's own settings, a preset of one's own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';

let window: ServedWindow;

beforeAll(async () => {
  window = await openServedWindow();
});

afterAll(async () => {
  await window.close();
});

test('every experiment can be started as it is, at the place that it needs', async () => {
  const { page } = window;
  for (const group of ['Decide', 'Find causes', 'Options and limits']) {
    await page.getByRole('tab', { name: group }).click();
    const presets = page.getByRole('radiogroup', { name: 'What do you want to know?' }).getByRole('radio');
    for (let index = 0; index < (await presets.count()); index += 1) {
      await presets.nth(index).check();
      const requests = /^\d+ requests · about [^·]+ · up to/;
      await page.getByRole('region', { name: 'Start' }).getByText(requests).waitFor();
      await expect.poll(() => page.getByRole('button', { name: 'Start', exact: true }).isEnabled()).toBe(true);
      expect(await page.getByText('is not listed for this profile').count()).toBe(0);
    }
  }
  await page.getByRole('tab', { name: 'Find causes' }).click();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('an experiment is asked of another model, and keeps its settings', async () => {
  const { page } = window;
  await page.getByRole('radio', { name: /Connection reuse/ }).check();
  const chosen = page.getByRole('table', { name: 'Chosen models' });
  await expect.poll(() => chosen.getByText('Nova Micro').count()).toBe(2);
  await page.getByRole('button', { name: /^Ask this of/ }).click();
  await page.getByRole('option', { name: /DeepSeek/ }).click();
  await expect.poll(() => chosen.getByText('DeepSeek V3.2').count()).toBe(2);
  await page.getByRole('textbox', { name: 'Label of deepseek.v3.2' }).first().waitFor();
  expect(await page.getByRole('radio', { name: /Connection reuse/ }).isChecked()).toBe(true);
});

test('what an arm has of its own is changed in its details and stands in its row', async () => {
  const { page } = window;
  await page.getByRole('button', { name: /^Settings of New connection/ }).click();
  const details = page.getByRole('dialog', { name: 'Settings of New connection' });
  await details.getByRole('spinbutton', { name: 'Max tokens of the reply' }).fill('999999');
  await details
    .getByText(/at most|must be/)
    .first()
    .waitFor();
  await details.getByRole('spinbutton', { name: 'Max tokens of the reply' }).fill('48');
  await details.getByRole('button', { name: /^Region/ }).click();
  await page.getByRole('option', { name: /us-east-1/ }).click();
  expect(await accessibilityViolations(page)).toEqual([]);
  await details.getByRole('button', { name: 'Done' }).click();
  await page.getByText('in us-east-1 · nonce per run · at most 48 tokens').waitFor();
});

test('a plan is saved as a preset, is there after a reload, and is deleted', async () => {
  const { page } = window;
  await page.getByRole('button', { name: 'Save as preset' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a preset of mine' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('article');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('"article" is the name of a preset that is built in.').waitFor();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Far and near');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved "Far and near"').waitFor();
  await page.reload();
  await page.getByRole('tab', { name: 'My presets (1)' }).click();
  const own = page.getByRole('radio', { name: /Far and near/ });
  await own.waitFor();
  expect(await own.isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Delete this preset' }).click();
  await page.getByRole('tab', { name: 'My presets (0)' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(window.complaints).toEqual([]);
});
