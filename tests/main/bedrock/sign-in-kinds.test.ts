/** Each way to get credentials, through the SDK's own providers, against local servers that speak the real protocols. */
import { generateKeyPairSync, createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { resolveCredentials } from '../../../src/main/bedrock/credentials.js';
import type { AskMfa } from '../../../src/main/bedrock/assume-role.js';
import { listenOnLoopback } from '../../../src/main/listen-on-loopback.js';
import { ApplicationError } from '../../../src/shared/contract/result.js';
import { useAwsFiles } from '../../fakes/aws-files.js';
import { assumedRole, CANARY, inAnHour, json, stsError, useSignInServer } from '../../fakes/aws-sign-in.js';

function resolve(profile: string, askMfa: AskMfa | null = null, signal = new AbortController().signal) {
  return resolveCredentials(profile, { askMfa, signal });
}

async function errorOf(profile: string, askMfa: AskMfa | null = null): Promise<ApplicationError> {
  const error: unknown = await resolve(profile, askMfa).catch((reason: unknown) => reason);
  if (!(error instanceof ApplicationError)) throw new Error(`No ApplicationError was thrown: ${String(error)}`);
  expect(`${error.message} ${error.hint} ${String(error.stack)}`).not.toContain(CANARY);
  return error;
}

const KEYS = `aws_access_key_id = AKIDBASE\naws_secret_access_key = ${CANARY}\n`;
const ROLE = 'arn:aws:iam::123456789012:role';
const MFA = 'arn:aws:iam::123456789012:mfa/anna';

describe('a role', () => {
  test('is assumed with the keys of its source profile, in its own region', async () => {
    await useAwsFiles(
      `[profile base]\n${KEYS}[profile role]\nrole_arn = ${ROLE}/A\nsource_profile = base\nexternal_id = e\nregion = eu-west-1\n`,
    );
    const server = await useSignInServer();
    const { credentials, expiresAtMs } = await resolve('role');
    expect(credentials).toMatchObject({ accessKeyId: 'ASIAROLE', sessionToken: `token-${CANARY}` });
    expect(expiresAtMs).toBeGreaterThan(Date.now());
    const [asked] = server.asked;
    expect(asked?.form.get('ExternalId')).toBe('e');
    expect(asked?.headers.authorization).toContain('Credential=AKIDBASE/');
    expect(asked?.headers.authorization).toContain('/eu-west-1/sts/');
  });

  test('that builds on another role is assumed with that one', async () => {
    await useAwsFiles(
      `[profile base]\n${KEYS}[profile one]\nrole_arn = ${ROLE}/ONE\nsource_profile = base\n[profile two]\nrole_arn = ${ROLE}/TWO\nsource_profile = one\n`,
    );
    const server = await useSignInServer({
      AssumeRole: ({ form }) => assumedRole(form.get('RoleArn')?.split('/')[1] ?? ''),
    });
    expect((await resolve('two')).credentials).toMatchObject({ accessKeyId: 'ASIATWO' });
    expect(server.asked.map(({ headers }) => /Credential=(\w+)/.exec(headers.authorization ?? '')?.[1])).toEqual([
      'AKIDBASE',
      'ASIAONE',
    ]);
  });

  test('that does not trust the source is told apart', async () => {
    await useAwsFiles(`[profile base]\n${KEYS}[profile role]\nrole_arn = ${ROLE}/A\nsource_profile = base\n`);
    await useSignInServer({ AssumeRole: () => stsError('AccessDenied', `not authorized ${CANARY}`) });
    expect((await errorOf('role')).message).toContain('may not assume its role');
  });

  test('is no fault of the profile when STS fails or cannot be reached', async () => {
    await useAwsFiles(`[profile base]\n${KEYS}[profile role]\nrole_arn = ${ROLE}/A\nsource_profile = base\n`);
    await useSignInServer({ AssumeRole: () => stsError('InternalFailure', `oops ${CANARY}`, 500) });
    expect(await errorOf('role')).toMatchObject({ code: 'unreachable', failure: 'credentials-unavailable' });
    vi.stubEnv('AWS_ENDPOINT_URL_STS', 'http://127.0.0.1:1');
    expect(await errorOf('role')).toMatchObject({ code: 'unreachable', failure: 'endpoint-unreachable' });
  });

  test.each([
    ['Environment', () => KEYS],
    ['EcsContainer', () => ''],
    ['Ec2InstanceMetadata', () => ''],
  ])('with credential_source %s starts from there', async (source) => {
    await useAwsFiles(`[profile role]\nrole_arn = ${ROLE}/A\ncredential_source = ${source}\n`);
    const server = await useSignInServer();
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDENVIRONMENT');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', CANARY);
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', `${server.url}/container`);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', undefined);
    vi.stubEnv('AWS_EC2_METADATA_SERVICE_ENDPOINT', server.url);
    expect((await resolve('role')).credentials).toMatchObject({ accessKeyId: 'ASIAROLE' });
    const signed = server.asked.find(({ form }) => form.has('Action'))?.headers.authorization;
    const names = {
      Environment: 'AKIDENVIRONMENT',
      EcsContainer: 'ASIACONTAINER',
      Ec2InstanceMetadata: 'ASIAINSTANCE',
    };
    expect(signed).toContain(`Credential=${names[source as keyof typeof names]}/`);
  });
});

