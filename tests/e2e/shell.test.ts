/** The frame around the screens: keys, focus, look, and an application that ends. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';

const screens = ['new', 'live', 'history', 'cheat-sheet', 'settings'];
let window: ServedWindow;
let page: Page;

beforeAll(async () => {
  window = await openServedWindow();
  page = window.page;
});

afterAll(async () => {
  await window.close();
});

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const classes = () => page.evaluate(() => [...document.body.classList].filter((name) => name.startsWith('awsui-')));
const heading = (name: string) => page.locator('main').getByRole('heading', { name, level: 1 });

describe('the keyboard', () => {
  beforeEach(async () => {
    await page.goto(`${window.origin}/#/new`);
    await heading('New benchmark').waitFor();
  });

  test('reaches each screen, whose heading then has the focus', async () => {
    for (const [digit, name] of [
      [3, /^History/],
      [5, /^Cheat sheet/],
      [6, /^Settings/],
      [2, /^Nothing is running/],
      [1, /^New benchmark/],
    ] as const) {
      await page.keyboard.press(`Alt+Shift+Digit${digit}`);
      await expect.poll(focused).toMatch(name);
    }
  });

  test('finds the sheet of shortcuts, which keeps other shortcuts from firing and gives the focus back', async () => {
    const opener = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await opener.focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByText('Go to History').waitFor();
    expect(await accessibilityViolations(page, '[role="dialog"]')).toEqual([]);
    await page.keyboard.press('Alt+Shift+Digit3');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await heading('New benchmark').waitFor();
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+/');
    await sheet.waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  test('types in a field what would be a shortcut elsewhere', async () => {
    const search = page.getByRole('searchbox', { name: 'Search the models' });
    await search.fill('');
    await search.press('?');
    expect(await search.inputValue()).toBe('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await search.fill('');
  });

  test('comes first to a way past the bar and the list of screens', async () => {
    await page.goto(`${window.origin}/#/settings`);
    await page.reload();
    await heading('Settings').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Settings');
  });
});

test('a link in the list of screens leads to the heading, also where the list covers the screen', async () => {
  await page.goto(`${window.origin}/#/settings`);
  await page.getByRole('link', { name: 'Cheat sheet' }).click();
  await expect.poll(focused).toMatch(/^Cheat sheet/);
  // As at 200 % in a window of 1280 x 800.
  await page.setViewportSize({ width: 640, height: 400 });
  await page.getByRole('button', { name: 'Open the list of screens' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Settings' }).waitFor({ state: 'hidden' });
  await expect.poll(focused).toBe('Settings');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('the list of screens is as the user left it when the window was narrow and is wide again', async () => {
  const link = page.getByRole('link', { name: 'Cheat sheet' });
  const resize = async (width: number): Promise<void> => {
    await page.setViewportSize({ width, height: 800 });
    if (width < 700) await link.waitFor({ state: 'hidden' });
  };
  await resize(640);
  await resize(1280);
  await link.waitFor();
  await page.getByRole('button', { name: 'Close the list of screens' }).click();
  await link.waitFor({ state: 'hidden' });
  await resize(640);
  await page.getByRole('button', { name: 'Open the list of screens' }).click();
  await link.waitFor();
  await resize(1280);
  await link.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Open the list of screens' }).click();
  await link.waitFor();
});

describe('the look', () => {
  test('follows the system until something else is chosen, which a reload keeps', async () => {
    expect(await classes()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expect.poll(classes).toEqual(expect.arrayContaining(['awsui-dark-mode', 'awsui-motion-disabled']));
    await choose('Compact');
    await choose('Light');
    await expect.poll(classes).toEqual(expect.arrayContaining(['awsui-compact-mode', 'awsui-motion-disabled']));
    expect(await classes()).not.toContain('awsui-dark-mode');
    await page.reload();
    await heading('Settings').waitFor();
    expect(await classes()).not.toContain('awsui-dark-mode');
    expect(await classes()).toContain('awsui-compact-mode');
  });

  test.each([
    ['Light', 'Compact'],
    ['Dark', 'Comfortable'],
  ])('is accessible on every screen without a session: %s, %s', async (theme, density) => {
    await choose(theme);
    await choose(density);
    for (const screen of screens) {
      await page.goto(`${window.origin}/#/${screen}`);
      await page.locator('main h1').waitFor();
      expect([screen, await accessibilityViolations(page)]).toEqual([screen, []]);
    }
  });

  async function choose(entry: string): Promise<void> {
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByRole('menuitemcheckbox', { name: entry }).click();
  }
});

test('an application that ended is told, and then that another one does not know the page', async () => {
  await page.goto(`${window.origin}/#/settings`);
  await heading('Settings').waitFor();
  await window.endHost();
  await page.getByText('Firsttoken has ended').waitFor();
  await window.restartHost();
  await page.getByRole('button', { name: 'Try now' }).click();
  await page.getByText('Firsttoken was started again, and does not know this page').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('the page complained of nothing but that nobody answered', () => {
  const unanswered = /WebSocket connection to .* failed|Failed to load resource: .*(net::ERR_|401)/;
  expect(window.complaints.filter((complaint) => !unanswered.test(complaint))).toEqual([]);
});
