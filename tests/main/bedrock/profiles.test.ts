import { describe, expect, test, vi } from 'vitest';
import { listProfiles } from '../../../src/main/bedrock/profiles.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

const keys = 'aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = example-secret\n';

async function problemOf(name: string): Promise<string | null | undefined> {
  return (await listProfiles()).find((profile) => profile.name === name)?.problem;
}

describe('the list of profiles', () => {
  test('is the simulator alone on a computer without AWS files', async () => {
    await useAwsFiles('');
    expect(await listProfiles()).toEqual([
      {
        name: 'simulator',
        label: 'Simulator (no AWS account needed)',
        kind: 'simulator',
        region: 'us-west-2',
        problem: null,
      },
    ]);
  });

  test('recognises every kind, takes both files together, and hides sections that are no profiles', async () => {
    await useAwsFiles(
      `[default]
region = eu-west-1
[profile work.sso]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = Bench
region = us-east-1
[sso-session corp]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1
[profile role]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = default
[profile pod]
role_arn = arn:aws:iam::111122223333:role/bench
web_identity_token_file = /var/token
[profile tool]
credential_process = /usr/bin/true
[profile signed-in]
login_session = arn:aws:iam::111122223333:user/x
[services local]
bedrock_runtime =
  endpoint_url = http://127.0.0.1:1
`,
      `[default]\n${keys}[only-credentials]\n${keys}`,
    );
    expect((await listProfiles()).map(({ name, kind, region, problem }) => [name, kind, region, problem])).toEqual([
      ['simulator', 'simulator', 'us-west-2', null],
      ['default', 'static', 'eu-west-1', null],
      ['only-credentials', 'static', null, null],
      ['pod', 'web-identity', null, null],
      ['role', 'assume-role', null, null],
      ['signed-in', 'login', null, null],
      ['tool', 'process', null, null],
      ['work.sso', 'sso', 'us-east-1', null],
    ]);
  });

  test('has the environment when it holds keys, and nothing of the keys', async () => {
    await useAwsFiles('');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDENVIRONMENT');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
    vi.stubEnv('AWS_REGION', 'ap-south-1');
    const profiles = await listProfiles();
    expect(profiles[1]).toMatchObject({ name: 'environment', kind: 'environment', region: 'ap-south-1' });
    expect(JSON.stringify(profiles)).not.toMatch(/AKIDENVIRONMENT|environment-secret/);
  });

  test('shows a file that was edited since', async () => {
    await useAwsFiles('[profile one]\nregion = eu-west-1\n');
    await listProfiles();
    await useAwsFiles(`[profile two]\n${keys}`);
    expect((await listProfiles()).map(({ name }) => name)).toEqual(['simulator', 'two']);
  });
});

describe('a profile that cannot work says why', () => {
  test.each([
    ['no credentials', '[profile x]\nregion = us-east-1\n', /no credentials/],
    ['half a key', '[profile x]\naws_access_key_id = AKIDEXAMPLE\n', /without a secret key/],
    ['no such source', '[profile x]\nrole_arn = a\nsource_profile = gone\n', /source_profile "gone" does not exist/],
    ['no source at all', '[profile x]\nrole_arn = a\n', /neither source_profile nor credential_source/],
    [
      'a circle',
      '[profile x]\nrole_arn = a\nsource_profile = y\n[profile y]\nrole_arn = b\nsource_profile = x\n',
      /point at each other/,
    ],
    [
      'a broken source',
      '[profile x]\nrole_arn = a\nsource_profile = y\n[profile y]\nregion = z\n',
      /"y" has a problem/,
    ],
    [
      'no such SSO session',
      '[profile x]\nsso_session = gone\nsso_account_id = 1\nsso_role_name = r\n',
      /\[sso-session gone\]/,
    ],
    [
      'an incomplete SSO entry',
      '[profile x]\nsso_start_url = https://a\nsso_region = us-east-1\n',
      /lack sso_account_id, sso_role_name/,
    ],
    ['an MFA code', `[profile x]\nrole_arn = a\nsource_profile = x\nmfa_serial = m\n${keys}`, /MFA/],
  ])('%s', async (_name, config, problem) => {
    await useAwsFiles(config);
    expect(await problemOf('x')).toMatch(problem);
  });

  test('but a role whose source is itself, with keys, is fine', async () => {
    await useAwsFiles(`[profile x]\nrole_arn = a\nsource_profile = x\n${keys}`);
    expect(await problemOf('x')).toBeNull();
  });
});
