/** Which STS is asked for a profile: its own, as its `services` section, its endpoint_url and the environment say. */
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { callerIdentity as identify } from '../../../src/main/bedrock/caller-identity.js';
import { resolveCredentials } from '../../../src/main/bedrock/credentials.js';
import { listenOnLoopback } from '../../../src/main/listen-on-loopback.js';
import { useAwsFiles } from '../../fakes/aws-files.js';
import { assumedRole, callerIdentity } from '../../fakes/aws-sign-in.js';

/** @returns its address, and what it was asked */
async function sts() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const action = new URLSearchParams(body).get('Action') ?? '';
      asked.push(action);
      const isIdentity = action === 'GetCallerIdentity';
      const answer = isIdentity ? callerIdentity('arn:aws:iam::123456789012:user/anna') : assumedRole('ROLE', action);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  const port = await listenOnLoopback(server, 0, 'the port');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${port}`, asked };
}

const keys = { accessKeyId: 'AKIDX', secretAccessKey: 'x' };
const signal = new AbortController().signal;
const nowhere = 'http://127.0.0.1:1';

function files(ofSts: string, ofAll: string): string {
  return `[default]
endpoint_url = ${nowhere}
[profile base]
aws_access_key_id = AKIDBASE
aws_secret_access_key = x
[profile x]
services = local
endpoint_url = ${ofAll}
role_arn = arn:aws:iam::123456789012:role/A
source_profile = base
[services local]
sts =
  endpoint_url = ${ofSts}
`;
}

test("of the picked profile's services section is asked who one is and for roles, not that of the default profile", async () => {
  const local = await sts();
  await useAwsFiles(files(local.url, nowhere));
  expect(await identify('x', 'us-west-2', keys)).toMatchObject({ accountId: '123456789012' });
  const { credentials } = await resolveCredentials('x', { askMfa: null, signal });
  expect(credentials).toMatchObject({ accessKeyId: 'ASIAROLE' });
  expect(local.asked).toEqual(['GetCallerIdentity', 'AssumeRole']);
});

test('comes from AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL, the services section and endpoint_url, in this order', async () => {
  const local = await sts();
  await useAwsFiles(files('', local.url));
  await identify('x', 'us-west-2', keys);
  await useAwsFiles(files(nowhere, nowhere));
  vi.stubEnv('AWS_ENDPOINT_URL', local.url);
  await identify('x', 'us-west-2', keys);
  vi.stubEnv('AWS_ENDPOINT_URL', nowhere);
  vi.stubEnv('AWS_ENDPOINT_URL_STS', local.url);
  await identify('x', 'us-west-2', keys);
  expect(local.asked).toHaveLength(3);
});

test('is asked for the role of a web identity too', async () => {
  const local = await sts();
  const folder = await useAwsFiles('');
  const token = join(folder, 'token');
  await writeFile(token, 'jwt');
  await writeFile(
    join(folder, 'config'),
    `[profile w]\nrole_arn = arn:aws:iam::123456789012:role/A\nweb_identity_token_file = ${token}\nservices = local\n[services local]\nsts =\n  endpoint_url = ${local.url}\n`,
  );
  const { credentials } = await resolveCredentials('w', { askMfa: null, signal });
  expect(credentials).toMatchObject({ accessKeyId: 'ASIAROLE' });
  expect(local.asked).toEqual(['AssumeRoleWithWebIdentity']);
});

test('that is set goes with FIPS hosts that are only configured, which hold for the services of the region', async () => {
  const local = await sts();
  await useAwsFiles(`${files(local.url, nowhere)}[profile y]\nservices = local\nuse_fips_endpoint = true\n`);
  vi.stubEnv('AWS_USE_FIPS_ENDPOINT', 'true');
  await identify('y', 'us-west-2', keys);
  expect(local.asked).toEqual(['GetCallerIdentity']);
});

test('that is no address is named as a setting to correct', async () => {
  await useAwsFiles(files('localhost', nowhere));
  await expect(identify('x', 'us-west-2', keys)).rejects.toMatchObject({ code: 'invalid-input', field: 'profile' });
  const role = resolveCredentials('x', { askMfa: null, signal });
  await expect(role).rejects.toMatchObject({ code: 'invalid-input', field: 'profile' });
});
