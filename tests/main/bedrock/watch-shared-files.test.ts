import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchSharedFiles } from '../../../src/main/bedrock/watch-shared-files.js';

function temporaryPaths() {
  const folder = mkdtempSync(join(tmpdir(), 'firsttoken-watch-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return { config: join(folder, '.aws', 'config'), credentials: join(folder, '.aws', 'credentials') };
}

/** @returns how often it told of changes, and its end */
function watch(paths: { config: string; credentials: string }) {
  let count = 0;
  const end = watchSharedFiles(() => (count += 1), { paths, pollMs: 5 });
  onTestFinished(end);
  return { count: () => count, end };
}

/** Nothing says when the files have been looked at first, so the change is repeated until it is seen. */
async function seen(count: () => number, change: () => void): Promise<void> {
  const before = count();
  await vi.waitFor(
    () => {
      change();
      expect(count()).toBeGreaterThan(before);
    },
    { timeout: 4000, interval: 20 },
  );
}

test('a file is told of when it is made, edited, replaced and removed, in a folder that was not there', async () => {
  const paths = temporaryPaths();
  const { count } = watch(paths);
  let edits = 0;
  const edit = (path: string): void => {
    writeFileSync(path, `# ${'x'.repeat((edits += 1))}`);
  };

  await seen(count, () => {
    mkdirSync(join(paths.config, '..'), { recursive: true });
    edit(paths.config);
  });
  await seen(count, () => {
    edit(paths.credentials);
  });
  await seen(count, () => {
    edit(`${paths.config}.new`);
    renameSync(`${paths.config}.new`, paths.config);
  });
  await seen(count, () => {
    rmSync(paths.config, { force: true });
  });
  const target = join(paths.config, '..', 'kept-elsewhere');
  writeFileSync(target, '');
  symlinkSync(target, paths.config);
  await seen(count, () => {
    edit(target);
  });
});

test('many changes at once are told together, and after the end none is', async () => {
  const paths = temporaryPaths();
  mkdirSync(join(paths.config, '..'));
  const ended = watch(paths);
  const going = watch(paths);
  await seen(going.count, () => {
    for (let change = 0; change < 10; change += 1) {
      writeFileSync(paths.config, 'x'.repeat(change));
      writeFileSync(paths.credentials, 'x'.repeat(change));
    }
    unlinkSync(paths.config);
  });
  expect(going.count()).toBeLessThan(5);
  ended.end();
  const before = ended.count();
  await seen(going.count, () => {
    writeFileSync(paths.config, 'after the end');
  });
  expect(ended.count()).toBe(before);
});
