/** The charts in a real browser: their pictures as files, their tables, their names, and both modes. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { armWith, measuredSession } from '../fakes/measured-session.js';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';
import { storeSessions } from './stored-sessions.js';

/** What a name may hold that a picture file cannot: markup, and a character that XML has no way to write. */
const hostileLabel = 'A <b>bold</b> & "quoted" name\u0007 مرحبا';
const title = 'Time to first token, run by run';

let window: ServedWindow;

beforeAll(async () => {
  const { session, runs } = measuredSession(
    ['Plain', hostileLabel].map((label, place) => armWith(`arm-${place + 1}`, {}, { label })),
    [
      [300, 310, 320, 330, 340, 350],
      [400, 410, 420, 430, 440, 450],
    ],
    { id: 'charts', name: 'Charts: 1/2' },
  );
  window = await openServedWindow('light', (dataDirectory) => {
    storeSessions(dataDirectory, [{ session: { ...session, plan: { ...session.plan, runs: 6 } }, runs }]);
  });
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  await window.page.goto(`${window.origin}/#/results/charts`);
  // Both arms have all their runs.
  await window.page.getByRole('img', { name: /lowest median.*6 runs.*6 runs/ }).waitFor();
});

afterAll(async () => {
  await window.close();
});

test('a chart says what it shows and how its runs are reached without a mouse', async () => {
  const chart = window.page.getByRole('img', { name: /lowest median/ });
  expect(await chart.getAttribute('aria-label')).toMatch(/6 runs.*95 % interval|95 % interval.*6 runs/);
  const way = await chart.getAttribute('aria-describedby');
  expect(await window.page.locator(`[id="${way ?? ''}"]`).innerText()).toContain('data table');
});

test('the SVG file is well-formed whatever a name holds, and has title, labels and caption as text', async () => {
  const { name, content } = await saved('Save as SVG');
  expect(name).toBe('Charts-1-2-first-token.svg');
  const svg = content.toString('utf8');
  // The application's own page rightly refuses to make a document out of text.
  const reader = await window.page.context().newPage();
  const parsed = await reader.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      broken: file.querySelector('parsererror') !== null,
      foreign: file.querySelectorAll('[style], script, foreignObject, image').length,
      texts: [...file.querySelectorAll('text')].map((element) => element.textContent),
      fonts: [...new Set([...file.querySelectorAll('text')].map((element) => element.getAttribute('font-family')))],
      dots: file.querySelectorAll('path').length,
      viewBox: file.documentElement.getAttribute('viewBox'),
    };
  }, svg);
  await reader.close();
  expect(parsed).toMatchObject({ broken: false, foreign: 0 });
  expect(parsed.viewBox).toMatch(/^0 0 \d+ \d+$/);
  expect(parsed.dots).toBeGreaterThanOrEqual(12);
  expect(parsed.fonts.length).toBe(1);
  expect(parsed.texts).toContain(title);
  expect(parsed.texts.some((text) => text.includes('<b>bold</b>'))).toBe(true);
  expect(parsed.texts.some((text) => text.includes('n = 12 of 12 runs'))).toBe(true);
});

test('the PNG file has twice the pixels of the screen and a full background', async () => {
  const { name, content } = await saved('Save as PNG');
  expect(name).toBe('Charts-1-2-first-token.png');
  const width = await window.page.getByRole('img', { name: /lowest median/ }).evaluate((canvas) => canvas.clientWidth);
  expect(content.readUInt32BE(16)).toBe(2 * width);
  const corner = await window.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
  }, content.toString('base64'));
  expect(corner).toEqual([255, 255, 255, 255]);
});

test('a clipboard that refuses is told with what to do instead', async () => {
  const { page } = window;
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('Write permission denied.'));
  });
  await chooseFromMenu('Copy picture');
  await page.getByText(/Write permission denied.*Save it as PNG instead/).waitFor();
  await page.getByRole('button', { name: 'Dismiss this message' }).click();
});

test('the table opens a run from the keyboard, and the picture comes back in the other mode', async () => {
  const { page } = window;
  const toggle = page.getByRole('checkbox', { name: `Show data table: ${title}` });
  await toggle.focus();
  await page.keyboard.press('Space');
  const table = page.getByRole('table', { name: title });
  await table.getByRole('button', { name: /^Plain, run 1:/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /run 1/ }).first().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await toggle.focus();
  await page.keyboard.press('Space');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('body.awsui-dark-mode').waitFor();
  expect((await saved('Save as SVG')).content.toString('utf8')).toContain('#161d26');
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(window.complaints).toEqual([]);
});

async function chooseFromMenu(item: string): Promise<void> {
  const { page } = window;
  await page.getByRole('button', { name: `Copy or save the picture: ${title}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function saved(item: string): Promise<{ name: string; content: Buffer }> {
  const downloading = window.page.waitForEvent('download');
  await chooseFromMenu(item);
  const download = await downloading;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}