describe('a role with MFA', () => {
  const config = `[profile base]\n${KEYS}[profile role]\nrole_arn = ${ROLE}/A\nsource_profile = base\nmfa_serial = ${MFA}\n`;
  const wrong = stsError('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code.');

  test('takes the code of its device', async () => {
    await useAwsFiles(config);
    const server = await useSignInServer();
    const ask = vi.fn<AskMfa>(() => Promise.resolve(' 123 456 '));
    expect((await resolve('role', ask)).credentials).toMatchObject({ accessKeyId: 'ASIAROLE' });
    expect(ask.mock.calls).toEqual([[MFA, 1]]);
    expect(server.asked[0]?.form.get('TokenCode')).toBe('123456');
    expect(server.asked[0]?.form.get('SerialNumber')).toBe(MFA);
  });

  test('asks again after a wrong code, and says so', async () => {
    await useAwsFiles(config);
    await useSignInServer({ AssumeRole: (_, count) => (count === 1 ? wrong : assumedRole('ROLE')) });
    const ask = vi.fn<AskMfa>(() => Promise.resolve('123456'));
    await resolve('role', ask);
    expect(ask.mock.calls.map(([, attempt]) => attempt)).toEqual([1, 2]);
  });

  test('is given up after three, of which a typing error was never sent', async () => {
    await useAwsFiles(config);
    const server = await useSignInServer({ AssumeRole: () => wrong });
    const ask = vi.fn<AskMfa>((_, attempt) => Promise.resolve(attempt === 2 ? '12345x' : '123456'));
    expect((await errorOf('role', ask)).message).toContain('refused 3 times');
    expect(server.actions()).toHaveLength(2);
  });

  test('asks nobody when the role is refused for another reason', async () => {
    await useAwsFiles(config);
    await useSignInServer({ AssumeRole: () => stsError('AccessDenied', 'User is not authorized') });
    const ask = vi.fn<AskMfa>(() => Promise.resolve('123456'));
    expect((await errorOf('role', ask)).message).toContain('may not assume its role');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('asks nobody when its source gives no credentials, and leaves no rejection behind', async () => {
    await useAwsFiles(
      `[profile base]\ncredential_process = false\n[profile role]\nrole_arn = ${ROLE}/A\nsource_profile = base\nmfa_serial = ${MFA}\n`,
    );
    const ask = vi.fn<AskMfa>(() => Promise.resolve('123456'));
    expect((await errorOf('role', ask)).message).toContain('credential_process');
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('a credential_process', () => {
  const running = (code: string) => `[profile x]\ncredential_process = "${process.execPath}" -e "${code}"\n`;
  const printing = (output: unknown) => running(`console.log(atob('${btoa(JSON.stringify(output))}'))`);
  const output = { Version: 1, AccessKeyId: 'ASIAPROCESS', SecretAccessKey: CANARY, SessionToken: 't' };

  test('gives credentials with their expiry', async () => {
    const expiry = inAnHour();
    await useAwsFiles(printing({ ...output, Expiration: expiry.toISOString() }));
    const resolved = await resolve('x');
    expect(resolved.credentials).toMatchObject({ accessKeyId: 'ASIAPROCESS' });
    expect(resolved.expiresAtMs).toBe(expiry.getTime());
  });

  test.each([
    ['prints junk', running(`console.log('${CANARY}')`), 'something that is not a set of credentials'],
    ['prints another version', printing({ ...output, Version: 2 }), 'something that is not a set of credentials'],
    ['exits 1', running(`console.error('${CANARY}');process.exit(1)`), 'failed'],
    ['gives expired ones', printing({ ...output, Expiration: '2020-01-01T00:00:00Z' }), 'expired credentials'],
  ])('that %s is told apart, without what it printed', async (_, config, meaning) => {
    await useAwsFiles(config);
    expect((await errorOf('x')).message).toContain(meaning);
  });

  test('that hangs is ended, with what it started, when nobody waits any more', async () => {
    const server = createServer();
    const port = await listenOnLoopback(server, 0, 'the port');
    const connected = once(server, 'connection') as Promise<[Socket]>;
    // The shell stays, and starts what holds the connection.
    await useAwsFiles(
      `[profile x]\ncredential_process = "${process.execPath}" -e "require('node:net').connect(${String(port)}, '127.0.0.1')"; true\n`,
    );
    const abort = new AbortController();
    const resolving = resolve('x', null, abort.signal);
    resolving.catch(() => undefined);
    const [socket] = await connected;
    const closed = once(socket.on('error', () => undefined).resume(), 'close');
    abort.abort(new Error('gave up'));
    await expect(resolving).rejects.toThrow('gave up');
    await closed;
    server.close();
  });
});

describe('from where the program runs', () => {
  test('a web identity token is exchanged', async () => {
    const folder = await useAwsFiles('');
    const token = join(folder, 'token');
    await writeFile(token, `web-${CANARY}`);
    await writeFile(
      join(folder, 'config'),
      `[profile web]\nregion = eu-west-1\nrole_arn = ${ROLE}/A\nweb_identity_token_file = ${token}\nrole_session_name = s\n`,
    );
    const server = await useSignInServer();
    expect((await resolve('web')).credentials).toMatchObject({ accessKeyId: 'ASIAWEBIDENTITY' });
    expect(server.asked[0]?.form.get('WebIdentityToken')).toBe(`web-${CANARY}`);
  });

  test('the keys of the environment are taken', async () => {
    await useAwsFiles('');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDENVIRONMENT');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', CANARY);
    expect((await resolve('environment')).credentials).toMatchObject({ accessKeyId: 'AKIDENVIRONMENT' });
  });

  test("a container's credentials are asked for, with its token", async () => {
    await useAwsFiles('');
    const server = await useSignInServer();
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', `${server.url}/container`);
    vi.stubEnv('AWS_CONTAINER_AUTHORIZATION_TOKEN', 'container-token');
    expect((await resolve('environment')).credentials).toMatchObject({ accessKeyId: 'ASIACONTAINER' });
    expect(server.asked[0]?.headers.authorization).toBe('container-token');
  });

  test("an instance's role is asked for through a session of its metadata service", async () => {
    await useAwsFiles('');
    const server = await useSignInServer();
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', undefined);
    vi.stubEnv('AWS_EC2_METADATA_SERVICE_ENDPOINT', server.url);
    expect((await resolve('environment')).credentials).toMatchObject({ accessKeyId: 'ASIAINSTANCE' });
    expect(server.asked.at(-1)?.headers['x-aws-ec2-metadata-token']).toBe('imds-session');
  });

  test('a Bedrock API key is taken as it is, and missed by its name', async () => {
    await useAwsFiles('');
    expect((await errorOf('bedrock-api-key')).hint).toContain('AWS_BEARER_TOKEN_BEDROCK');
    vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', CANARY);
    expect((await resolve('bedrock-api-key')).credentials).toEqual({ bearerToken: CANARY });
  });
});

describe('aws login', () => {
  const session = 'arn:aws:iam::123456789012:user/anna';

  async function useToken(expiresAt: Date): Promise<void> {
    const folder = await useAwsFiles(`[profile x]\nlogin_session = ${session}\nregion = us-east-1\n`);
    vi.stubEnv('AWS_LOGIN_CACHE_DIRECTORY', join(folder, 'login'));
    await mkdir(join(folder, 'login'));
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await writeFile(
      join(folder, 'login', `${createHash('sha256').update(session).digest('hex')}.json`),
      JSON.stringify({
        accessToken: {
          accessKeyId: 'ASIALOGIN',
          secretAccessKey: CANARY,
          sessionToken: `token-${CANARY}`,
          accountId: '123456789012',
          expiresAt: expiresAt.toISOString(),
        },
        clientId: 'arn:aws:signin:::devtools/same-device',
        refreshToken: `refresh-${CANARY}`,
        dpopKey: privateKey.export({ type: 'sec1', format: 'pem' }),
      }),
    );
  }

  test('that lasts is used as it is', async () => {
    await useToken(inAnHour());
    expect((await resolve('x')).credentials).toMatchObject({ accessKeyId: 'ASIALOGIN' });
  });

  test('that is over is renewed', async () => {
    await useToken(new Date(Date.now() - 1_000));
    const server = await useSignInServer({
      oauthToken: () =>
        json({
          accessToken: { accessKeyId: 'ASIARENEWED', secretAccessKey: CANARY, sessionToken: CANARY },
          tokenType: 'aws_sigv4',
          expiresIn: 900,
          refreshToken: `refresh-${CANARY}`,
        }),
    });
    expect((await resolve('x')).credentials).toMatchObject({ accessKeyId: 'ASIARENEWED' });
    expect(server.asked[0]?.headers['dpop']).toBeDefined();
  });

  test('that cannot be renewed asks to sign in', async () => {
    await useToken(new Date(Date.now() - 1_000));
    await useSignInServer({
      oauthToken: () => ({
        status: 403,
        body: JSON.stringify({ error: 'TOKEN_EXPIRED', message: CANARY }),
        headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'AccessDeniedException' },
      }),
    });
    const { failure, hint } = await errorOf('x');
    expect([failure, hint]).toEqual(['sign-in-needed', 'Sign in: aws login --profile x, then try again.']);
  });
});
