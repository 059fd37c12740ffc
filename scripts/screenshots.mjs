/** `npm run screenshots`: the README's pictures, taken of the built window while it measures the simulator. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArguments } from './arguments.mjs';
import { ensureChromium } from './browser.mjs';
import { lastLines, say, ScriptError } from './messages.mjs';
import { runStep } from './processes.mjs';
import { endSession, scenes } from './screenshots/scenes.mjs';
import { serveWindow } from './screenshots/serve-window.mjs';
import { ensureSetup } from './setup.mjs';

const SIZE = { width: 1280, height: 800 };
/** Sharp on dense screens, and still a small file. */
const PIXELS_PER_POINT = 1.5;

/** What the window has measured before the pictures are taken, oldest first. */
const sessions = [
  ['--preset', 'prompt-caching', '--time-scale', '0.1'],
  ['--preset', 'connection-reuse', '--time-scale', '0.1'],
  ['--preset', 'compare', '--time-scale', '0.1'],
  ['--preset', 'compare', '--time-scale', '0.1'],
];

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<number>}
 * @throws {ScriptError} when there is no browser, or a session could not be measured
 */
export async function screenshots(root, args) {
  const { flags } = parseArguments('npm run screenshots', args, { '--out': 'value' });
  await ensureSetup(root);
  const browser = await ensureChromium(root);
  if ('problem' in browser) throw new ScriptError(browser.problem);
  const folder = flags['--out'] ?? join(root, 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  const dataDirectory = mkdtempSync(join(tmpdir(), 'firsttoken-pictures-'));
  try {
    for (const options of sessions) await measure(root, dataDirectory, options);
    await takePictures(root, dataDirectory, folder, browser.executable);
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
  return 0;
}

async function measure(root, dataDirectory, options) {
  say(`Measuring ${options[1]} on the simulator ...`);
  const entry = join(root, 'out', 'main', 'cli.js');
  const args = [entry, 'run', ...options, '--profile', 'simulator', '--data-dir', dataDirectory];
  const { code, output } = await runStep(process.execPath, args);
  if (code !== 0) throw new ScriptError(`${options[1]} ended with code ${code}: ${lastLines(output, 5)}`);
}

async function takePictures(root, dataDirectory, folder, executablePath) {
  const { chromium } = await import(pathToFileURL(join(root, 'node_modules/playwright-core/index.mjs')).href);
  const window = await serveWindow(root, dataDirectory);
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])],
  });
  try {
    const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: PIXELS_PER_POINT });
    const page = await context.newPage();
    await page.goto(window.url);
    const { origin } = new URL(window.url);
    for (const { name, bring } of scenes) {
      await bring(page, origin);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        // A chart is drawn anew in the other colours a frame later.
        await page.evaluate(
          () => new Promise((done) => globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(done))),
        );
        const path = join(folder, `${name}-${colorScheme}.png`);
        await page.screenshot({ path });
        say(`Wrote ${path}`);
      }
      await endSession(page);
    }
  } finally {
    await browser.close();
    await window.close();
  }
}
