/** Signing in as the window sees it, through the router, against local servers that speak the real protocols. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSignIns } from '../../../src/main/services/sign-ins.js';
import type { SignIn } from '../../../src/shared/domain/sign-in.js';
import { useAwsFiles } from '../../fakes/aws-files.js';
import { CANARY, deviceToken, ssoError, type Script, useSignInServer } from '../../fakes/aws-sign-in.js';
import { openTestAccount } from '../../fakes/test-account.js';

const SSO_SESSION =
  '[profile x]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = Dev\n' +
  '[sso-session corp]\nsso_start_url = https://corp.example/start\nsso_region = us-east-1\nsso_registration_scopes = sso:account:access\n';
const SSO_LEGACY =
  '[profile x]\nsso_start_url = https://corp.example/start\nsso_region = us-east-1\nsso_account_id = 123456789012\nsso_role_name = Dev\n';
async function writeToken(folder: string, key: string, expiresAt: string): Promise<void> {
  const cache = join(folder, '.aws', 'sso', 'cache');
  await mkdir(cache, { recursive: true });
  const name = `${createHash('sha1').update(key).digest('hex')}.json`;
  await writeFile(join(cache, name), JSON.stringify({ accessToken: `access-${CANARY}`, expiresAt }));
}

const later = (): string => new Date(Date.now() + 3_600_000).toISOString();

describe.each([
  ['an sso-session', SSO_SESSION, 'corp'],
  ['SSO settings of its own', SSO_LEGACY, 'https://corp.example/start'],
])('a profile with %s', (_, config, key) => {
  test('gives credentials while its sign-in lasts', async () => {
    const folder = await useAwsFiles(config);
    await writeToken(folder, key, later());
    const server = await useSignInServer();
    const account = openTestAccount();
    expect(await account.request('profiles.check', { profile: 'x' })).toMatchObject({ data: { state: 'ready' } });
    const [asked] = server.asked;
    expect(asked?.query.get('role_name')).toBe('Dev');
    expect(asked?.headers['x-amz-sso_bearer_token']).toBe(`access-${CANARY}`);
    expect(account.said()).not.toContain(CANARY);
  });

  test('is found to be signed out before a run, and says how to sign in', async () => {
    await useAwsFiles(config);
    const account = openTestAccount();
    const checked = await account.request('profiles.check', { profile: 'x' });
    expect(checked).toMatchObject({ data: { state: 'sign-in', expiresAt: null } });
    expect(JSON.stringify(checked)).toContain('aws sso login --profile x');
  });

  test('signs in by device, and the SDK takes the token from its file', async () => {
    const folder = await useAwsFiles(config);
    const server = await useSignInServer();
    const { signIns, ended } = openSignIns();
    const begun = await signIns.start('x');
    expect(begun).toMatchObject({ state: 'waiting', userCode: 'ABCD-EFGH', profile: 'x' });
    expect(await ended).toMatchObject({ id: begun.id, state: 'done', message: null });

    const cache = join(folder, '.aws', 'sso', 'cache');
    const name = `${createHash('sha1').update(key).digest('hex')}.json`;
    expect(await readdir(cache)).toEqual([name]);
    expect((await stat(join(cache, name))).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(join(cache, name), 'utf8'))).toEqual({
      startUrl: 'https://corp.example/start',
      region: 'us-east-1',
      accessToken: `access-${CANARY}`,
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as unknown,
      clientId: 'client',
      clientSecret: `register-${CANARY}`,
      registrationExpiresAt: '2096-10-02T07:06:40Z',
      refreshToken: `refresh-${CANARY}`,
    });
    const account = openTestAccount();
    expect(await account.request('profiles.check', { profile: 'x' })).toMatchObject({ data: { state: 'ready' } });
    expect(server.asked.at(-1)?.path).toBe('/federation/credentials');
  });
});

/** Never waits; its waits are kept. */
function openSignIns(onWait: (signIns: { cancel(id: string): boolean }, id: string) => void = () => undefined) {
  const waits: number[] = [];
  const all: SignIn[] = [];
  const done = vi.fn();
  const { promise: ended, resolve } = Promise.withResolvers<SignIn>();
  const signIns = createSignIns({
    onChange(signIn) {
      all.push(signIn);
      if (signIn.state !== 'waiting') resolve(signIn);
    },
    onDone: done,
    wait(ms, signal) {
      waits.push(ms);
      // The first wait begins before the caller has the id.
      queueMicrotask(() => {
        onWait(signIns, all[0]?.id ?? '');
      });
      return new Promise((go, stop) => {
        setImmediate(() => {
          if (signal.aborted) stop(signal.reason as Error);
          else go();
        });
      });
    },
  });
  onTestFinished(() => {
    signIns.close();
  });
  return { signIns, ended, waits, all, done };
}

