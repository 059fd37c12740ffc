/** `run --check-access` and `run --print-policy`, as a script uses them. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStoredSessions } from '../../../../src/main/application.js';
import { checkAccess } from '../../../../src/main/hosts/cli/check-access.js';
import { ReportedError } from '../../../../src/main/hosts/cli/messages.js';
import type { ArmAccess } from '../../../../src/shared/contract/access-requests.js';
import { exampleFailure } from '../../../fakes/example-run.js';
import { fakeTerminal } from '../../../fakes/fake-terminal.js';
import { startScriptedBedrock } from '../../../fakes/scripted-bedrock.js';
import { scriptedApplication } from '../../../fakes/scripted-application.js';
import { runCli, startCli, temporaryFolder } from './run-cli.js';

const base = ['run', '--runs', '1', '--prompt', 'Hello', '--time-scale', '0.01', '--quiet', '--data-dir'];
const signal = new AbortController().signal;

function answer(verdict: ArmAccess['verdict'], failure: ArmAccess['failure'] = exampleFailure()): ArmAccess {
  return {
    ...{ arm: 0, modelId: `a.${verdict}`, region: 'us-west-2', verdict },
    ...(verdict === 'callable'
      ? { message: 'can be called', hint: '', failure: null }
      : { message: 'what is wrong', hint: 'What to do.', failure }),
  };
}

/** @returns the exit code that the command ends with; null: it goes on */
async function checked(...arms: ArmAccess[]): Promise<number | null> {
  const application = scriptedApplication({ 'access.probe': () => ({ arms }) });
  try {
    await checkAccess({}, application, fakeTerminal().terminal, signal);
    return null;
  } catch (error) {
    if (error instanceof ReportedError) return error.exitCode;
    throw error;
  }
}

describe('--check-access', () => {
  const unreachable = answer('failed', exampleFailure({ code: 'endpoint-unreachable' }));
  const expired = answer('failed', exampleFailure({ code: 'credentials-expired' }));

  it.each([
    ['goes on when every model can be called', [answer('callable')], null],
    ['goes on when one is only throttled', [answer('callable'), answer('throttled')], null],
    ['ends with 3 when there is no access', [answer('callable'), answer('no-access')], 3],
    ['ends with 3 when another id must be called', [answer('needs-profile')], 3],
    ['ends with 3 when the model is not here', [answer('not-in-region')], 3],
    ['ends with 3 when the model is closed', [answer('legacy')], 3],
    ['ends with 3 when the credentials are refused', [expired], 3],
    ['ends with 1 when the endpoint is not reached: nothing is known of access', [unreachable], 1],
    ['ends with 3 when one has no access and another is not reached', [unreachable, answer('no-access')], 3],
  ])('%s', async (_what, arms, code) => {
    expect(await checked(...arms)).toBe(code);
  });
});

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

  it.runIf(process.platform !== 'win32')('--check-access ends at the first Ctrl+C with exit code 130', async () => {
    const { promise: asked, resolve: onAsked } = Promise.withResolvers<null>();
    const server = await startScriptedBedrock((reply, { path }) => {
      if (path.endsWith('/converse-stream')) onAsked(null);
      else reply.answer(404, '{}');
    });
    onTestFinished(() => server.close());
    const run = await startCli([
      ...[...base, temporaryFolder(), '--check-access', '--endpoint', server.url],
      ...['--models', 'a.silent'],
    ]);
    await Promise.race([asked, run.ended]);
    run.process.kill('SIGINT');
    expect(await run.ended).toMatchObject({ code: 130, stdout: '' });
  });

  it('--print-policy prints the policy alone and runs nothing', async () => {
    const data = temporaryFolder();
    const run = await runCli([...base, data, '--print-policy', '--models', 'us.amazon.nova-micro-v1:0']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ Version: '2012-10-17' });
    expect(run.stderr).toContain('account id is not known');
    const stored = await openStoredSessions(data);
    onTestFinished(() => {
      stored.close();
    });
    expect(stored.list()).toEqual([]);
  });
});
