/** `run --endpoint` against addresses that do not answer as Bedrock does: the runs fail in words, and are kept. */
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startForTest, tinyModel, tinyScenario } from '../../simulator/support.js';
import { runCli, temporaryFolder } from './run-cli.js';

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Its port was free a moment ago and nobody listens on it. */
async function deadAddress(): Promise<string> {
  const server = createServer();
  const address = await addressOf(server);
  await new Promise((resolve) => server.close(resolve));
  return address;
}

async function faulty(kind: string): Promise<string> {
  const scenario = tinyScenario(
    tinyModel({ maxOutputTokens: 4096, gaps: { kind: 'constant', ms: 20 }, faults: [{ kind, onRequest: 'every' }] }),
  );
  return (await startForTest(scenario)).http1;
}

const notHttp = () =>
  addressOf(createServer((socket) => socket.on('error', () => undefined).end('220 mail ready\r\n')));
const html = () =>
  addressOf(
    createHttpServer((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
    }),
  );

describe('run --endpoint', { timeout: 20_000 }, () => {
  it.for([
    ['refuses connections', deadAddress, 'endpoint-unreachable'],
    ['does not speak HTTP', notHttp, 'not-bedrock'],
    ['answers with a web page', html, 'not-bedrock'],
    ['cuts the stream half way', () => faulty('cut'), 'stream-cut'],
    ['sends a wrong checksum', () => faulty('bad-checksum'), 'stream-corrupt'],
  ] as const)('ends with exit code 1 and says why when the endpoint %s', async ([, open, code]) => {
    const endpoint = await open();
    const data = temporaryFolder();
    const run = await runCli([
      'run',
      '--models',
      'tiny.model-v1:0',
      '--runs',
      '2',
      '--endpoint',
      endpoint,
      '--data-dir',
      data,
    ]);
    expect(run.stderr).toContain(`2 of 2 runs failed (${code})`);
    expect(run.stdout).toContain('Per-Run TTFT Breakdown');
    expect(run.code).toBe(1);
    const list = await runCli(['sessions', 'list', '--format', 'json', '--data-dir', data]);
    expect(JSON.parse(list.stdout)).toMatchObject([{ state: 'done', runs: 2, completedRuns: 0 }]);
  });

  it('ends with exit code 3 and stops at once when the endpoint refuses the credentials', async () => {
    const endpoint = await faulty('expired-token');
    const run = await runCli([
      ...['run', '--models', 'tiny.model-v1:0', '--runs', '5', '--endpoint', endpoint],
      ...['--data-dir', temporaryFolder()],
    ]);
    expect(run.stderr).toContain('Stopped early');
    expect(run.stderr).toContain('1 of 1 runs failed (credentials-expired)');
    expect(run.code).toBe(3);
  });

  it('measures any model of an endpoint that lists none, and says that it was not checked', async () => {
    const { http1 } = await startForTest(tinyScenario(tinyModel({ maxOutputTokens: 4096 })));
    const run = await runCli([
      ...['run', '--models', 'tiny.model-v1:0', '--runs', '1', '--endpoint', http1, '--format', 'csv'],
      ...['--data-dir', temporaryFolder()],
    ]);
    expect(run.stderr).toContain('not checked');
    expect(run.stdout.trim().split('\r\n')).toHaveLength(2);
    expect(run.code).toBe(0);
  });
});
