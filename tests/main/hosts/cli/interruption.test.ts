/** Ctrl+C during a benchmark: what was measured is kept, and nothing is left running. */
import { describe, expect, it } from 'vitest';
import { runCli, startCli, temporaryFolder } from './run-cli.js';

const quick = ['run', '--models', 'us.amazon.nova-micro-v1:0', '--runs', '500', '--format', 'json'];

describe.runIf(process.platform !== 'win32')('interruption', { timeout: 30_000 }, () => {
  it('prints what was measured, keeps it as cancelled, and exits with 130', async () => {
    const data = temporaryFolder();
    const run = await startCli([...quick, '--time-scale', '0.002', '--data-dir', data]);
    await run.noted('run 3/500');
    run.process.kill('SIGINT');
    const { code, stdout, stderr } = await run.ended;
    expect(stderr).toContain('what was measured is kept');
    expect(JSON.parse(stdout)).toMatchObject({ session: { state: 'cancelled' } });
    expect(code).toBe(130);
    const [session] = JSON.parse(
      (await runCli(['sessions', 'list', '--format', 'json', '--data-dir', data])).stdout,
    ) as { state: string; completedRuns: number }[];
    expect(session?.state).toBe('cancelled');
    expect(session?.completedRuns).toBeGreaterThanOrEqual(3);
  });

  it('does not take a Ctrl+C that reaches every process of the terminal for a fault of the endpoint', async () => {
    const run = await startCli([...quick, '--time-scale', '0.2', '--data-dir', temporaryFolder()], { ownGroup: true });
    await run.noted('run 2/500');
    process.kill(-(run.process.pid ?? NaN), 'SIGINT');
    const { code, stdout, stderr } = await run.ended;
    expect(stderr).not.toContain('failed');
    const { arms } = JSON.parse(stdout) as { arms: { runs: { outcome: string }[] }[] };
    expect(new Set(arms[0]?.runs.map(({ outcome }) => outcome))).toEqual(new Set(['completed', 'cancelled']));
    expect(code).toBe(130);
  });

  it('leaves a terminal whose reader has gone without an error, and keeps the session', async () => {
    const data = temporaryFolder();
    const run = await startCli([...quick.slice(0, 3), '--runs', '2', '--time-scale', '0.001', '--data-dir', data]);
    run.process.stdout?.destroy();
    expect(await run.ended).toMatchObject({ code: 0 });
    const list = await runCli(['sessions', 'list', '--format', 'json', '--data-dir', data]);
    expect(JSON.parse(list.stdout)).toMatchObject([{ completedRuns: 2 }]);
  });
});
