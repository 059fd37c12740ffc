/** `run` by a way that is not the usual one: through a proxy, and with a certificate bundle of the user's. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sessionDocumentSchema } from '../../../../src/shared/domain/session-document.js';
import { startConnectProxy } from '../../../fakes/connect-proxy.js';
import { sendText } from '../../../fakes/engine-fixtures.js';
import { startScriptedWire, type WireKind } from '../../../fakes/scripted-wire.js';
import { runCli, temporaryFolder } from './run-cli.js';

async function startEndpoint(kind: WireKind) {
  const wire = await startScriptedWire(kind, (reply) => {
    sendText(reply, ['x']);
  });
  onTestFinished(() => wire.close());
  return wire;
}

const runAt = (endpoint: string, format: string) => [
  ...['run', '--models', 'amazon.nova-micro-v1:0', '--prompt', 'Hello', '--runs', '2', '--endpoint', endpoint],
  ...['--format', format, '--data-dir', temporaryFolder()],
];

it('goes through the proxy of the environment, and records its host without its password', async () => {
  const wire = await startEndpoint('http1');
  const proxy = await startConnectProxy({ credentials: 'engineer:hunter2', leadsTo: new URL(wire.url).host });
  const run = await runCli(runAt('http://bedrock.example.test:8080', 'json'), {
    environment: { http_proxy: proxy.url.replace('//', '//engineer:hunter2@') },
  });
  expect(run.code).toBe(0);
  const { environment } = sessionDocumentSchema.parse(JSON.parse(run.stdout)).session;
  expect(environment).toMatchObject({ endpointHost: 'bedrock.example.test:8080', proxyHost: proxy.host });
  // The proxy is what the network floor was measured to: the endpoint has no address here.
  expect(environment.networkFloorBefore?.n).toBe(7);
  expect(proxy.asked).toEqual(['bedrock.example.test:8080']);
  expect(`${run.stdout}${run.stderr}`).not.toContain('hunter2');
}, 20_000);

it('trusts the bundle of AWS_CA_BUNDLE, says so beside the table, and refuses one that is none', async () => {
  const wire = await startEndpoint('tls');
  const bundle = join(temporaryFolder(), 'bundle.pem');
  writeFileSync(bundle, wire.certificate ?? '');
  const run = await runCli(runAt(wire.url, 'markdown'), { environment: { AWS_CA_BUNDLE: bundle } });
  expect(run.code).toBe(0);
  expect(run.stdout).toContain("with the user's certificate bundle");

  writeFileSync(bundle, 'no certificate');
  const refused = await runCli(runAt(wire.url, 'json'), { environment: { AWS_CA_BUNDLE: bundle } });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('The certificate bundle that AWS_CA_BUNDLE names holds no certificate');
}, 20_000);

it('--no-fips overrules a profile that is configured for FIPS hosts', async () => {
  const config = join(temporaryFolder(), 'config');
  writeFileSync(
    config,
    '[profile x]\nregion = us-west-2\nuse_fips_endpoint = true\naws_access_key_id = AKIDX\naws_secret_access_key = x\n',
  );
  // Nobody is reached: which host was meant to be, the message says.
  const environment = { AWS_CONFIG_FILE: config, https_proxy: 'http://127.0.0.1:1' };
  const hostOf = async (...flags: string[]) => {
    const args = ['models', '--profile', 'x', '--data-dir', temporaryFolder(), ...flags];
    return /to (bedrock\S+):/.exec((await runCli(args, { environment })).stderr)?.[1];
  };
  expect(await Promise.all([hostOf(), hostOf('--no-fips'), hostOf('--no-fips', '--dual-stack')])).toEqual([
    'bedrock-fips.us-west-2.amazonaws.com',
    'bedrock.us-west-2.amazonaws.com',
    'bedrock.us-west-2.api.aws',
  ]);
}, 20_000);
