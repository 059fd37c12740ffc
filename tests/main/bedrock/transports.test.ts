/** Each transport against a real server: how many connections it makes, and what it says about them. */
import { Agent, request as httpsRequest } from 'node:https';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createStreamClient } from '../../../src/main/bedrock/converse-stream.js';
import type { AttemptStamps } from '../../../src/main/benchmark/stream-client.js';
import { emptyStamps } from '../../../src/main/benchmark/stream-client.js';
import { type Transport, transports } from '../../../src/shared/domain/plan.js';
import { measureRequest, sendText, targetAt } from '../../fakes/engine-fixtures.js';
import { startScriptedWire, type WireReply } from '../../fakes/scripted-wire.js';
import { cleartext, startTransport } from '../../fakes/transport-bench.js';

const isPooled = (transport: Transport) => transport === 'http1' || transport === 'http2';
const protocolOf = (transport: Transport) => (transport.startsWith('http1') ? 'http/1.1' : 'h2');
const sendOne = (reply: WireReply) => {
  sendText(reply, ['x']);
};

describe.each(transports)('%s', (transport) => {
  test.each(['tls', cleartext(transport)] as const)(
    'opens the connections that it promises in 12 calls (%s), and no TLS session is resumed',
    async (kind) => {
      const bench = await startTransport(transport, kind, sendOne);
      const reused: (boolean | null)[] = [];
      for (let call = 0; call < 12; call += 1) {
        const { stamps, failure, events } = await bench.call();
        expect(failure).toBeNull();
        expect(events).toHaveLength(5);
        expect(stamps.protocol).toBe(protocolOf(transport));
        expect(stamps.tls).toBe(kind === 'tls' ? 'TLSv1.3' : null);
        reused.push(stamps.reused);
      }
      expect(bench.wire.connections()).toBe(isPooled(transport) ? 1 : 12);
      expect(reused).toEqual([false, ...Array<boolean>(11).fill(isPooled(transport))]);
      const { tlsConnections } = bench.wire;
      expect(tlsConnections).toHaveLength(kind === 'tls' ? bench.wire.connections() : 0);
      expect(tlsConnections.filter(({ isResumed }) => isResumed)).toEqual([]);
      for (const { alpn } of tlsConnections) expect(alpn).toBe(protocolOf(transport));
    },
  );

  test('stamps its phases in the order in which they happen, and leaves out those of a reused connection', async () => {
    const bench = await startTransport(transport, 'tls', sendOne);
    const first = await bench.call();
    const { stamps } = first;
    expectOrder(stamps, ['socketCreated', 'connect', 'secureConnect', 'requestSent', 'headers', 'firstByte', 'chunk']);
    // The host is an address: there is no name to look up.
    expect(stamps).toMatchObject({ lookup: null, idleMs: null, httpStatus: 200, requestId: 'request-1' });

    const second = (await bench.call()).stamps;
    expectOrder(second, ['requestSent', 'headers', 'firstByte', 'chunk']);
    if (isPooled(transport)) {
      expect(second).toMatchObject({ socketCreated: null, connect: null, secureConnect: null });
      expect(second.idleMs).toBeGreaterThan(0);
    } else expect(second.connect).toBeGreaterThan(stamps.chunk ?? 0n);
  });

  test('looks a name up only for a new connection', async () => {
    const wire = await startScriptedWire(cleartext(transport), sendOne);
    const client = createStreamClient(targetAt(wire.url.replace('127.0.0.1', 'localhost')));
    const stamps = emptyStamps();
    const request = measureRequest({ settings: { transport } });
    for await (const event of await client.open(request, stamps, new AbortController().signal)) {
      expect(event.type).toBeTypeOf('string');
    }
    expectOrder(stamps, ['socketCreated', 'lookup', 'connect', 'requestSent', 'headers', 'firstByte']);
    client.close();
    await wire.close();
  });

  test('sends 64 requests at once: none waits for another', async () => {
    const all = Promise.withResolvers<undefined>();
    const bench = await startTransport(transport, cleartext(transport), async (reply, _request, index) => {
      if (index === 63) all.resolve(undefined);
      // Answered only when every request has come: one that queued would never do so.
      await all.promise;
      sendText(reply, ['x']);
    });
    const calls = await Promise.all(Array.from({ length: 64 }, () => bench.call()));
    expect(calls.filter(({ failure }) => failure !== null)).toEqual([]);
    expect(bench.wire.connections()).toBe(transport === 'http2' ? 1 : 64);
  });

  test('refuses a server whose certificate it was not told to trust', async () => {
    const wire = await startScriptedWire('tls', sendOne);
    const client = createStreamClient(targetAt(wire.url));
    const stamps = emptyStamps();
    const request = measureRequest({ settings: { transport } });
    const error = await client.open(request, stamps, new AbortController().signal).catch((thrown: unknown) => thrown);
    const failure = client.toFailure(error, { modelId: 'x', region: 'us-west-2', stamps, events: 0, deltas: 0 });
    expect(failure).toMatchObject({ code: 'endpoint-unreachable' });
    expect(failure.message).toContain('certificate is not trusted');
    client.close();
    await wire.close();
  });

  test('says what a throttling answer asks to wait', async () => {
    const bench = await startTransport(transport, cleartext(transport), (reply) => {
      reply.answer(429, '{"message":"Too many requests"}', {
        'x-amzn-errortype': 'ThrottlingException',
        'retry-after': '3',
      });
    });
    const { failure, stamps } = await bench.call();
    expect(failure).toMatchObject({ code: 'throttled', httpStatus: 429, requestId: 'request-1' });
    expect(stamps.retryAfterMs).toBe(3_000);
  });
});

