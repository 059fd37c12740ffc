import { ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createThrowawayCertificate } from '../../../src/main/throwaway-certificate.js';
import {
  ask,
  type ClientProtocol,
  clientOf,
  orderOf,
  protocols,
  question,
  rejectionOf,
  startForTest,
  tinyModel,
  tinyScenario,
  twoSlowDeltas,
} from './support.js';
import { logPath, readLog } from './log-support.js';

function networked(network: Record<string, unknown>, options: { logFile?: string } = {}) {
  return startForTest({ ...tinyScenario(tinyModel()), network }, options);
}

const pooled: ClientProtocol[] = ['http1', 'tls-http1'];

describe('connections, as the log counts them', () => {
  it.each([
    ['http1', 1],
    ['tls-http1', 1],
    // The SDK opens a connection for each stream.
    ['h2c', 3],
    ['tls-h2', 3],
  ] as const)('three requests over %s come on as many connections as the client opened', async (protocol, count) => {
    const logFile = await logPath();
    const simulator = await startForTest(tinyScenario(tinyModel()), { logFile });
    const client = clientOf(simulator, protocol);
    for (let run = 0; run < 3; run += 1) await ask(client, question());
    await simulator.close();
    const log = await readLog(logFile);
    expect(new Set(log.map(({ connection }) => connection)).size).toBe(count);
    expect(log.map(({ tls }) => tls)).toEqual(Array(3).fill(protocol.startsWith('tls')));
  });

  it.each(protocols)(
    'over %s "connection: close" and a limit of requests let the reply end in order',
    async (protocol) => {
      const faults = [{ kind: 'connection-close', onRequest: 1 }];
      const logFile = await logPath();
      const scenario = { ...tinyScenario(tinyModel({ faults })), network: { keepAliveMaxRequests: 2 } };
      const simulator = await startForTest(scenario, { logFile });
      const client = clientOf(simulator, protocol);
      for (let run = 0; run < 4; run += 1)
        expect(orderOf((await ask(client, question())).events).at(-1)).toBe('metadata');
      await simulator.close();
      const connections = (await readLog(logFile)).map(({ connection }) => connection);
      if (pooled.includes(protocol)) expect(connections).toEqual([1, 2, 2, 3]);
    },
  );

  it('closes an idle connection in order, and not one with a request', async () => {
    const simulator = await networked({ idleCloseMs: 1 });
    const { port } = new URL(simulator.http1);
    const socket = connect(Number(port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.write('GET /nothing HTTP/1.1\r\nhost: a\r\n\r\n');
    let text = '';
    socket.on('data', (bytes) => (text += String(bytes)));
    await once(socket, 'end');
    expect(text).toMatch(/^HTTP\/1\.1 404/);
    expect(text).not.toMatch(/connection: close/i);
    expect(orderOf((await ask(clientOf(simulator, 'tls-h2'), question())).events).at(-1)).toBe('metadata');
  });
});

describe('added round-trip time', () => {
  it.each(protocols)('over %s changes no byte, and is waited for by each request', async (protocol) => {
    const logFile = await logPath();
    const simulator = await networked({ addedRoundTripMs: 40 }, { logFile });
    const client = clientOf(simulator, protocol);
    const { events } = await ask(client, question());
    expect(events).toHaveLength(14);
    const sentNs = process.hrtime.bigint();
    const output = await client.send(new ConverseStreamCommand(question()));
    const headersNs = process.hrtime.bigint();
    for await (const event of output.stream ?? []) expect(event).toBeDefined();
    await simulator.close();
    const second = (await readLog(logFile))[1];
    // A timer may fire up to a millisecond early.
    const half = 19_000_000n;
    expect(BigInt(second?.receivedNs ?? 0) - sentNs).toBeGreaterThanOrEqual(half);
    expect(headersNs - BigInt(second?.headersNs ?? 0)).toBeGreaterThanOrEqual(half);
  });

  it('holds a new connection up once more', async () => {
    const simulator = await networked({ addedRoundTripMs: 40 });
    const startNs = process.hrtime.bigint();
    await fetch(simulator.http1);
    expect(process.hrtime.bigint() - startNs).toBeGreaterThanOrEqual(79_000_000n);
  });

  it('still passes a reset and a truncated stream on', async () => {
    const faults = [
      { kind: 'reset', onRequest: 1 },
      { kind: 'truncated-frame', onRequest: 2 },
    ];
    const simulator = await startForTest({
      ...tinyScenario(tinyModel({ ...twoSlowDeltas, faults })),
      network: { addedRoundTripMs: 2 },
    });
    const client = clientOf(simulator, 'tls-http1');
    expect((await ask(client, question())).thrown).toMatchObject({ code: 'ECONNRESET' });
    expect(String((await ask(client, question())).thrown)).toMatch(/Truncated event message/);
  });
});

it('a connection that was idle for too long is reset when it is used again', async () => {
  // Every pause is too long, also that before the first bytes.
  const simulator = await networked({ idleResetMs: 0 });
  const error = await rejectionOf(ask(clientOf(simulator), question()));
  expect(error).toMatchObject({ code: 'ECONNRESET' });
});

it.each(protocols)('over %s a connection that was idle for too long swallows everything', async (protocol) => {
  const logFile = await logPath();
  // Every pause is too long, also that before the first bytes.
  const simulator = await networked({ idleBlackHoleMs: 0 }, { logFile });
  const error = await rejectionOf(ask(clientOf(simulator, protocol), question(), AbortSignal.timeout(60)));
  expect(error.name).toBe('AbortError');
  await simulator.close();
  expect(await readLog(logFile)).toEqual([]);
});

it('a connection is not closed for being idle when the scenario does not say so', async () => {
  const simulator = await startForTest(tinyScenario(tinyModel()));
  // Node announces here when it would close it.
  expect((await fetch(simulator.http1)).headers.get('keep-alive')).toBeNull();
});

it('a connection that was not idle for that long is served', async () => {
  const simulator = await networked({ idleBlackHoleMs: 60_000, idleResetMs: 60_000 });
  expect((await ask(clientOf(simulator, 'tls-http1'), question())).events).toHaveLength(14);
});

it.each(['tls-http1', 'tls-h2'] as const)(
  'a client over %s that was not given its certificate does not trust it',
  async (protocol) => {
    const simulator = await startForTest(tinyScenario(tinyModel()));
    const stranger = clientOf({ ...simulator, certificate: createThrowawayCertificate().certificate }, protocol);
    const error = await rejectionOf(ask(stranger, question()));
    expect(JSON.stringify([error.code, error.message, error.cause])).toMatch(
      /SELF_SIGNED|self.signed|unable to verify|signature/i,
    );
  },
);
