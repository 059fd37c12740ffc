import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { silenceMessages, smallClone, writeFiles } from './clone.js';
import { loadScript } from './scripts-under-test.js';

const { buildIsCurrent, ensureBuild } = await loadScript('build');

beforeEach(silenceMessages);

describe('the build', () => {
  let root = '';
  let builds = 0;

  async function build(): Promise<{ code: number; output: string }> {
    builds += 1;
    writeFiles(root, { 'out/main/cli.js': 'console.log(1);', 'out/renderer/index.html': '<!doctype html>' });
    return { code: 0, output: '' };
  }

  beforeEach(async () => {
    root = smallClone();
    builds = 0;
    await ensureBuild(root, { build });
  });

  test('is made once while nothing changes', async () => {
    await ensureBuild(root, { build });
    expect(builds).toBe(1);
  });

  test.each([
    ['a source was edited', 'src/main/index.ts', 'console.log(2);'],
    ['a source was added', 'src/renderer/added.ts', ''],
    ['a resource was edited', 'resources/prompts/default.txt', 'You are'],
    ['a compiler setting was added', 'tsconfig.node.json', '{}'],
    ['the lockfile changed', 'package-lock.json', '{}'],
  ])('is made again when %s', async (_case, path, content) => {
    writeFiles(root, { [path]: content });
    await ensureBuild(root, { build });
    expect(builds).toBe(2);
  });

  test('is made again when a source was deleted', async () => {
    rmSync(join(root, 'src/shared/units.ts'));
    await ensureBuild(root, { build });
    expect(builds).toBe(2);
  });

  test('is made again when a source was renamed', async () => {
    renameSync(join(root, 'src/shared/units.ts'), join(root, 'src/shared/unit.ts'));
    expect(buildIsCurrent(root)).toBe(false);
  });

  test('is left alone when a test or a document changed', () => {
    writeFiles(root, { 'tests/main/index.test.ts': '', 'README.md': '# x' });
    expect(buildIsCurrent(root)).toBe(true);
  });

  test('is made again when an output file is gone', async () => {
    rmSync(join(root, 'out/main/cli.js'));
    await ensureBuild(root, { build });
    expect(builds).toBe(2);
  });

  test('that failed shows its output and is tried again next time', async () => {
    writeFiles(root, { 'src/main/index.ts': 'console.log(' });
    const failing = async () => ({ code: 1, output: 'Unexpected end of file' });
    await expect(ensureBuild(root, { build: failing })).rejects.toThrow(/Unexpected end of file/);
    expect(buildIsCurrent(root)).toBe(false);
  });
});