test('http2 opens a second connection where a stream would have to queue', async () => {
  let open = 0;
  let most = 0;
  const both = Promise.withResolvers<undefined>();
  const bench = await startTransport(
    'http2',
    'h2c',
    async (reply, _request, index) => {
      open += 1;
      most = Math.max(most, open);
      if (index === 2) both.resolve(undefined);
      if (index > 0) await both.promise;
      sendText(reply, ['x']);
      open -= 1;
    },
    { maxConcurrentStreams: 1 },
  );
  // Tells the client how many streams the peer allows.
  await bench.call();
  const calls = await Promise.all([bench.call(), bench.call()]);
  expect(calls.map(({ failure }) => failure)).toEqual([null, null]);
  expect(most).toBe(2);
  expect(bench.wire.connections()).toBe(2);
});

test('an HTTP/2 client that is closed as its connection comes up ends its request, and does not bring the thread down', async () => {
  const wire = await startScriptedWire(cleartext('http2'), sendOne);
  onTestFinished(() => wire.close());
  const client = createStreamClient(targetAt(wire.url));
  // Between the socket's `connect` and the session's, which is announced a turn later.
  const onSocket = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.once('connect', () => {
      process.nextTick(() => {
        client.close();
      });
    });
  };
  subscribe('net.client.socket', onSocket);
  onTestFinished(() => {
    unsubscribe('net.client.socket', onSocket);
  });
  const request = measureRequest();
  const sent = client.open(
    { ...request, settings: { ...request.settings, transport: 'http2' } },
    emptyStamps(),
    new AbortController().signal,
  );
  await expect(sent).rejects.toThrow();
});

test('the check for resumed TLS sessions can see one: an ordinary agent without keep-alive does resume', async () => {
  const wire = await startScriptedWire('tls', (reply) => {
    reply.answer(200, '{}');
  });
  const agent = new Agent({ keepAlive: false, ...(wire.certificate === null ? {} : { ca: wire.certificate }) });
  for (let call = 0; call < 2; call += 1) {
    const request = httpsRequest(wire.url, { agent, method: 'POST' }).end();
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
    response.resume();
    await once(response, 'close');
  }
  expect(wire.tlsConnections.map(({ isResumed }) => isResumed)).toEqual([false, true]);
  agent.destroy();
  await wire.close();
});

function expectOrder(stamps: AttemptStamps, names: readonly (keyof AttemptStamps)[]) {
  const moments = names.map((name) => stamps[name]);
  expect(moments.map((moment) => typeof moment)).toEqual(names.map(() => 'bigint'));
  expect(moments).toEqual([...moments].sort((a, b) => Number(BigInt(a ?? 0) - BigInt(b ?? 0))));
}