describe('a device sign-in', () => {
  const pending = ssoError('AuthorizationPendingException', 'authorization_pending');

  async function signInWith(script: Script) {
    await useAwsFiles(SSO_SESSION);
    await useSignInServer(script);
    const opened = openSignIns();
    await opened.signIns.start('x');
    const end = await opened.ended;
    expect(JSON.stringify(opened.all)).not.toContain(CANARY);
    expect(opened.signIns.list()).toEqual([]);
    return { ...opened, end };
  }

  test('polls as often as it is told, and more slowly when told to slow down', async () => {
    const { end, waits, done } = await signInWith({
      deviceToken: (count) =>
        [pending, ssoError('SlowDownException', 'slow_down'), pending][count - 1] ?? deviceToken(),
    });
    expect(end.state).toBe('done');
    expect(done).toHaveBeenCalledWith('x');
    expect(waits).toEqual([1_000, 1_000, 6_000, 6_000]);
  });

  test.each([
    ['denied', ssoError('AccessDeniedException', 'access_denied')],
    ['expired', ssoError('ExpiredTokenException', 'expired_token')],
    ['failed', ssoError('InvalidGrantException', 'invalid_grant')],
  ])('that ends as %s says what to do', async (state, answer) => {
    const { end, done } = await signInWith({ deviceToken: () => answer });
    expect(end.state).toBe(state);
    expect(end.hint).toContain('aws sso login --profile x');
    expect(done).not.toHaveBeenCalled();
  });

  test('whose code has run out is not asked for any more', async () => {
    const { end } = await signInWith({ deviceExpiresInSeconds: 0, deviceToken: () => pending });
    expect(end.state).toBe('expired');
  });

  test('can be cancelled, and writes nothing', async () => {
    const folder = await useAwsFiles(SSO_SESSION);
    await useSignInServer({ deviceToken: () => pending });
    const { signIns, ended } = openSignIns((open, id) => open.cancel(id));
    await signIns.start('x');
    expect(await ended).toMatchObject({ state: 'cancelled' });
    expect(await readdir(folder)).toEqual(['config']);
  });

  test('that was beginning when the application closed does not go on polling', async () => {
    await useAwsFiles(SSO_SESSION);
    await useSignInServer({ deviceToken: () => pending });
    const { signIns, waits } = openSignIns();
    const begun = signIns.start('x');
    signIns.close();
    await expect(begun).rejects.toMatchObject({ code: 'cancelled' });
    expect([signIns.list(), waits]).toEqual([[], []]);
  });

  test('is the same for all who start it while it waits', async () => {
    await useAwsFiles(SSO_SESSION);
    const server = await useSignInServer({ deviceToken: () => pending });
    const { signIns } = openSignIns();
    const [one, other] = await Promise.all([signIns.start('x'), signIns.start('x')]);
    expect(other.id).toBe(one.id);
    expect((await signIns.start('x')).id).toBe(one.id);
    expect(server.asked.filter(({ path }) => path === '/client/register')).toHaveLength(1);
  });

  test('is refused for a profile that has no SSO', async () => {
    await useAwsFiles('[profile x]\naws_access_key_id = AKID\naws_secret_access_key = s\n');
    const account = openTestAccount();
    expect(await account.request('signin.start', { profile: 'x' })).toMatchObject({ error: { code: 'credentials' } });
  });
});

test.each([
  ['of the default chain', 'environment'],
  ['of a role that is assumed from it', 'role'],
])('SSO %s is signed in to, and the AWS CLI is told its own profile', async (_, profile) => {
  await useAwsFiles(`${SSO_SESSION}[profile role]\nrole_arn = arn:aws:iam::123456789012:role/A\nsource_profile = x\n`);
  vi.stubEnv('AWS_PROFILE', 'x');
  await useSignInServer({ deviceToken: () => ssoError('AccessDeniedException', 'access_denied') });
  const account = openTestAccount();
  expect(await account.request('profiles.check', { profile })).toMatchObject({
    data: { state: 'sign-in', problem: { hint: expect.stringContaining('aws sso login --profile x;') as unknown } },
  });
  const { signIns, ended } = openSignIns();
  await signIns.start(profile);
  expect(await ended).toMatchObject({
    profile,
    state: 'denied',
    hint: expect.stringContaining('aws sso login --profile x.') as unknown,
  });
});
