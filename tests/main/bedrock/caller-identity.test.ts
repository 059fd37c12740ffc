/** Who one is, asked of an STS that only the user's own certificate bundle vouches for, as behind a proxy that inspects TLS. */
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { callerIdentity } from '../../../src/main/bedrock/caller-identity.js';
import { createThrowawayCertificate } from '../../../src/main/throwaway-certificate.js';
import { useAwsFiles } from '../../fakes/aws-files.js';
import { callerIdentity as answer } from '../../fakes/aws-sign-in.js';

const keys = { accessKeyId: 'AKIDCANARY', secretAccessKey: 'canary-secret' };

async function stsBehindTls(): Promise<{ folder: string }> {
  const { certificate, key } = createThrowawayCertificate();
  const server = createServer({ cert: certificate, key }, (_, response) => {
    const { status, headers, body } = answer('arn:aws-us-gov:sts::123456789012:assumed-role/Developer/anna');
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const folder = await useAwsFiles('');
  await writeFile(join(folder, 'bundle.pem'), certificate);
  await writeFile(
    join(folder, 'config'),
    `[profile gov]\nca_bundle = ${join(folder, 'bundle.pem')}\n[profile plain]\n`,
  );
  vi.stubEnv('AWS_ENDPOINT_URL_STS', `https://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { folder };
}

test("asks STS with the certificates of the profile's ca_bundle, and takes the answer apart", async () => {
  await stsBehindTls();
  await expect(callerIdentity('gov', 'us-gov-west-1', keys)).resolves.toEqual({
    accountId: '123456789012',
    arn: 'arn:aws-us-gov:sts::123456789012:assumed-role/Developer/anna',
    partition: 'aws-us-gov',
    principal: 'assumed-role/Developer/anna',
  });
});

test('says that STS cannot be reached when nobody vouches for its certificate, without a key in the words', async () => {
  await stsBehindTls();
  const asked = callerIdentity('plain', 'us-gov-west-1', keys);
  await expect(asked).rejects.toMatchObject({
    code: 'unreachable',
    message: 'STS in us-gov-west-1 could not be reached.',
  });
  await expect(asked).rejects.not.toThrow(/CANARY|canary/);
});
