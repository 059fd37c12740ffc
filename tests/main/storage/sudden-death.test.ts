/** What was acknowledged is on disk: a process that is killed at any moment loses no run that it said was stored. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { exampleRun } from '../../fakes/example-run.js';
import { openedStore, openingError } from './opened-store.js';
import { temporaryFolder } from './temporary-folder.js';
import { readSession } from '../../fakes/read-session.js';

const root = resolve(import.meta.dirname, '../../..');

/** @returns the path of a script that plain Node can run */
async function bundled(folder: string): Promise<string> {
  const file = join(folder, 'writing-process.cjs');
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'writing-process.ts'),
    platform: 'node',
    external: ['better-sqlite3'],
  });
  await bundle.write({ file, format: 'cjs' });
  await bundle.close();
  return file;
}

/** Lets it store so many runs, kills it, and gives what it had acknowledged. */
async function killAfter(script: string, data: string, runs: number, meanwhile?: () => void): Promise<string[]> {
  const child = spawn(process.execPath, [script, data], {
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.split('\n').length <= runs || child.killed) return;
    meanwhile?.();
    child.kill('SIGKILL');
  });
  await once(child, 'close');
  // A line that was cut off was not acknowledged.
  return output.split('\n').slice(0, -1);
}

test('killed in the middle of writing, five times in one data folder', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const script = await bundled(folder);
  for (const [round, runs] of [1, 2, 17, 40, 90].entries()) {
    const acknowledged = await killAfter(script, data, runs, () => {
      // While it lives, its folder is closed to others.
      expect(openingError(data).message).toContain('in use');
    });
    expect(acknowledged.length).toBeGreaterThanOrEqual(runs);
    const store = openedStore(data);
    const id = acknowledged[0]?.split(' ')[0] ?? '';
    const found = readSession(store, id);
    expect(store.listSessions()).toHaveLength(round + 1);
    expect(found?.session.state).toBe('interrupted');
    expect(found?.runs.length).toBeGreaterThanOrEqual(acknowledged.length);
    expect(found?.runs).toEqual(
      found?.runs.map((_run, sequence) => exampleRun(100 + sequence, { sequence, ordinal: sequence + 1 })),
    );
    expect(store.warnings.filter((text) => !text.includes('interrupted'))).toEqual([]);
    store.close();
  }
}, 30_000);
