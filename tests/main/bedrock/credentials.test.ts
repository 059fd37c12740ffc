import { describe, expect, test, vi } from 'vitest';
import { resolveCredentials as resolve } from '../../../src/main/bedrock/credentials.js';
import { credentialsError } from '../../../src/main/bedrock/failures/credential-failures.js';
import { ApplicationError } from '../../../src/shared/contract/result.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

async function resolveCredentials(profile: string) {
  return (await resolve(profile, { askMfa: null, signal: new AbortController().signal })).credentials;
}

async function errorOf(profile: string): Promise<ApplicationError> {
  const error: unknown = await resolveCredentials(profile).catch((reason: unknown) => reason);
  if (!(error instanceof ApplicationError)) throw new Error('No ApplicationError was thrown');
  return error;
}

describe('credentials', () => {
  test('of a named profile are its own, also when the environment has others', async () => {
    await useAwsFiles('[profile x]\naws_access_key_id = AKIDX\naws_secret_access_key = sx\naws_session_token = tx\n');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDENVIRONMENT');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'se');
    expect(await resolveCredentials('x')).toEqual({ accessKeyId: 'AKIDX', secretAccessKey: 'sx', sessionToken: 'tx' });
    expect(await resolveCredentials('environment')).toMatchObject({ accessKeyId: 'AKIDENVIRONMENT' });
  });

  test('of the simulator need no files and are plainly no real ones', async () => {
    await useAwsFiles('');
    expect(await resolveCredentials('simulator')).toEqual({
      accessKeyId: 'AKIDSIMULATOR',
      secretAccessKey: 'simulator-has-no-secret',
    });
  });

  test('of an unknown profile are refused by name', async () => {
    await useAwsFiles('');
    expect(await errorOf('gone')).toMatchObject({ code: 'credentials', field: 'profile' });
    expect((await errorOf('gone')).message).toContain('"gone"');
  });

  test('of a broken profile are refused with what is wrong and what to do', async () => {
    await useAwsFiles('[profile x]\nsso_session = gone\nsso_account_id = 1\nsso_role_name = r\n');
    const { message, hint } = await errorOf('x');
    expect(message).toContain('sso_session "gone", which the config file does not have.');
    expect(hint).toBe('Add [sso-session gone], or run aws configure sso.');
  });

  test('of an SSO session without a token ask to sign in, and name no cache file', async () => {
    await useAwsFiles(
      '[profile x]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_start_url = https://a\nsso_region = us-east-1\n',
    );
    const { message, hint } = await errorOf('x');
    expect(hint).toContain('aws sso login --profile x');
    expect(message).not.toContain('.aws');
  });

  test('of a process that gives nonsense say so', async () => {
    await useAwsFiles(`[profile x]\ncredential_process = "${process.execPath}" -e "console.log(1)"\n`);
    expect((await errorOf('x')).message).toContain('credential_process');
  });

  test('of an empty environment are missed', async () => {
    await useAwsFiles('');
    expect((await errorOf('environment')).message).toContain('No credentials were found in the environment');
  });
});

test.each([
  ['Command failed: /opt/tool --token abc123', 'credential_process'],
  ['Failed to load token from /home/u/.aws/login/cache/0.json', 'sign-in'],
  ["Cannot read properties of undefined (reading 'sso_region')", 'SSO settings'],
  ['something else with AKIAIOSFODNN7EXAMPLE', 'gave no credentials'],
])('nothing of "%s" is passed on but its meaning', (text, meaning) => {
  const { message, hint } = credentialsError(new Error(text), 'x');
  expect(message).toContain(meaning);
  expect(message + hint).not.toMatch(/abc123|cache|AKIA/);
});
