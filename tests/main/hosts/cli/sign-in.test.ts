/** What the terminal asks, shows and refuses while credentials are got. */
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import accountScenario from '../../../../resources/scenarios/account.json' with { type: 'json' };
import { openCatalogue } from '../../../../src/main/application.js';
import { answerQuestions } from '../../../../src/main/hosts/cli/answer-questions.js';
import { listModels } from '../../../../src/main/hosts/cli/commands/catalogue-commands.js';
import { offerSignIn } from '../../../../src/main/hosts/cli/offer-sign-in.js';
import { type HiddenInput, readHidden } from '../../../../src/main/hosts/cli/read-hidden.js';
import type { Terminal } from '../../../../src/main/hosts/cli/terminal.js';
import { parseScenario } from '../../../../src/main/simulator/load-scenario.js';
import { startSimulator } from '../../../../src/main/simulator/start-simulator.js';
import type { Bridge } from '../../../../src/shared/contract/contract.js';
import type { Profile } from '../../../../src/shared/domain/profile.js';
import { useAwsFiles } from '../../../fakes/aws-files.js';
import { CANARY, deviceToken, ssoError, stsError, type Script, useSignInServer } from '../../../fakes/aws-sign-in.js';
import { fakeTerminal } from '../../../fakes/fake-terminal.js';
import { openTestAccount } from '../../../fakes/test-account.js';
import { runCli, temporaryFolder } from './run-cli.js';

const MFA =
  `[profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = ${CANARY}\n` +
  '[profile x]\nregion = us-east-1\nrole_arn = arn:aws:iam::123456789012:role/A\nsource_profile = base\nmfa_serial = my-device\n';
const SSO =
  '[profile x]\nregion = us-east-1\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = Dev\n' +
  '[sso-session corp]\nsso_start_url = https://corp.example/start\nsso_region = us-east-1\n';

describe('a hidden line', () => {
  function typed(text: string): Promise<[string | null, string[]]> {
    const happened: string[] = [];
    const input = Object.assign(new PassThrough(), {
      setRawMode: (raw: boolean) => happened.push(raw ? 'raw' : 'cooked'),
    });
    const reading = readHidden(input as unknown as HiddenInput, new AbortController().signal, () =>
      happened.push('interrupt'),
    );
    input.write(text);
    return reading.then((line) => [line, happened]);
  }

  test.each([
    ['ends at return', '123456\rmore', '123456', ['raw', 'cooked']],
    ['takes characters back', '124\u007f3\b3\n', '123', ['raw', 'cooked']],
    ['is declined by Ctrl+D', '12\u0004', null, ['raw', 'cooked']],
    ['is declined by Ctrl+C, which reaches the program', '12\u0003', null, ['raw', 'cooked', 'interrupt']],
  ])('%s', async (_, text, line, happened) => {
    expect(await typed(text)).toEqual([line, happened]);
  });
});

describe('an MFA code', () => {
  test('is asked for on the terminal, again after a wrong one, and shown nowhere', async () => {
    await useAwsFiles(MFA);
    await useSignInServer({
      AssumeRole: ({ form }) =>
        form.get('TokenCode') === '654321'
          ? stsError('Other', 'reached')
          : stsError('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code.'),
    });
    const account = openTestAccount();
    const prompts: string[] = [];
    const codes = ['123456', '654321'];
    const { terminal, notes } = fakeTerminal((prompt) => {
      prompts.push(prompt);
      return Promise.resolve(codes.shift() ?? null);
    });
    answerQuestions(
      { on: account.on, answer: (id, answer) => void account.request('questions.answer', { id, answer }) },
      terminal,
    );
    await expect(account.account.credentials.current('x')).rejects.toThrow('gave no credentials');
    expect(prompts).toEqual([
      'firsttoken: MFA code of my-device for profile "x" (not shown): ',
      'firsttoken: That code was refused. MFA code of my-device for profile "x" (not shown): ',
    ]);
    expect(notes.join('')).not.toContain('123456');
  });
});

