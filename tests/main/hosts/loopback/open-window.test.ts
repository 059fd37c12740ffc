import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWindow } from '../../../../src/main/hosts/loopback/open-window.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsttoken-window-'));
});
// The browser that was started may still write its profile.
afterEach(() => rm(folder, { recursive: true, maxRetries: 10, retryDelay: 50 }));

const url = 'http://127.0.0.1:1/?token=t';

/** A browser that writes its arguments into a file, one a line, and ends. */
async function installBrowser(name: string, lastLine = 'exit 0'): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\nprintf '%s\\n' "$0" "$@" > "${folder}/called"\n${lastLine}\n`);
  await chmod(path, 0o755);
}

const readCall = async () => (await readFile(join(folder, 'called'), 'utf8')).trim().split('\n');

function open(environment: Record<string, string> = {}, isRoot = false) {
  return openWindow({
    url,
    dataDirectory: join(folder, 'data'),
    surroundings: { platform: 'linux', environment: { PATH: `/nowhere:${folder}`, DISPLAY: ':0', ...environment } },
    isRoot,
  });
}

describe('opening the window', () => {
  it('opens the page in an app window of its own, with its own profile', async () => {
    await installBrowser('chromium');
    const window = await open();
    if (!window.opened) throw new Error(window.reason);
    expect(await window.ended).toEqual({ failed: false });
    expect(await readCall()).toEqual([
      join(folder, 'chromium'),
      `--app=${url}`,
      `--user-data-dir=${join(folder, 'data', 'window')}`,
      '--window-size=1280,860',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
    ]);
  });

  it('gives up the browser sandbox for root only', async () => {
    await installBrowser('chromium');
    const window = await open({}, true);
    if (!window.opened) throw new Error(window.reason);
    await window.ended;
    expect(await readCall()).toContain('--no-sandbox');
  });

  it('prefers the browser that the user named, by name or by path', async () => {
    await installBrowser('google-chrome');
    await installBrowser('my-browser');
    for (const FIRSTTOKEN_BROWSER of ['my-browser', join(folder, 'my-browser')]) {
      const window = await open({ FIRSTTOKEN_BROWSER });
      if (!window.opened) throw new Error(window.reason);
      await window.ended;
      expect((await readCall())[0]).toBe(join(folder, 'my-browser'));
      await rm(join(folder, 'called'));
    }
  });

  it('does not fall back to another browser when the named one is missing, and says so', async () => {
    await installBrowser('chromium');
    expect(await open({ FIRSTTOKEN_BROWSER: 'absent' })).toEqual({
      opened: false,
      reason: 'FIRSTTOKEN_BROWSER names absent, which is no program that can be run',
    });
  });

  it('says that there is no display, or no browser', async () => {
    expect(await open()).toMatchObject({ opened: false, reason: expect.stringContaining('no Chrome') as string });
    await installBrowser('chromium');
    expect(await open({ DISPLAY: '' })).toEqual({ opened: false, reason: 'this machine has no display' });
    expect(await open({ DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' })).toMatchObject({ opened: true });
  });

  it('tells a browser that failed from one that its user closed', async () => {
    await installBrowser('chromium', 'exit 21');
    const window = await open();
    if (!window.opened) throw new Error(window.reason);
    expect(await window.ended).toEqual({ failed: true });
  });

  it('does not call its own closing a failure', async () => {
    await installBrowser('chromium', 'exec sleep 60');
    const window = await open();
    if (!window.opened) throw new Error(window.reason);
    window.close();
    expect(await window.ended).toEqual({ failed: false });
  });

  it('reports a program that the system cannot run', async () => {
    await writeFile(join(folder, 'chromium'), 'no program at all');
    await chmod(join(folder, 'chromium'), 0o755);
    await writeFile(join(folder, 'broken'), '#!/nowhere/interpreter\n');
    await chmod(join(folder, 'broken'), 0o755);
    expect(await open({ FIRSTTOKEN_BROWSER: 'broken' })).toMatchObject({
      opened: false,
      reason: expect.stringContaining('does not start') as string,
    });
  });
});
