/** `run --check-access` and `run --print-policy`, as a script uses them. */
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from './run-cli.js';

const base = ['run', '--runs', '1', '--prompt', 'Hello', '--time-scale', '0.01', '--quiet', '--data-dir'];

describe('run', { timeout: 30_000 }, () => {
  it('--check-access ends with exit code 3 before the first run when a model cannot be called, and says what to do', async () => {
    const models = 'simulator.storm-denied-v1:0,simulator.storm-throttle-v1:0';
    const run = await runCli([
      ...[...base, temporaryFolder(), '--check-access', '--scenario', 'stormy'],
      ...['--models', models],
    ]);
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toMatch(/^MODEL +REGION +ACCESS +WHAT$/m);
    expect(run.stderr).toMatch(/^simulator\.storm-denied-v1:0 +us-west-2 +no-access +no access: request it$/m);
    expect(run.stderr).toMatch(/^simulator\.storm-throttle-v1:0 +us-west-2 +throttled +throttled just now$/m);
    expect(run.stderr).toContain('Request it in the Bedrock console');
  });

  it('--check-access goes on with the run when a model is only throttled', async () => {
    const run = await runCli([
      ...[...base, temporaryFolder(), '--check-access', '--scenario', 'stormy'],
      ...['--models', 'simulator.storm-throttle-v1:0', '--format', 'json'],
    ]);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({ arms: [{ runs: [{ outcome: 'failed' }] }] });
    expect(run.stderr).toContain('(throttled): Throttled. Bedrock at');
  });

  it('--print-policy prints the policy alone and runs nothing', async () => {
    const data = temporaryFolder();
    const run = await runCli([...base, data, '--print-policy', '--models', 'us.amazon.nova-micro-v1:0']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ Version: '2012-10-17' });
    expect(run.stderr).toContain('account id is not known');
    const list = await runCli(['sessions', 'list', '--format', 'json', '--data-dir', data]);
    expect(JSON.parse(list.stdout)).toEqual([]);
  });
});
