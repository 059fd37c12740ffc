import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { silenceMessages, smallClone, writeFiles } from './clone.js';
import { loadScript } from './scripts-under-test.js';

const { ensureElectron } = await loadScript('electron-runtime');
const hour = 60 * 60_000;
const noon = Date.parse('2026-11-20T12:00:00Z');

beforeEach(silenceMessages);

describe('the Electron runtime', () => {
  let root = '';
  let fetches: number[] = [];

  async function offline(limitMs: number) {
    fetches.push(limitMs);
    return { code: 1, output: 'at step 1\nRequestError: getaddrinfo ENOTFOUND github.com\n  at x', timedOut: false };
  }
  async function online(limitMs: number) {
    fetches.push(limitMs);
    writeFiles(root, {
      'node_modules/electron/dist/version': '45.4.1',
      'node_modules/electron/dist/electron': '',
      'node_modules/electron/path.txt': 'electron',
    });
    return { code: 0, output: '', timedOut: false };
  }

  beforeEach(() => {
    root = smallClone();
    fetches = [];
    writeFiles(root, { 'node_modules/electron/package.json': { version: '45.4.1' } });
  });

  test('is fetched once', async () => {
    const executable = join(root, 'node_modules/electron/dist/electron');
    expect(await ensureElectron(root, { now: noon, fetch: online })).toEqual({ executable });
    expect(await ensureElectron(root, { now: noon, fetch: online })).toEqual({ executable });
    expect(fetches).toHaveLength(1);
  });

  test('of another version than the package is fetched again', async () => {
    await online(0);
    writeFiles(root, { 'node_modules/electron/dist/version': '44.0.0' });
    await ensureElectron(root, { now: noon, fetch: online });
    expect(fetches).toHaveLength(2);
  });

  test('that cannot be had names the cause, and is not tried again for a day', async () => {
    const reason = 'RequestError: getaddrinfo ENOTFOUND github.com';
    expect(await ensureElectron(root, { now: noon, fetch: offline })).toEqual({ reason });
    expect(await ensureElectron(root, { now: noon + 23 * hour, fetch: online })).toEqual({ reason });
    expect(fetches).toHaveLength(1);
    expect(await ensureElectron(root, { now: noon + 24 * hour, fetch: online })).toHaveProperty('executable');
  });

  test('is tried again at once when asked to, with more time', async () => {
    await ensureElectron(root, { now: noon, fetch: offline });
    expect(await ensureElectron(root, { now: noon, retry: true, fetch: online })).toHaveProperty('executable');
    const [first = 0, second = 0] = fetches;
    expect(second).toBeGreaterThan(first);
  });

  test('whose failure was noted by a clock that ran ahead is tried again', async () => {
    await ensureElectron(root, { now: noon + 48 * hour, fetch: offline });
    expect(await ensureElectron(root, { now: noon, fetch: online })).toHaveProperty('executable');
  });

  test('whose download is too slow says so', async () => {
    const slow = async () => ({ code: 137, output: '', timedOut: true });
    expect(await ensureElectron(root, { now: noon, fetch: slow })).toEqual({
      reason: 'the download took longer than 60 seconds',
    });
  });

  test('whose memory of a failure is damaged is tried again', async () => {
    writeFiles(root, { '.toolchain/electron-unavailable.json': '{"at":' });
    expect(await ensureElectron(root, { now: noon, fetch: online })).toHaveProperty('executable');
    rmSync(root, { recursive: true });
  });
});
