import { type ChildProcess, spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchSimulator } from '../../../src/main/simulator/launch-simulator.js';
import { spawnNodeSimulator } from '../../../src/main/simulator/spawn-node-simulator.js';
import { rejectionOf } from './support.js';

const root = join(import.meta.dirname, '../../..');
let folder = '';
let entry = '';

/** The process runs a bundle, as it does in the application; it is built here so that no older build is tested. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsttoken-simulator-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // Packages go into the bundle: none can be found from where it lies.
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src/main/simulator/main.ts'),
      outDir: folder,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'simulator.mjs' } },
    },
  });
  entry = join(folder, 'simulator.mjs');
}, 30_000);

afterAll(() => rm(folder, { recursive: true }));

const steady = { scenario: 'steady', seed: 1, timeScale: 0.01 };

describe('launchSimulator', () => {
  it('starts a process that serves on all its ports, and stops it', async () => {
    const simulator = await launchSimulator(steady, spawnNodeSimulator(entry));
    const answer = await fetch(`${simulator.http1}/foundation-models`, { headers: { authorization: 'Bearer x' } });
    expect(((await answer.json()) as { modelSummaries: unknown[] }).modelSummaries).toHaveLength(6);
    expect(simulator.h2c).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(simulator.tls).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(new X509Certificate(simulator.certificate).checkIP('127.0.0.1')).toBe('127.0.0.1');
    await simulator.stop();
    await simulator.stop();
    expect(await simulator.exited).toBe(0);
    await expect(fetch(simulator.http1)).rejects.toThrow();
  });

  it('passes on what the simulator says against its scenario', async () => {
    const error = await rejectionOf(launchSimulator({ ...steady, scenario: 'stromy' }, spawnNodeSimulator(entry)));
    expect(error).toMatchObject({
      code: 'invalid-input',
      field: 'simulator.scenario',
      message: /"stromy".*article, steady/,
    });
  });

  it('says when the process cannot run at all', async () => {
    const missing = spawnNodeSimulator(join(folder, 'missing.mjs'));
    expect(await rejectionOf(launchSimulator(steady, missing))).toMatchObject({
      code: 'unreachable',
      message: /exit code 1.*missing\.mjs/s,
    });
  });

  it('does not wait for ever for a process that says nothing, and ends it', async () => {
    const mute = spawnNodeSimulator('setInterval(() => 0, 1000)', ['--eval']);
    const error = await rejectionOf(launchSimulator({ ...steady, startLimitMs: 200 }, mute));
    expect(error).toMatchObject({ code: 'unreachable', message: /said nothing for 0\.2 s/ });
  });
});

describe('the process of its own', () => {
  it('prints exactly one line, and ends when its standard input does', async () => {
    const child = run('--scenario', 'steady', '--parent-watch');
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    expect(JSON.parse(line.toString())).toEqual({
      ready: true,
      http1: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
      h2c: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
      tls: null,
      certificate: null,
    });
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('ends with SIGTERM without an error', async () => {
    const child = run('--scenario', 'steady');
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('names the port that is in use, and the remedy', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const child = run('--port', String(port));
    const [message, code] = await Promise.all([errorTextOf(child), once(child, 'close')]);
    expect(message).toContain(`Port ${port} is in use by another program`);
    expect(message).toMatch(/another port with --port/);
    expect(code).toEqual([2, null]);
  });

  it.each([
    [['--port', '70000'], '--port'],
    [['--tls-port', '70000'], '--tls-port'],
    [['--time-scale', '0'], '--time-scale'],
    [['--seed', 'x'], '--seed'],
    [['--colour', 'blue'], '--colour'],
  ])('names the argument that is wrong: %j', async (args, name) => {
    const child = run(...args);
    const [message, code] = await Promise.all([errorTextOf(child), once(child, 'close')]);
    expect([message.includes(name), code]).toEqual([true, [2, null]]);
  });
});

function run(...args: string[]) {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['pipe', 'pipe', 'pipe'], cwd: tmpdir() });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function errorTextOf({ stderr }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stderr ?? []) text += String(chunk);
  return text;
}
