/** A second command on a data folder that is in use: what only reads works, what writes says who is in the way. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCli, startCli, temporaryFolder } from './run-cli.js';

const quick = ['run', '--models', 'us.amazon.nova-micro-v1:0', '--format', 'json'];

describe('a data folder in use', { timeout: 30_000 }, () => {
  it('is read by list, show and export, and closed to run and delete; the benchmark there goes on', async () => {
    const data = temporaryFolder();
    const running = await startCli([...quick, '--runs', '500', '--time-scale', '0.1', '--data-dir', data]);
    await running.noted('run 2/500');

    const list = await runCli(['sessions', 'list', '--format', 'json', '--data-dir', data]);
    expect(list).toMatchObject({ code: 0, stderr: '' });
    const [session] = JSON.parse(list.stdout) as { id: string; state: string; runs: number }[];
    expect(session?.state).toBe('running');
    expect(session?.runs).toBeGreaterThanOrEqual(2);
    const id = session?.id ?? '';

    const show = await runCli(['sessions', 'show', id, '--data-dir', data]);
    expect(show).toMatchObject({ code: 0, stdout: expect.stringContaining('Per-Run TTFT Breakdown') as string });
    const out = temporaryFolder();
    const exported = await runCli(['sessions', 'export', id, '--format', 'csv', '--out', out, '--data-dir', data]);
    expect(exported.code).toBe(0);
    expect(readdirSync(out)).toHaveLength(2);

    // Each waits for the folder until it gives up: side by side they wait but once.
    const writing = [
      [...quick, '--runs', '1'],
      ['sessions', 'delete', id],
    ];
    for (const refused of await Promise.all(writing.map((args) => runCli([...args, '--data-dir', data]))))
      expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('in use by another') as string });

    running.process.kill('SIGINT');
    expect(await running.ended).toMatchObject({ code: 130 });
  });

  it('is not closed to a benchmark by commands that only read', async () => {
    const data = temporaryFolder();
    const list = ['sessions', 'list', '--data-dir', data];
    const run = [...quick, '--runs', '1', '--time-scale', '0.001', '--data-dir', data];
    const results = await Promise.all([list, list, run, list, list].map((args) => runCli(args)));
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  });

  it('keeps the runs of a benchmark whose process was killed, and calls it interrupted', async () => {
    const data = temporaryFolder();
    const running = await startCli([...quick, '--runs', '500', '--time-scale', '0.01', '--data-dir', data]);
    await running.noted('run 3/500');
    running.process.kill('SIGKILL');
    await running.ended;
    const list = await runCli(['sessions', 'list', '--format', 'json', '--data-dir', data]);
    const [session] = JSON.parse(list.stdout) as { state: string; completedRuns: number }[];
    expect(session?.state).toBe('interrupted');
    expect(session?.completedRuns).toBeGreaterThanOrEqual(3);
    expect(list.stderr).toContain('was interrupted');
  });
});
