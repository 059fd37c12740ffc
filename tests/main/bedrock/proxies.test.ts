/** Each transport through a real proxy that tunnels, and what a proxy that does not is called. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { discoverModels } from '../../../src/main/bedrock/discovery.js';
import { createStreamClient } from '../../../src/main/bedrock/converse-stream.js';
import { measureNetworkFloor } from '../../../src/main/bedrock/network-floor.js';
import type { MeasureTarget } from '../../../src/main/benchmark/ports.js';
import { emptyStamps } from '../../../src/main/benchmark/stream-client.js';
import { type Transport, transports } from '../../../src/shared/domain/plan.js';
import { startConnectProxy } from '../../fakes/connect-proxy.js';
import { measureRequest, sendText, targetAt } from '../../fakes/engine-fixtures.js';
import { startScriptedBedrock } from '../../fakes/scripted-bedrock.js';
import { signed, startScriptedWire, type WireKind, type WireReply } from '../../fakes/scripted-wire.js';
import { cleartext } from '../../fakes/transport-bench.js';

const isPooled = (transport: Transport) => transport === 'http1' || transport === 'http2';
const sendOne = (reply: WireReply) => {
  sendText(reply, ['x']);
};

async function startWire(kind: WireKind) {
  const wire = await startScriptedWire(kind, sendOne);
  onTestFinished(() => wire.close());
  return wire;
}

/** One client and one transport; each call says how it came out. */
function callerOf(transport: Transport, changes: Partial<MeasureTarget> & { endpoint: string }) {
  const client = createStreamClient({ ...targetAt(changes.endpoint), ...changes });
  onTestFinished(() => {
    client.close();
  });
  return async (signal = new AbortController().signal) => {
    const stamps = emptyStamps();
    const request = measureRequest({ settings: { transport } });
    let events = 0;
    try {
      for await (const event of await client.open(request, stamps, signal)) {
        expect(event.type).toBeTypeOf('string');
        events += 1;
      }
      return { stamps, events, failure: null };
    } catch (error) {
      return {
        stamps,
        events,
        failure: client.toFailure(error, { modelId: 'x', region: 'us-west-2', stamps, events, deltas: 0 }),
      };
    }
  };
}

/** A port that nothing listens on. */
async function deadPort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

