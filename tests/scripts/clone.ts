/** A small clone of the project in a temporary folder, and small executables to put beside it. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** @returns a folder that is removed when the test has ended */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firsttoken-scripts-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes files, and the folders they lie in. Objects become JSON. */
export function writeFiles(root: string, files: Record<string, string | object>): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
  }
}

/** A clone with one dependency, one source, and no node_modules. */
export function smallClone(): string {
  const root = temporaryFolder();
  writeFiles(root, {
    'package.json': { name: 'clone', version: '1.0.0', dependencies: { left: '1.0.0' } },
    'package-lock.json': {
      lockfileVersion: 3,
      packages: {
        '': { name: 'clone' },
        'node_modules/left': { version: '1.0.0', integrity: 'sha512-left' },
        'node_modules/elsewhere': { version: '2.0.0', integrity: 'sha512-elsewhere', optional: true },
      },
    },
    'electron.vite.config.ts': 'export default {};',
    'src/main/index.ts': 'console.log(1);',
    'src/shared/units.ts': 'export type Milliseconds = number;',
  });
  return root;
}

/** What npm leaves behind when it has installed that clone. */
export function installByHand(root: string): void {
  writeFiles(root, {
    'node_modules/.package-lock.json': {
      packages: { 'node_modules/left': { version: '1.0.0', integrity: 'sha512-left' } },
    },
    'node_modules/left/package.json': { name: 'left', version: '1.0.0' },
  });
}

/** @param lines of a shell script */
export function executable(path: string, lines: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Keeps what the scripts say to people out of the output of the tests. For `beforeEach`. */
export function silenceMessages(): void {
  const spy = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => {
    spy.mockRestore();
  });
}
