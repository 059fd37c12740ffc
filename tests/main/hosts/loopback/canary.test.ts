/**
 * Secrets stay in memory: the whole application is used through its page and its command line with canaries for
 * secrets, by services that tell back what they were sent. Whatever left it, or lies about afterwards, is searched.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import accountScenario from '../../../../resources/scenarios/account.json' with { type: 'json' };
import { startLoopbackHost } from '../../../../src/main/hosts/loopback/start-loopback-host.js';
import { parseScenario } from '../../../../src/main/simulator/load-scenario.js';
import { startSimulator } from '../../../../src/main/simulator/start-simulator.js';
import type { PlanInput } from '../../../../src/shared/domain/plan.js';
import {
  assumedRole,
  CANARY,
  roleCredentials,
  ssoError,
  stsError,
  useSignInServer,
} from '../../../fakes/aws-sign-in.js';
import { createCanaries, filesBelow } from '../../../fakes/canaries.js';
import { useCanaryAccount, usableProfiles, uselessProfiles } from '../../../fakes/canary-account.js';
import { startConnectProxy } from '../../../fakes/connect-proxy.js';
import { type Script, startScriptedBedrock } from '../../../fakes/scripted-bedrock.js';
import { openWholeApplication } from '../../../fakes/whole-application.js';
import { runCli } from '../cli/run-cli.js';
import { createTemporaryPage } from '../temporary-page.js';
import { call } from './host-client.js';
import { openRecordingPage, type RecordingPage } from './recording-page.js';

const MFA_TYPED_WRONG = 'mfa-c4nary';
const MFA_REFUSED = '918273';
const region = 'us-west-2';

/** How the models of `echo` fail, each telling back another part of the request in another place. */
const echoScript: Script = (reply, { path, headers }) => {
  const { authorization = '' } = headers;
  const token = String(headers['x-amz-security-token'] ?? authorization.replace('Bearer ', ''));
  const keyId = /Credential=([^/]+)/.exec(authorization)?.[1] ?? token;
  const error = (type: string, message: string): void => {
    reply.answer(400, JSON.stringify({ message }), { 'x-amzn-errortype': type });
  };
  if (path.includes('says.header')) error('ValidationException', `Told authorization "${authorization}"`);
  else if (path.includes('says.encoded')) error('AccessDeniedException', `Told ?X=${encodeURIComponent(token)}&Y`);
  else if (path.includes('says.type')) error(`${keyId}Exception`, `Told ${keyId}`);
  else if (path.includes('says.page')) reply.answer(200, '<html>', { 'content-type': `text/html; told=${token}` });
  else if (path.includes('says.mid-stream')) {
    reply.open();
    reply.event('messageStart', { role: 'assistant' });
    reply.event('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'Hello.' } });
    reply.exception('modelStreamErrorException', { message: `Told ${keyId} and ${token}` });
    reply.end();
  } else error('ValidationException', `Told ${token} of ${keyId} (${String(headers.authorization)})`);
};
const echoModels = ['header', 'encoded', 'type', 'page', 'mid-stream', 'all'].map((name) => `says.${name}`);

function planOf(profile: string, models: readonly string[], endpoint: string | null): PlanInput {
  return {
    name: `With ${profile}`,
    profile,
    region,
    endpoint,
    arms: models.map((modelId) => ({ modelId })),
    runs: 1,
    timeoutSeconds: 10,
    prompt: { system: '', user: 'Hello' },
  };
}

/** Runs it to its end, and reads it back in every way. */
async function measure(page: RecordingPage, origin: string, plan: PlanInput): Promise<string> {
  const started = await page.request('benchmark.start', { plan });
  if (!started.ok) throw new Error(`${plan.name}: ${started.error.message}`);
  const id = started.data.sessionId;
  await page.first('live.batch', (batch) => batch.sessionId === id && batch.events.some(isEnd));
  await page.request('live.snapshot', {});
  await page.request('sessions.get', { id });
  for (const sequence of plan.arms.keys()) await page.request('runs.get', { sessionId: id, sequence });
  let downloads = '';
  for (const format of ['csv', 'json'] as const) {
    const report = await page.request('sessions.report', { id, format });
    if (!report.ok) throw new Error(report.error.message);
    for (const { path } of report.data.files) {
      const answer = await call(origin, path, { headers: { cookie: page.cookie } });
      expect(answer.status).toBe(200);
      downloads += answer.body.toString();
    }
  }
  return downloads;
}

const isEnd = ({ type }: { type: string }): boolean => type === 'session.ended';

it('no secret of any profile is in what the application says, stores or exports', { timeout: 60_000 }, async () => {
  const canaries = createCanaries();
  canaries.add('secret that a service gave', CANARY);
  canaries.add('MFA code', MFA_TYPED_WRONG);

  const echo = await startScriptedBedrock(echoScript);
  onTestFinished(() => echo.close());
  const plane = await startSimulator({
    scenario: parseScenario(accountScenario, 'account'),
    seed: 1,
    timeScale: 0.01,
    http1Port: 0,
    h2cPort: 0,
    logFile: null,
  });
  onTestFinished(() => plane.close());
  const proxy = await startConnectProxy({ status: 407 });
  const { home, refusedSsoToken } = await useCanaryAccount(canaries, {
    plane: plane.http1,
    echo: echo.url,
    proxy: proxy.host,
  });
  const signIn = await useSignInServer({
    deviceIntervalSeconds: 0,
    AssumeRole: ({ form }) =>
      form.get('TokenCode') === MFA_REFUSED
        ? stsError('AccessDenied', `invalid MFA one time pass code ${MFA_REFUSED} of ${form.toString()}`)
        : assumedRole('ROLE'),
    roleCredentials: ({ headers }) =>
      headers['x-amz-sso_bearer_token'] === refusedSsoToken
        ? ssoError('UnauthorizedException', `Session token not found or invalid: ${refusedSsoToken}`, 401)
        : roleCredentials(),
    GetCallerIdentity: ({ headers }) =>
      stsError(
        'InvalidClientTokenId',
        `${String(headers['x-amz-security-token'])} of ${String(headers.authorization)}`,
      ),
  });

  const printed: string[] = [];
  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...texts) => void printed.push(texts.map(String).join(' ')));
  }
  onTestFinished(() => void vi.restoreAllMocks());
  // The AWS files and the SSO cache, which may hold secrets, are elsewhere.
  const data = await mkdtemp(join(tmpdir(), 'firsttoken-canary-'));
  const application = await openWholeApplication({ dataDirectory: join(data, 'window') });
  const { root, rendererDirectory } = await createTemporaryPage();
  const host = await startLoopbackHost({ application, rendererDirectory, port: 0 });
  onTestFinished(async () => {
    await host.close();
    await application.close();
    await Promise.all([data, root].map((folder) => rm(folder, { recursive: true })));
  });
  const page = await openRecordingPage(host);

  // Listed, checked, signed in.
  await page.request('profiles.list', {});
  for (const profile of [...usableProfiles, ...uselessProfiles]) await page.request('profiles.check', { profile });
  await page.request('signin.start', { profile: 'sso' });
  await page.first('signin.changed', ({ state }) => state === 'done');
  await page.request('signin.start', { profile: 'static' });
  const codes = [MFA_TYPED_WRONG, MFA_REFUSED, '123456'];
  page.on('questions.changed', ([question]) => {
    if (question === undefined) return;
    void page.request('questions.answer', { id: question.id, answer: codes[question.attempt - 1] ?? null });
  });
  const identities = await Promise.all(
    [...usableProfiles, ...uselessProfiles].map((profile) => page.request('account.identify', { profile, region })),
  );
  expect(signIn.actions().filter((action) => action === 'AssumeRole')).toHaveLength(2);
  for (const profile of usableProfiles) {
    expect(await page.request('profiles.check', { profile }), profile).toMatchObject({ data: { state: 'ready' } });
  }
  expect(identities.map((result) => result.ok)).not.toContain(true);
  // Six digits could stand in any figure, and there are none so far.
  expect(page.received.join('\n')).not.toContain(MFA_REFUSED);

  // The same by the command line, meanwhile.
  const environment = { ...process.env, HOME: home };
  const kept = ['--data-dir', join(data, 'command-line')];
  const ofModels = ['--region', region, '--format', 'json', ...kept];
  const commands = [
    ['profiles', '--format', 'json'],
    ['models', '--profile', 'static', ...ofModels],
    ['models', '--profile', 'web', '--endpoint', echo.url, ...ofModels],
    ['run', '--profile', 'sso', '--endpoint', echo.url, '--models', echoModels.join(), '--runs', '1', ...kept],
  ];
  const commandLines = Promise.all(commands.map((args) => runCli(args, { environment })));

  // Asked for models, access, tokens and permissions, and measured.
  await page.request('models.list', { profile: 'static', region });
  const downloads: string[] = [];
  for (const profile of [...usableProfiles, 'echoed']) {
    const plan = planOf(profile, echoModels, profile === 'echoed' ? null : echo.url);
    await page.request('models.list', { profile, region, endpoint: plan.endpoint ?? null });
    await page.request('models.list', { profile, region, endpoint: plane.http1 });
    for (const name of ['plan.check', 'tokens.count', 'access.policy', 'access.probe'] as const) {
      await page.request(name, { plan });
    }
    downloads.push(await measure(page, host.origin, plan));
  }
  downloads.push(await measure(page, host.origin, planOf('static', ['us.amazon.nova-micro-v1:0'], null)));
  downloads.push(await measure(page, host.origin, planOf('plain', ['us.amazon.nova-micro-v1:0'], null)));
  for (const profile of uselessProfiles) {
    await page.request('models.list', { profile, region });
    await page.request('benchmark.start', { plan: planOf(profile, ['a.model'], null) });
  }
  await page.request('sessions.list', {});

  const cli = await commandLines;
  expect(cli.map(({ code }) => code)).toEqual([0, 0, 1, 1]);
  expect(proxy.asked).toContain(`bedrock-runtime.${region}.amazonaws.com:443`);

  const left: Record<string, string> = {
    'frames to the page': page.received.join('\n'),
    'files while it is open': filesBelow(data),
    downloads: downloads.join('\n'),
    'command line': cli.map(({ stdout, stderr }) => stdout + stderr).join('\n'),
    console: printed.join('\n'),
  };
  page.close();
  await application.close();
  left['files afterwards'] = filesBelow(data);
  for (const [where, text] of Object.entries(left)) expect.soft(canaries.foundIn(text), where).toEqual([]);

  // The secrets did go out, their echo did come back, and the search finds what is there.
  const told = echo.requests.map(({ headers }) => JSON.stringify(headers)).join('\n');
  expect(canaries.foundIn(told)).toEqual(
    expect.arrayContaining(['static: session token (plain)', 'Bedrock API key (plain)']),
  );
  expect(left['frames to the page']).toContain(`The proxy ${proxy.host} asks for a user name`);
  for (const where of ['frames to the page', 'downloads', 'command line', 'files afterwards']) {
    expect(left[where], where).toContain('Told ');
  }
  const [secret = ''] = /c4nary\S+==/.exec(told) ?? [];
  await writeFile(join(data, 'planted'), Buffer.from(`Basic anna:${secret}`).toString('base64'));
  expect(canaries.foundIn(filesBelow(data))).toEqual([expect.stringMatching(/\(base64\)$/)]);
  expect(
    canaries.foundIn(`${page.received.join('\n')}\n${JSON.stringify({ hint: encodeURIComponent(secret) })}`),
  ).toEqual([expect.stringMatching(/\(URL-encoded\)$/)]);
});
