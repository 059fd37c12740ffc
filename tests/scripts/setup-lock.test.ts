import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { silenceMessages, temporaryFolder, writeFiles } from './clone.js';
import { loadScript } from './scripts-under-test.js';

const { withLock } = await loadScript('setup-lock');

beforeEach(silenceMessages);

describe('the set-up lock', () => {
  test('lets the second wait until the first is done', async () => {
    const folder = join(temporaryFolder(), 'parent', 'setup.lock');
    const order: string[] = [];
    const firstEntered = Promise.withResolvers<undefined>();
    const firstMayLeave = Promise.withResolvers<undefined>();
    const first = withLock(folder, async () => {
      firstEntered.resolve(undefined);
      await firstMayLeave.promise;
      order.push('first');
    });
    await firstEntered.promise;
    const second = withLock(folder, async () => order.push('second'), { pollMs: 1 });
    firstMayLeave.resolve(undefined);
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
    expect(existsSync(folder)).toBe(false);
  });

  test('is free again after the work threw', async () => {
    const folder = join(temporaryFolder(), 'setup.lock');
    await expect(withLock(folder, () => Promise.reject(new Error('no space left')))).rejects.toThrow('no space left');
    await expect(withLock(folder, async () => 'done')).resolves.toBe('done');
  });

  test('does not wait for a process that died while holding it', async () => {
    const folder = join(temporaryFolder(), 'setup.lock');
    writeFiles(folder, { 'owner.json': { pid: 4_000_000, at: Date.now() } });
    await expect(withLock(folder, async () => 'done', { isAlive: () => false })).resolves.toBe('done');
  });

  test('does not wait for a process that died before it could write its number', async () => {
    const folder = join(temporaryFolder(), 'setup.lock');
    mkdirSync(folder);
    const aMinuteAgo = Date.now() / 1000 - 60;
    utimesSync(folder, aMinuteAgo, aMinuteAgo);
    await expect(withLock(folder, async () => 'done')).resolves.toBe('done');
  });
});
