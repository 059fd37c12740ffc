import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSharedConfigFiles } from '@smithy/core/config';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listProfiles } from '../../../src/main/bedrock/profiles.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

const body = 'output = json';
const word = fc.constantFrom(
  'profile',
  'Profile',
  'sso-session',
  'services',
  'default',
  'DEFAULT',
  'a',
  'b.c',
  'é',
  'plugin',
);
const gap = fc.constantFrom(' ', ' ', '  ', '\t', '.', '', ' "');
const header = fc
  .tuple(
    fc.constantFrom('[', '[', '[ ', '  ['),
    word,
    gap,
    fc.constantFrom('', 'a', 'b c', 'ü', 'x"', '(y)'),
    fc.constantFrom(']', ']', ' ]', '', ']#', '] # why'),
  )
  .map((parts) => parts.join(''));

test('every section is listed, or its line is told, whatever the SDK makes of its header', async () => {
  const folder = await useAwsFiles('', '');
  const alone = new Map<string, Promise<boolean>>();

  /** Whether the SDK finds anything in a file with this section only. */
  async function isRead(role: 'config' | 'credentials', line: string): Promise<boolean> {
    const path = join(folder, `${role}-${String(alone.size)}`);
    await writeFile(path, `${line}\n${body}\n`);
    const { configFile, credentialsFile } = await loadSharedConfigFiles({
      configFilepath: role === 'config' ? path : '',
      filepath: role === 'credentials' ? path : '',
    });
    return Object.keys({ ...configFile, ...credentialsFile }).some((name) => role === 'config' || isPlain(name));
  }

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('config' as const, 'credentials' as const),
      fc.array(header, { maxLength: 5 }),
      async (role, headers) => {
        await writeFile(join(folder, 'config'), '');
        await writeFile(join(folder, 'credentials'), '');
        await writeFile(join(folder, role), headers.map((line) => `${line}\n${body}\n`).join(''));
        const { profiles, warnings } = await listProfiles();
        const words = [...warnings, ...profiles.map(({ problem }) => problem)].join('\n');
        const told = new Set(
          [...words.matchAll(/lines? ([\d, and]+) of /gi)].flatMap(([, list]) => list?.match(/\d+/g) ?? []),
        );
        for (const [index, line] of headers.entries()) {
          const key = `${role} ${line}`;
          const read = alone.get(key) ?? isRead(role, line);
          alone.set(key, read);
          expect((await read) || told.has(String(index * 2 + 1)), `${role}: ${line}\n${words}`).toBe(true);
        }
      },
    ),
    { seed: 20_261_122, numRuns: 150 },
  );
});

/** Sections of the config file and padded names have no place in the credentials file, although the SDK keeps them. */
function isPlain(name: string): boolean {
  return !/^(profile|sso-session|services)\./.test(name) && name.trim() === name;
}
