import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { executable, silenceMessages, temporaryFolder, writeFiles } from './clone.js';
import { loadScript, type Step } from './scripts-under-test.js';

const { browserCandidates, ensureChromium, firstWorking } = await loadScript('browser');

const nothing = async (): Promise<Step> => ({ code: 1, output: 'no network', timedOut: false });

beforeEach(silenceMessages);

describe('Chromium for the end-to-end tests', () => {
  test('is found on PATH, whichever folder it lies in', async () => {
    const folder = temporaryFolder();
    const path = executable(join(folder, 'second', 'chromium'), 'echo Chromium 156');
    const env = { PATH: [join(folder, 'first'), join(folder, 'second')].join(delimiter) };
    expect(await firstWorking(browserCandidates(env, 'linux'), 'linux')).toBe(path);
  });

  test('is not a script that only explains how to install it', async () => {
    const folder = temporaryFolder();
    const stub = executable(join(folder, 'chromium-browser'), 'echo "run: snap install chromium" >&2; exit 1');
    const chrome = executable(join(folder, 'google-chrome'), 'echo Google Chrome 156');
    expect(await firstWorking([stub, chrome], 'linux')).toBe(chrome);
  });

  test('is not a file that cannot be executed', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { chromium: '#!/bin/sh\n' });
    expect(await firstWorking([join(folder, 'chromium')], 'linux')).toBeNull();
  });

  test('is what FIRSTTOKEN_CHROMIUM names, before any other', async () => {
    const folder = temporaryFolder();
    const chosen = executable(join(folder, 'mine'), 'echo Chromium');
    const other = executable(join(folder, 'chromium'), 'echo Chromium');
    const env = { FIRSTTOKEN_CHROMIUM: chosen };
    const found = await ensureChromium(folder, { env, platform: 'linux', uid: 1, candidates: [other], run: nothing });
    expect(found).toEqual({ executable: chosen });
  });

  test('is not replaced in silence when FIRSTTOKEN_CHROMIUM names nothing', async () => {
    const folder = temporaryFolder();
    const other = executable(join(folder, 'chromium'), 'echo Chromium');
    const env = { FIRSTTOKEN_CHROMIUM: join(folder, 'gone') };
    const found = await ensureChromium(folder, { env, platform: 'linux', uid: 1, candidates: [other], run: nothing });
    expect(found).toHaveProperty('problem', expect.stringContaining('FIRSTTOKEN_CHROMIUM'));
  });

  test("is Playwright's own, fetched by its installer, where none is installed", async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'ms-playwright', 'chrome');
    const run = async (_command: string, args: string[]): Promise<Step> => {
      if (args.includes('install')) executable(path, 'echo Chromium');
      return { code: 0, output: args.includes('-e') ? path : '', timedOut: false };
    };
    const found = await ensureChromium(folder, { env: {}, platform: 'linux', uid: 1000, candidates: [], run });
    expect(found).toEqual({ executable: path });
  });

  test('that cannot be had says what was tried and what to do', async () => {
    const machine = { env: {}, platform: 'linux', uid: 1000, candidates: [], run: nothing };
    const found = await ensureChromium(temporaryFolder(), machine);
    expect(found).toHaveProperty(
      'problem',
      expect.stringMatching(/playwright-core[^]*no network[^]*FIRSTTOKEN_CHROMIUM/),
    );
  });
});
