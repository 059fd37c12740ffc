/** The entries must be found from wherever the bundler puts the module that looks for them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { entryPaths } from '../../../src/main/hosts/entry-paths.js';

const out = mkdtempSync(join(tmpdir(), 'firsttoken-entries-'));
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

it.each(['main', join('main', 'chunks'), join('main', 'chunks', 'deep')])('finds the entries from %s', (folder) => {
  mkdirSync(join(out, folder), { recursive: true });
  writeFileSync(join(out, 'main', 'measuring-thread.js'), '');
  expect(entryPaths(join(out, folder))).toEqual({
    measuringThread: join(out, 'main', 'measuring-thread.js'),
    simulator: join(out, 'main', 'simulator.js'),
    renderer: join(out, 'renderer'),
  });
});

it('says that the build is incomplete when there are none', () => {
  expect(() => entryPaths(tmpdir())).toThrow(/build is incomplete/);
});
