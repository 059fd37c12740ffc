import { describe, expect, test, vi } from 'vitest';
import { listProfiles } from '../../../src/main/bedrock/profiles.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

const keys = 'aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = example-secret\n';

async function problemOf(name: string): Promise<string | null | undefined> {
  return (await listProfiles()).profiles.find((profile) => profile.name === name)?.problem;
}

describe('the list of profiles', () => {
  test('is the simulator alone on a computer without AWS files', async () => {
    await useAwsFiles('');
    expect((await listProfiles()).profiles).toEqual([
      {
        name: 'simulator',
        label: 'Simulator (no AWS account needed)',
        kind: 'simulator',
        source: null,
        signIn: 'none',
        endpointHost: null,
        region: 'us-west-2',
        problem: null,
      },
    ]);
  });

  test('has the environment when it holds keys, and nothing of the keys', async () => {
    await useAwsFiles('');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDENVIRONMENT');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
    vi.stubEnv('AWS_REGION', 'ap-south-1');
    const { profiles } = await listProfiles();
    expect(profiles[1]).toMatchObject({ name: 'environment', kind: 'environment', region: 'ap-south-1' });
    expect(JSON.stringify(profiles)).not.toMatch(/AKIDENVIRONMENT|environment-secret/);
  });

  test('shows a file that was edited since', async () => {
    await useAwsFiles('[profile one]\nregion = eu-west-1\n');
    await listProfiles();
    await useAwsFiles(`[profile two]\n${keys}`);
    expect((await listProfiles()).profiles.map(({ name }) => name)).toEqual(['simulator', 'two']);
  });
});

describe('the default chain is shown as what the SDK would take', () => {
  const role = 'role_arn = arn:aws:iam::111122223333:role/bench\n';
  const config = `[default]\n${keys}[profile work]\n${role}source_profile = default\nmfa_serial = m\nregion = eu-west-3\nendpoint_url = http://127.0.0.1:7/path\n`;

  async function chain(text: string, environment: Record<string, string>) {
    await useAwsFiles(text, '');
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', undefined);
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    return (await listProfiles()).profiles.find(({ kind }) => kind === 'environment');
  }

  test.each([
    [
      'AWS_PROFILE before keys',
      { AWS_PROFILE: 'work', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
      'profile work',
    ],
    ['keys before the default profile', { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }, 'access key'],
    ['the default profile before a token', { AWS_WEB_IDENTITY_TOKEN_FILE: 'a', AWS_ROLE_ARN: 'b' }, 'profile default'],
  ])('%s', async (_name, environment, label) => {
    expect((await chain(config, environment))?.label).toContain(label);
  });

  test.each([
    ['a web identity', { AWS_WEB_IDENTITY_TOKEN_FILE: 'a', AWS_ROLE_ARN: 'b' }, 'web identity token'],
    ['a container', { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1' }, 'role of this container'],
    ['an instance', {}, 'role of this EC2 instance'],
  ])('%s, when no profile gives anything', async (_name, environment, label) => {
    expect((await chain('[default]\nregion = us-east-1\n', environment))?.label).toContain(label);
  });

  test('with the region, the endpoint and the sign-in of AWS_PROFILE', async () => {
    expect(await chain(config, { AWS_PROFILE: 'work' })).toMatchObject({
      region: 'eu-west-3',
      endpointHost: '127.0.0.1:7',
      signIn: 'mfa',
      problem: null,
    });
  });

  test('and says when AWS_PROFILE names nothing, or half a key is set', async () => {
    expect((await chain(config, { AWS_PROFILE: 'gone' }))?.problem).toMatch(/AWS_PROFILE names a profile that/);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'a');
    expect((await listProfiles()).warnings).toEqual([expect.stringMatching(/^AWS_ACCESS_KEY_ID is set without/)]);
  });
});

test('a role that names itself as its source is fine when it has keys', async () => {
  await useAwsFiles(`[profile x]\nrole_arn = a\nsource_profile = x\n${keys}`);
  expect(await problemOf('x')).toBeNull();
});