describe('an SSO sign-in', () => {
  const profile: Profile = {
    ...{ name: 'x', label: 'x', kind: 'sso', source: null, signIn: 'sso' },
    ...{ endpointHost: null, region: 'us-east-1', problem: null },
  };

  async function offered(script: Script, signal = new AbortController().signal) {
    await useAwsFiles(SSO);
    await useSignInServer({ deviceIntervalSeconds: 0, ...script });
    const account = openTestAccount();
    const bridge = {
      on: account.on,
      request: (name: string, input: never) =>
        name === 'profiles.list'
          ? Promise.resolve({ ok: true, data: { profiles: [profile] } })
          : account.request(name as 'profiles.check', input),
    } as unknown as Bridge;
    const { terminal, notes } = fakeTerminal(() => Promise.resolve(null));
    const done = await offerSignIn('x', bridge, terminal, signal).then(
      () => 'signed in',
      (error: unknown) => error,
    );
    expect(notes.join('') + account.said()).not.toContain(CANARY);
    return { done, notes: notes.join('') };
  }

  test('is offered with its code and page, and goes on when it is confirmed', async () => {
    const pending = ssoError('AuthorizationPendingException', 'authorization_pending');
    const { done, notes } = await offered({ deviceToken: (count) => (count === 1 ? pending : deviceToken()) });
    expect(done).toBe('signed in');
    expect(notes).toContain('compare the code ABCD-EFGH');
    expect(notes).toContain('https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH');
  });

  test('that is denied ends the command', async () => {
    const { done } = await offered({ deviceToken: () => ssoError('AccessDeniedException', 'access_denied') });
    expect(done).toMatchObject({ code: 'credentials', hint: expect.stringContaining('aws sso login') as unknown });
  });

  test('ends at Ctrl+C', async () => {
    const pending = ssoError('AuthorizationPendingException', 'authorization_pending');
    const { done } = await offered({ deviceToken: () => pending }, AbortSignal.abort());
    expect(done).toMatchObject({ code: 'cancelled' });
  });
});

describe('models', () => {
  /** @returns lists as a command of its own would, from what the commands before have kept */
  async function profileToList() {
    const simulator = await startSimulator({
      ...{ scenario: parseScenario(accountScenario, 'account'), seed: 1, timeScale: 1, logFile: null },
      ...{ http1Port: 0, h2cPort: 0, tlsPort: null },
    });
    onTestFinished(() => simulator.close());
    const home = await useAwsFiles(SSO);
    await useSignInServer({ deviceIntervalSeconds: 0 });
    const data = temporaryFolder();
    const { terminal, notes } = fakeTerminal(() => Promise.resolve(null));

    async function list(refresh: boolean, at: Terminal = terminal) {
      const catalogue = openCatalogue(() => {
        throw new Error('no simulator is asked for');
      }, data);
      const options = { profile: 'x', endpoint: simulator.http1, format: 'table', refresh };
      try {
        return await listModels(options, catalogue, at);
      } finally {
        await catalogue.close();
      }
    }
    const signOut = () => rm(join(home, '.aws', 'sso'), { recursive: true });
    return { list, signOut, offers: () => notes.join('').match(/compare the code ABCD-EFGH/g)?.length ?? 0 };
  }

  test('of a profile that is not signed in offer the sign-in, and are listed after it', async () => {
    const { list, offers } = await profileToList();
    expect(await list(false)).toMatchObject({ cached: false, warnings: [] });
    expect(offers()).toBe(1);
  });

  test('that are kept need no sign-in, unless the account is to be asked', async () => {
    const { list, offers, signOut } = await profileToList();
    await list(false);
    await signOut();
    expect(await list(false)).toMatchObject({ cached: true });
    expect(offers()).toBe(1);
    expect(await list(true)).toMatchObject({ cached: false });
    expect(offers()).toBe(2);
  });

  test('name the sign-in where nobody is there', async () => {
    const { list } = await profileToList();
    const { terminal, notes } = fakeTerminal();
    await expect(list(false, terminal)).rejects.toMatchObject({
      ...{ code: 'credentials', failure: 'sign-in-needed' },
      hint: expect.stringContaining('aws sso login --profile x') as unknown,
    });
    expect(notes).toEqual([]);
  });
});

test.each([
  ['an MFA code', MFA, 'No MFA code was given for profile "x" (device my-device)', 'in a terminal'],
  ['an SSO sign-in', SSO, 'The SSO session of profile "x" has expired', 'aws sso login --profile x'],
])(
  'a run without a terminal that needs %s ends with exit code 3 and says what to do',
  async (_, config, what, hint) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'config'), config);
    const environment = { AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none') };
    const { code, stdout, stderr } = await runCli(['run', '--profile', 'x', '--models', 'amazon.nova-micro-v1:0'], {
      environment,
    });
    expect(stderr).toContain(what);
    expect(stderr).toContain(hint);
    expect(code).toBe(3);
    expect(stdout + stderr).not.toContain(CANARY);
  },
);
