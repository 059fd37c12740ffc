import { expect, test } from 'vitest';
import { listProfiles } from '../../../src/main/bedrock/profiles.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

const KEY_ID = 'AKIACANARYPROFILES01';
const SECRET = 'canarySecretOfTheProfiles/0123456789+abc';
const TOKEN = 'canaryTokenOfTheProfiles//////0123456789==';
const keys = `aws_access_key_id = ${KEY_ID}\naws_secret_access_key = ${SECRET}\n`;

const brokenConfig = `before = anything
[bare]
${keys}[only-region]
region = us-east-1
[profile my team]
${keys}[profile  two-spaces]
${keys}[ profile outer-spaces ]
${keys}[Profile upper]
${keys}[profile café]
${keys}[profile]
${keys}[profile unclosed
${keys}[profile hollow]
[profile no-region-value]
${keys}region =
[profile twice]
${keys}[profile twice]
region = eu-west-1
${SECRET}
${TOKEN}
[sso-session my corp]
sso_region = us-east-1
[unheard of]
${keys}[sso-session half]
sso_region = us-east-1
[profile sso-no-session]
sso_session = gone
sso_account_id = 111122223333
sso_role_name = Bench
[profile sso-half-session]
sso_session = half
sso_account_id = 111122223333
[profile sso-and-keys]
${keys}sso_session = half
[profile sso-legacy-half]
sso_start_url = https://example.awsapps.com/start
[profile role-alone]
role_arn = arn:aws:iam::111122223333:role/bench
[profile role-no-source]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = gone
[profile role-broken-source]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = bare
[profile role-two-sources]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = twice
credential_source = Environment
[profile role-odd-source]
role_arn = arn:aws:iam::111122223333:role/bench
credential_source = ${SECRET}
[profile role-empty-environment]
role_arn = arn:aws:iam::111122223333:role/bench
credential_source = Environment
[profile role-no-container]
role_arn = arn:aws:iam::111122223333:role/bench
credential_source = EcsContainer
[profile role-no-instance]
role_arn = arn:aws:iam::111122223333:role/bench
credential_source = Ec2InstanceMetadata
[profile source-only]
credential_source = Ec2InstanceMetadata
[profile circle-a]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = circle-b
[profile circle-b]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = circle-a
[profile circle-self]
role_arn = arn:aws:iam::111122223333:role/bench
source_profile = circle-self
[profile role-unused]
${keys}role_arn = arn:aws:iam::111122223333:role/bench
[profile half-id]
aws_access_key_id = ${KEY_ID}
[profile half-secret]
aws_secret_access_key = ${SECRET}
[profile process-empty]
credential_process =
[profile process-and-region]
credential_process =
region = us-east-1
[profile pod-no-file]
role_arn = arn:aws:iam::111122223333:role/bench
web_identity_token_file = /does/not/exist
[profile pod-no-role]
web_identity_token_file = /does/not/exist
[profile region-unknown]
${keys}region = us-wst-2
[profile bad-endpoint]
${keys}endpoint_url = ${SECRET}
[profile no-services]
${keys}services = gone
[profile nothing]
output = json
[profile environment]
${keys}[default]
region = us-east-1
[profile default]
region = us-east-2
`;
const brokenCredentials = `[profile misplaced]
${keys}[sso-session misplaced]
sso_region = us-east-1
[my team2]
${keys}[ padded ]
${keys}[]
${keys}[twice]
[bare-in-config]
${keys}${TOKEN}
[only-region]
${keys}[last
${keys}`;

