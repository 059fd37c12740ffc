import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { listProfiles } from '../../../src/main/bedrock/profiles.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

const keys = 'aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = canary-secret\n';
const config = `[profile one]\n${keys}`;

/** The names from the files, and the warnings with the folder as `~/.aws`. */
async function listed(folder: string): Promise<{ names: string[]; warnings: string[] }> {
  const { profiles, warnings } = await listProfiles();
  return {
    names: profiles.map(({ name }) => name).filter((name) => name !== 'simulator'),
    // The home folder of the test is the folder of its files.
    warnings: warnings.map((text) => text.replaceAll(folder, '~').replaceAll('~/', '~/.aws/')),
  };
}

describe('a shared file that is no ordinary text file is told, and the other one is still read', () => {
  const others = { names: ['other'], warnings: [] };

  async function useOdd(make: (path: string) => Promise<unknown>): Promise<{ names: string[]; warnings: string[] }> {
    const folder = await useAwsFiles(config, `[other]\n${keys}`);
    const path = join(folder, 'config');
    await rm(path);
    await make(path);
    return listed(folder);
  }

  test('absent although the variable names it', async () => {
    expect(await useOdd(() => Promise.resolve())).toEqual({
      ...others,
      warnings: ['AWS_CONFIG_FILE names ~/.aws/config, which does not exist. Correct the variable, or make the file.'],
    });
  });

  test('a folder', async () => {
    expect(await useOdd((path) => mkdir(path))).toEqual({
      ...others,
      warnings: ['~/.aws/config is a folder, not a file. Move it away.'],
    });
  });

  test('a pipe, which would be waited for without end', async () => {
    expect(await useOdd((path) => Promise.resolve(execFileSync('mkfifo', [path])))).toEqual({
      ...others,
      warnings: ['~/.aws/config is no ordinary file, so it was not read. Put a text file there.'],
    });
  });

  test('a link to itself', async () => {
    expect(await useOdd((path) => symlink(path, path))).toEqual({
      ...others,
      warnings: ['~/.aws/config cannot be read (ELOOP). Look at what is at this path.'],
    });
  });

  test('larger than any configuration', async () => {
    const huge = async (path: string): Promise<void> => {
      await writeFile(path, config);
      await truncate(path, 5_000_000_000);
    };
    expect(await useOdd(huge)).toEqual({
      ...others,
      warnings: ['~/.aws/config is larger than 1 MB, so it was not read. Make it smaller.'],
    });
  });

  test.each([
    ['binary', Uint8Array.from({ length: 4096 }, (_, index) => (index * 151) % 256)],
    ['UTF-16, as an editor of Windows may save it', Buffer.from(`\uFEFF${config}`, 'utf16le')],
  ])('%s', async (_name, bytes) => {
    expect(await useOdd((path) => writeFile(path, bytes))).toEqual({
      ...others,
      warnings: ['~/.aws/config is not a text file in UTF-8, so it was not read. Save it as UTF-8.'],
    });
  });

  test('of another user', async () => {
    const uid = process.getuid?.() ?? 0;
    const folder = await useAwsFiles(config, `[other]\n${keys}`);
    await chmod(folder, 0o755);
    await chmod(join(folder, 'config'), 0o000);
    // The rights of a file do not bind root.
    if (uid === 0) process.seteuid?.(65_534);
    try {
      expect(await listed(folder)).toEqual({
        ...others,
        warnings: ['~/.aws/config cannot be read: permission denied. Give yourself the right to read it (chmod u+r).'],
      });
    } finally {
      if (uid === 0) process.seteuid?.(0);
    }
  });
});

describe('a shared file is read although', () => {
  test.each([
    ['it begins with a byte order mark', `\uFEFF${config}`, []],
    ['its lines end with CR LF', config.replaceAll('\n', '\r\n'), []],
    [
      'it has Latin-1 in a comment',
      Buffer.from(`# M\u00FCller\n${config}`, 'latin1'),
      [/config has characters that are not UTF-8/],
    ],
  ])('%s', async (_name, text, warnings) => {
    const folder = await useAwsFiles(text, '');
    const found = await listed(folder);
    expect(found.names).toEqual(['one']);
    expect(found.warnings).toEqual(warnings.map((pattern) => expect.stringMatching(pattern) as string));
  });

  test('it has a section more than the list can hold', async () => {
    const folder = await useAwsFiles(
      Array.from({ length: 300 }, (_, n) => `[bare-${String(n)}]\na = b\n`).join(''),
      '',
    );
    const { names, warnings } = await listed(folder);
    expect(names).toHaveLength(200);
    expect(warnings).toHaveLength(51);
    expect(warnings.at(-1)).toBe('50 more warnings of this kind are left out.');
  });
});

test('line ends of CR alone and a forbidden name are told: with them the SDK reads nothing', async () => {
  const folder = await useAwsFiles(config.replaceAll('\n', '\r'), `[one]\n${keys}[__proto__]\n${keys}`);
  const { names, warnings } = await listed(folder);
  expect(names).toEqual([]);
  expect(warnings).toEqual([
    expect.stringContaining('line ends of an old kind'),
    expect.stringContaining('No AWS tool for JavaScript reads ~/.aws/credentials: line 4'),
  ]);
});

test('without variables the files are looked for in the home folder, and none there is no fault', async () => {
  const home = await useAwsFiles('');
  vi.stubEnv('AWS_CONFIG_FILE', undefined);
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '~/elsewhere');
  vi.stubEnv('HOME', home);
  await writeFile(join(home, 'elsewhere'), `[two]\n${keys}`);
  expect(await listed(home)).toEqual({ names: ['two'], warnings: [] });
  await mkdir(join(home, '.aws'));
  await writeFile(join(home, '.aws', 'config'), config);
  expect(await listed(home)).toEqual({ names: ['one', 'two'], warnings: [] });
});
