import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { installByHand, silenceMessages, smallClone, writeFiles } from './clone.js';
import { loadScript } from './scripts-under-test.js';

const { dependenciesAreCurrent, ensureDependencies } = await loadScript('dependencies');

beforeEach(silenceMessages);

describe('dependencies', () => {
  let root = '';
  let calls: string[][] = [];

  async function workingNpm(args: string[]): Promise<{ code: number; output: string }> {
    calls.push(args);
    rmSync(join(root, 'node_modules'), { recursive: true, force: true });
    installByHand(root);
    return { code: 0, output: '' };
  }

  beforeEach(() => {
    root = smallClone();
    calls = [];
  });

  test('are installed by npm ci once, and not again', async () => {
    await ensureDependencies(root, { npm: workingNpm });
    await ensureDependencies(root, { npm: workingNpm });
    expect(calls.map(([command]) => command)).toEqual(['ci']);
    expect(dependenciesAreCurrent(root)).toBe(true);
  });

  test('are installed again when the lockfile changed', async () => {
    await ensureDependencies(root, { npm: workingNpm });
    writeFiles(root, { 'package-lock.json': { lockfileVersion: 3, packages: {} } });
    expect(dependenciesAreCurrent(root)).toBe(false);
    await ensureDependencies(root, { npm: workingNpm });
    expect(calls).toHaveLength(2);
  });

  test('are left alone when only a script of package.json changed', async () => {
    await ensureDependencies(root, { npm: workingNpm });
    writeFiles(root, { 'package.json': { name: 'clone', dependencies: { left: '1.0.0' }, scripts: { test: 'x' } } });
    expect(dependenciesAreCurrent(root)).toBe(true);
  });

  test('include the development ones whatever NODE_ENV says', async () => {
    await ensureDependencies(root, { npm: workingNpm });
    expect(calls[0]).toContain('--include=dev');
  });

  test('are not taken for complete after an npm ci that was killed half way', async () => {
    await ensureDependencies(root, { npm: workingNpm });
    writeFiles(root, { 'package-lock.json': { lockfileVersion: 3, packages: {} } });
    const killed = ensureDependencies(root, {
      npm: async () => {
        installByHand(root);
        return Promise.reject(new Error('killed'));
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(dependenciesAreCurrent(root)).toBe(false);
    // Even though npm's own note lies there and fits the lockfile.
    writeFiles(root, {
      'package-lock.json': {
        packages: { 'node_modules/left': { version: '1.0.0', integrity: 'sha512-left' } },
      },
    });
    await ensureDependencies(root, { npm: workingNpm });
    expect(calls).toHaveLength(2);
  });

  test('say what npm said, and stay unfinished, when npm ci fails', async () => {
    const npm = async () => ({ code: 1, output: 'npm error code ECONNREFUSED' });
    await expect(ensureDependencies(root, { npm })).rejects.toThrow(/exit code 1[^]*ECONNREFUSED/);
    expect(dependenciesAreCurrent(root)).toBe(false);
  });

  test('that somebody installed by hand are taken over without npm', async () => {
    installByHand(root);
    await ensureDependencies(root, { npm: workingNpm });
    expect(calls).toEqual([]);
    expect(dependenciesAreCurrent(root)).toBe(true);
  });

  test.each([
    ['lacks a package', { packages: {} }],
    ['has another version', { packages: { 'node_modules/left': { version: '0.9.0', integrity: 'sha512-left' } } }],
  ])('that were installed by hand are installed again when node_modules %s', async (_case, note) => {
    installByHand(root);
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(note));
    await ensureDependencies(root, { npm: workingNpm });
    expect(calls).toHaveLength(1);
  });

  test('that were installed by hand are installed again when the folder of a package is empty', async () => {
    installByHand(root);
    rmSync(join(root, 'node_modules', 'left'), { recursive: true });
    mkdirSync(join(root, 'node_modules', 'left'));
    await ensureDependencies(root, { npm: workingNpm });
    expect(calls).toHaveLength(1);
  });
});
