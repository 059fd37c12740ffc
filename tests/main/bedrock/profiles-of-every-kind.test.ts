import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { listProfiles } from '../../../src/main/bedrock/profiles.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

const KEY_ID = 'AKIACANARYPROFILES01';
const SECRET = 'canarySecretOfTheProfiles/0123456789+abc';
const TOKEN = 'canaryTokenOfTheProfiles//////0123456789==';
const keys = `aws_access_key_id = ${KEY_ID}\naws_secret_access_key = ${SECRET}\n`;

const good = `[default]
region = eu-west-1
[profile keys]
${keys}aws_session_token = ${TOKEN}
region = us-east-1
[profile role]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = keys
region = us-east-2
[profile role-mfa]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = keys
mfa_serial = arn:aws:iam::111122223333:mfa/anna
[profile role-of-role]
role_arn = arn:aws:iam::111122223333:role/far
source_profile = role-mfa
[profile role-of-sso]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = sso
mfa_serial = arn:aws:iam::111122223333:mfa/anna
[profile role-of-environment]
role_arn = arn:aws:iam::111122223333:role/bench
credential_source = Environment
[profile instance]
role_arn = arn:aws:iam::111122223333:role/bench
credential_source = Ec2InstanceMetadata
[profile container]
role_arn = arn:aws:iam::111122223333:role/bench
credential_source = EcsContainer
[profile self]
${keys}role_arn = arn:aws:iam::111122223333:role/bench
source_profile = self
[profile sso]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = Bench
[sso-session corp]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1
[profile sso-legacy]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1
sso_account_id = 111122223333
sso_role_name = Bench
[profile login]
login_session = arn:aws:iam::111122223333:user/anna
[profile process]
credential_process = /usr/bin/true --secret ${SECRET}
[profile pod]
role_arn = arn:aws:iam::111122223333:role/bench
web_identity_token_file = TOKEN_FILE
[profile own.endpoint@a:b/c+d%e]
${keys}endpoint_url = https://anna:canaryPassword@proxy.example:8443/${TOKEN}
[profile "quoted"]
${keys}services = local
endpoint_url = https://not.this.one
[services local]
bedrock_runtime =
  endpoint_url = http://127.0.0.1:9000
[plugins]
anything = goes
`;
const goodCredentials = `[default]
${keys}[only credentials here]
${keys}`;

async function shownProfiles(): Promise<string[]> {
  const { profiles } = await listProfiles();
  return profiles.map(({ name, kind, region, source, signIn, endpointHost, problem }) =>
    [
      name,
      kind,
      region ?? '-',
      source ?? '-',
      signIn,
      endpointHost ?? '-',
      ...(problem === null ? [] : [problem]),
    ].join(' | '),
  );
}

test('every kind is recognised, with its region, source, sign-in and endpoint, and no secret is in the answer', async () => {
  const folder = await useAwsFiles('', goodCredentials);
  await writeFile(join(folder, 'config'), good.replace('TOKEN_FILE', join(folder, 'credentials')));
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', undefined);
  vi.stubEnv('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', '/role');
  vi.stubEnv('AWS_ACCESS_KEY_ID', KEY_ID);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', SECRET);
  vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', TOKEN);
  expect(await shownProfiles()).toEqual([
    'simulator | simulator | us-west-2 | - | none | -',
    'environment | environment | eu-west-1 | - | none | -',
    'bedrock-api-key | bearer | eu-west-1 | - | none | -',
    'container | instance-role | - | EcsContainer | none | -',
    'default | static | eu-west-1 | - | none | -',
    'instance | instance-role | - | Ec2InstanceMetadata | none | -',
    'keys | static | us-east-1 | - | none | -',
    'login | login | - | - | login | -',
    'only credentials here | static | - | - | none | -',
    'own.endpoint@a:b/c+d%e | static | - | - | none | proxy.example:8443',
    'pod | web-identity | - | - | none | -',
    'process | process | - | - | none | -',
    'quoted | static | - | - | none | 127.0.0.1:9000',
    'role | assume-role | us-east-2 | keys | none | -',
    'role-mfa | assume-role | - | keys | mfa | -',
    'role-of-environment | assume-role | - | Environment | none | -',
    'role-of-role | assume-role | - | role-mfa | mfa | -',
    'role-of-sso | assume-role | - | sso | sso | -',
    'self | assume-role | - | self | none | -',
    'sso | sso | - | - | sso | -',
    'sso-legacy | sso-legacy | - | - | sso | -',
  ]);
  expect((await listProfiles()).warnings).toEqual([]);
  expect(JSON.stringify(await listProfiles())).not.toMatch(/canary/i);
});