test('every defect is told with its line, nothing is dropped, and no value is repeated', async () => {
  const folder = await useAwsFiles(brokenConfig, brokenCredentials);
  const { profiles, warnings } = await listProfiles();
  // The home folder of the test is the folder of its files.
  const shown = (text: string): string => text.replaceAll(folder, '~').replaceAll('~/', '~/.aws/');
  expect(
    profiles
      .slice(1)
      .map(({ name, kind, problem }) => `${name} | ${kind} | ${problem === null ? 'fine' : shown(problem)}`),
  ).toEqual([
    'bad-endpoint | static | fine',
    'bare | unknown | Line 2 of ~/.aws/config: in this file the section of a profile is written [profile bare]. Write it so.',
    'bare-in-config | static | fine',
    'café | unknown | Line 19 of ~/.aws/config: its name has a character that the AWS SDK cannot read. Rename it: letters, digits and - _ . @ + % : / alone can be read.',
    'circle-a | assume-role | Its source_profile "circle-b" has a problem. Its source_profile entries point at each other (circle-a, circle-b, circle-a). Break the circle.',
    'circle-b | assume-role | Its source_profile "circle-a" has a problem. Its source_profile entries point at each other (circle-b, circle-a, circle-b). Break the circle.',
    'circle-self | assume-role | Its source_profile is itself, and it has no keys. Name another profile.',
    'default | unknown | It has no credentials. Complete it (for instance with aws configure sso), or pick another profile.',
    'half-id | static | It has an access key id without a secret key. Add aws_secret_access_key, or pick another profile.',
    'half-secret | static | It has a secret key without an access key id. Add aws_access_key_id, or pick another profile.',
    'hollow | unknown | Its section (line 28 of ~/.aws/config) is empty. Add credentials to it (for instance with aws configure), or remove it.',
    'last | unknown | Line 23 of ~/.aws/credentials: the line is no section, as it does not end with "]", so that what follows counts as part of [only-region]. End it with "]".',
    'misplaced | unknown | Line 1 of ~/.aws/credentials: in this file the section of a profile is written [misplaced]. Write it so.',
    'my team | unknown | Line 7 of ~/.aws/config: its name has a space that the AWS SDK cannot read. Rename it: letters, digits and - _ . @ + % : / alone can be read.',
    'my team2 | unknown | Line 6 of ~/.aws/credentials: its name has a space that the AWS SDK cannot read. Rename it: letters, digits and - _ . @ + % : / alone can be read.',
    'no-region-value | static | fine',
    'no-services | static | fine',
    'nothing | unknown | It has no credentials. Complete it (for instance with aws configure sso), or pick another profile.',
    'only-region | static | fine',
    'outer-spaces | unknown | Line 13 of ~/.aws/config: the section is written [profile outer-spaces]. Write it so.',
    'padded | unknown | Line 9 of ~/.aws/credentials: the section is written [padded]. Write it so.',
    'pod-no-file | web-identity | The file that its web_identity_token_file names does not exist, or may not be read. Correct the path.',
    'pod-no-role | web-identity | It has a web_identity_token_file without a role_arn. Add role_arn.',
    'process-and-region | unknown | It has no credentials: its credential_process (line 106 of ~/.aws/config) has no value. Give it one, or pick another profile.',
    'process-empty | unknown | Its credential_process (line 104 of ~/.aws/config) has no value. Give it one, or remove the section.',
    'region-unknown | static | fine',
    'role-alone | assume-role | It has a role_arn, but neither source_profile nor credential_source. Add one of them.',
    'role-broken-source | assume-role | Its source_profile "bare" has a problem. Line 2 of ~/.aws/config: in this file the section of a profile is written [profile bare]. Write it so.',
    'role-empty-environment | assume-role | Its credential_source is the environment, which has no keys. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    'role-no-container | instance-role | Its credential_source is a container, but this is none (AWS_CONTAINER_CREDENTIALS_... is not set). Pick another profile.',
    'role-no-instance | instance-role | Its credential_source is this EC2 instance, but AWS_EC2_METADATA_DISABLED is set. Unset it.',
    'role-no-source | assume-role | Its source_profile "gone" does not exist. Correct the name, or add that profile.',
    'role-odd-source | assume-role | Its credential_source is none that AWS knows. Write Ec2InstanceMetadata, EcsContainer or Environment.',
    'role-two-sources | assume-role | It has both source_profile and credential_source, of which the AWS SDK takes neither. Remove one of them.',
    'role-unused | static | fine',
    'source-only | instance-role | It has a credential_source without a role_arn, which serves only as the source_profile of another. Add role_arn.',
    'sso-and-keys | static | fine',
    'sso-half-session | sso | Its SSO settings lack sso_role_name, sso_start_url. Run aws configure sso.',
    'sso-legacy-half | sso-legacy | Its SSO settings lack sso_account_id, sso_role_name, sso_region. Run aws configure sso.',
    'sso-no-session | sso | It names the sso_session "gone", which the config file does not have. Add [sso-session gone], or run aws configure sso.',
    'twice | static | fine',
    'two-spaces | unknown | Line 10 of ~/.aws/config: the section is written [profile two-spaces]. Write it so.',
    'unclosed | unknown | Line 25 of ~/.aws/config: the line is no section, as it does not end with "]", so that what follows counts as part of [profile]. End it with "]".',
    'upper | unknown | Line 16 of ~/.aws/config: the section is written [profile upper]. Write it so.',
  ]);
  expect(warnings.map(shown)).toEqual([
    'Line 1 of ~/.aws/config is ignored: before the first section. Correct or remove it.',
    '[only-region] is not read. Line 5 of ~/.aws/config: in this file the section of a profile is written [profile only-region]. Write it so.',
    '[profile] is not read. Line 22 of ~/.aws/config: the section has no name. Write [profile NAME].',
    'Line 38 of ~/.aws/config is ignored: in [profile twice], not settings (NAME = VALUE). Correct or remove it.',
    '[sso-session my corp] is not read. Line 40 of ~/.aws/config: its name has a space that the AWS SDK cannot read. Rename it: letters, digits and - _ . @ + % : / alone can be read.',
    '[unheard of] is not read. Line 42 of ~/.aws/config: no such section is known. A profile is written [profile NAME].',
    'Lines 33 and 36 of ~/.aws/config: [profile twice] is there 2 times. Their settings are taken together, the last of each name counts. Make one section of them.',
    'Lines 130 and 132 of ~/.aws/config: [profile default] puts [default] out of force. Keep one of them.',
    '[sso-session misplaced] is not read. Line 4 of ~/.aws/credentials: a section of this kind is read in the config file alone. Move it there.',
    '[] is not read. Line 12 of ~/.aws/credentials: the section has no name. Write [NAME].',
    'Profile "no-region-value": its region (line 32 of ~/.aws/config) has no value and counts as absent. Give it one, or remove the line.',
    'Profile "sso-and-keys": it has keys beside its SSO settings. Here, as in every AWS SDK for JavaScript, the keys count; other AWS tools may sign in. Remove one of the two.',
    'Profile "role-unused": its role_arn is not used, because it has keys and no source_profile. Add source_profile to assume the role.',
    'Profile "region-unknown": its region is none where Bedrock is known to run. Check the spelling, or choose a region for each plan.',
    'Profile "bad-endpoint": its endpoint_url is no address. Correct it: it begins with http:// or https://.',
    'Profile "no-services": it names the services section "gone", which the config file does not have. Add it, or remove the setting.',
    'Profile "environment" of the AWS files cannot be picked: the name stands for something else here. Rename the profile.',
  ]);
  expect(JSON.stringify({ profiles, warnings })).not.toMatch(/canary/i);
});