describe.each(transports)('%s through a proxy', (transport) => {
  test.each(['tls', cleartext(transport)] as const)(
    'opens as many connections in 12 calls as without (%s), each by one tunnel',
    async (kind) => {
      const wire = await startWire(kind);
      const proxy = await startConnectProxy();
      const call = callerOf(transport, {
        endpoint: wire.url,
        trustedCertificate: wire.certificate,
        proxy: { url: proxy.url },
      });
      const reused: (boolean | null)[] = [];
      for (let run = 0; run < 12; run += 1) {
        const { stamps, events, failure } = await call();
        expect(failure).toBeNull();
        expect(events).toBe(5);
        expect(stamps.tls).toBe(kind === 'tls' ? 'TLSv1.3' : null);
        reused.push(stamps.reused);
      }
      const connections = isPooled(transport) ? 1 : 12;
      expect(reused).toEqual([false, ...Array<boolean>(11).fill(isPooled(transport))]);
      expect(wire.connections()).toBe(connections);
      expect(proxy.asked).toEqual(Array(connections).fill(new URL(wire.url).host));
      expect(proxy.connections()).toBe(connections);
      expect(wire.tlsConnections.filter(({ isResumed }) => isResumed)).toEqual([]);
    },
  );

  test('stamps the connection to the proxy and then the TLS with the endpoint, and leaves both out when it is reused', async () => {
    const wire = await startWire('tls');
    const proxy = await startConnectProxy();
    const call = callerOf(transport, {
      endpoint: wire.url,
      trustedCertificate: wire.certificate,
      proxy: { url: proxy.url.replace('127.0.0.1', 'localhost') },
    });
    const { stamps } = await call();
    const { socketCreated, lookup, connect, secureConnect, requestSent, headers } = stamps;
    const steps = [socketCreated, lookup, connect, secureConnect, requestSent, headers];
    expect(steps.every((step) => typeof step === 'bigint')).toBe(true);
    expect(steps).toEqual(steps.toSorted((a, b) => (Number(a) < Number(b) ? -1 : 1)));
    if (isPooled(transport)) {
      expect((await call()).stamps).toMatchObject({ reused: true, socketCreated: null, connect: null, lookup: null });
    }
  });

  test('sends 16 requests at once', async () => {
    const wire = await startWire('tls');
    const proxy = await startConnectProxy();
    const call = callerOf(transport, {
      endpoint: wire.url,
      trustedCertificate: wire.certificate,
      proxy: { url: proxy.url },
    });
    const calls = await Promise.all(Array.from({ length: 16 }, () => call()));
    expect(calls.filter(({ failure }) => failure !== null)).toEqual([]);
    expect(wire.connections()).toBe(transport === 'http2' ? 1 : 16);
    expect(calls.map(({ stamps }) => stamps.reused)).toEqual(Array(16).fill(false));
  });

  test('gives user name and password, percent-decoded, to the proxy alone', async () => {
    const wire = await startWire('tls');
    const proxy = await startConnectProxy({ credentials: 'engineer:p@ss:word' });
    const url = proxy.url.replace('//', '//engineer:p%40ss%3Aword@');
    const call = callerOf(transport, { endpoint: wire.url, trustedCertificate: wire.certificate, proxy: { url } });
    expect((await call()).failure).toBeNull();
  });

  test('reaches a proxy that is itself behind TLS', async () => {
    const wire = await startWire('tls');
    const proxy = await startConnectProxy({ tls: signed });
    const call = callerOf(transport, {
      endpoint: wire.url,
      trustedCertificate: wire.certificate,
      proxy: { url: proxy.url },
    });
    expect(await call()).toMatchObject({ failure: null, events: 5 });
  });

  test.each([
    [{ credentials: 'engineer:other' }, 'asks for a user name and a password', 'HTTPS_PROXY'],
    [{ status: 403 }, 'does not allow connections', 'allow the endpoint'],
    [{ status: 502 }, 'cannot reach', 'NO_PROXY'],
    [{ status: 500 }, 'refused a connection', 'NO_PROXY'],
  ])('names a proxy that refuses (%o), and tells its password to nobody', async (settings, what, hint) => {
    const wire = await startWire('tls');
    const proxy = await startConnectProxy(settings);
    const url = proxy.url.replace('//', '//engineer:hunter2@');
    const call = callerOf(transport, { endpoint: wire.url, trustedCertificate: wire.certificate, proxy: { url } });
    const { failure } = await call();
    expect(failure).toMatchObject({ code: 'endpoint-unreachable', awsName: null });
    expect(failure?.message).toContain(`The proxy ${proxy.host} ${what}`);
    expect(failure?.message).toContain(new URL(wire.url).host);
    expect(failure?.hint).toContain(hint);
    expect(JSON.stringify(failure)).not.toMatch(/hunter2|engineer/);
    expect(wire.connections()).toBe(0);
    // And again: a lane or an agent that failed once must not hang or answer otherwise.
    expect((await call()).failure).toEqual(failure);
  });

  test('names a proxy that cannot be reached, and never goes round it', async () => {
    const wire = await startWire('tls');
    const host = `127.0.0.1:${await deadPort()}`;
    const proxy = { url: `http://${host}` };
    const { failure } = await callerOf(transport, {
      endpoint: wire.url,
      trustedCertificate: wire.certificate,
      proxy,
    })();
    expect(failure?.message).toContain(`Cannot reach the proxy ${host}`);
    expect(failure?.message).toContain('nothing listens there (ECONNREFUSED)');
    expect(wire.connections()).toBe(0);
  });

  test('says what to do about a certificate that a proxy which inspects TLS put in the place of the real one', async () => {
    const wire = await startWire('tls');
    const proxy = await startConnectProxy();
    const { failure } = await callerOf(transport, { endpoint: wire.url, proxy: { url: proxy.url } })();
    expect(failure).toMatchObject({ code: 'endpoint-unreachable' });
    expect(failure?.message).toContain('certificate is not trusted');
    expect(failure?.hint).toContain('AWS_CA_BUNDLE');
  });

  test('can be cancelled while the proxy keeps it waiting', async () => {
    const wire = await startWire('tls');
    const proxy = await startConnectProxy({ isSilent: true });
    const abort = new AbortController();
    const call = callerOf(transport, { endpoint: wire.url, proxy: { url: proxy.url } });
    const ended = call(abort.signal);
    await vi.waitUntil(() => proxy.asked.length === 1);
    abort.abort();
    expect((await ended).failure).toMatchObject({ code: 'cancelled' });
  });
});

describe('a proxy that the environment names', () => {
  test('is gone through by the clients that list models, with the certificates that they are told to trust', async () => {
    const server = await startScriptedBedrock((reply) => {
      reply.answer(200, '{"modelSummaries":[],"inferenceProfileSummaries":[]}');
    });
    onTestFinished(() => server.close());
    const proxy = await startConnectProxy({ leadsTo: new URL(server.url).host });
    vi.stubEnv('http_proxy', proxy.url);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { credentials } = targetAt(server.url);
    const options = { region: 'us-west-2', endpoint: 'http://bedrock.example.test:8080', credentials };
    await expect(discoverModels(options)).resolves.toMatchObject({ listed: [], warnings: [] });
    expect(new Set(proxy.asked)).toEqual(new Set(['bedrock.example.test:8080']));

    const refusing = await startConnectProxy({ status: 407 });
    vi.stubEnv('http_proxy', refusing.url.replace('//', '//engineer:hunter2@'));
    const error: unknown = await discoverModels(options).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'unreachable' });
    expect(String(error)).toContain(`The proxy ${refusing.host} asks for a user name`);
    expect(String(error)).not.toContain('hunter2');
  });

  test('is what the network floor measures', async () => {
    const proxy = await startConnectProxy();
    expect((await measureNetworkFloor(new URL(proxy.url)))?.n).toBe(7);
    expect(proxy.connections()).toBe(7);
    expect(proxy.asked).toEqual([]);
  });
});
