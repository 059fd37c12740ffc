/** Every way in which a stream can break, on every transport: none is taken for a whole reply. */
import { constants } from 'node:http2';
import { describe, expect, test } from 'vitest';
import { type Transport, transports } from '../../../src/shared/domain/plan.js';
import { sendText, textDelta } from '../../fakes/engine-fixtures.js';
import type { WireReply } from '../../fakes/scripted-wire.js';
import { cleartext, startTransport, type TransportSettings } from '../../fakes/transport-bench.js';

const { NGHTTP2_INTERNAL_ERROR, NGHTTP2_CANCEL, NGHTTP2_ENHANCE_YOUR_CALM, NGHTTP2_REFUSED_STREAM } = constants;
const isHttp2 = (transport: Transport) => transport.startsWith('http2');
const kinds = transports.flatMap((transport) => [
  [transport, 'tls'] as const,
  [transport, cleartext(transport)] as const,
]);

function begin(reply: WireReply) {
  reply.open();
  reply.event('messageStart', { role: 'assistant' });
  reply.event(...textDelta('half'));
}

describe.each(kinds)('%s over %s', (transport, kind) => {
  /** Breaks the stream when its first two events are here. */
  async function breakInside(how: (reply: WireReply) => void) {
    const seen = Promise.withResolvers<undefined>();
    const bench = await startTransport(transport, kind, async (reply) => {
      begin(reply);
      await seen.promise;
      how(reply);
    });
    const called = await bench.call(undefined, (event) => {
      if (event.type === 'delta') seen.resolve(undefined);
    });
    return { ...called, bench };
  }

  test('a dropped connection is an error, and keeps what came before', async () => {
    const { events, failure } = await breakInside((reply) => {
      reply.cut();
    });
    expect(events).toHaveLength(2);
    expect(failure?.code).toBe('stream-cut');
    if (isHttp2(transport)) expect(failure?.message).toContain('dropped the HTTP/2 connection after 2 deltas');
  });

  test.each([
    ['INTERNAL_ERROR', NGHTTP2_INTERNAL_ERROR],
    ['CANCEL', NGHTTP2_CANCEL],
  ])('a stream that is reset with %s is an error', async (name, code) => {
    const { events, failure } = await breakInside((reply) => {
      reply.reset(code);
    });
    expect(events).toHaveLength(2);
    expect(failure?.code).toBe('stream-cut');
    if (isHttp2(transport)) expect(failure?.message).toContain(`reset the HTTP/2 stream (${name})`);
  });

  test.each([
    ['INTERNAL_ERROR', NGHTTP2_INTERNAL_ERROR],
    ['CANCEL', NGHTTP2_CANCEL],
  ])('a stream that is reset with %s between its headers and its first event is cut', async (_name, code) => {
    const bench = await startTransport(transport, kind, (reply) => {
      reply.open();
      reply.reset(code);
    });
    const { failure, stamps } = await bench.call();
    expect(stamps).toMatchObject({ httpStatus: 200, firstByte: null });
    expect(failure?.code).toBe('stream-cut');
    expect(failure?.message).toContain('at its first frame');
  });

  test('a connection that is ended by GOAWAY with an error is an error', async () => {
    const { failure } = await breakInside((reply) => {
      reply.goaway(NGHTTP2_ENHANCE_YOUR_CALM);
    });
    expect(failure?.code).toBe('stream-cut');
    if (isHttp2(transport)) expect(failure?.message).toContain('GOAWAY, ENHANCE_YOUR_CALM');
  });

  test('a reply that ends in order without its last events ends without an error, for the judge to see', async () => {
    const { events, failure } = await breakInside((reply) => {
      reply.end();
    });
    expect(events).toHaveLength(2);
    expect(failure).toBeNull();
  });

  test('an empty answer ends without an error and without an event', async () => {
    const bench = await startTransport(transport, kind, (reply) => {
      reply.open();
      reply.end();
    });
    expect(await bench.call()).toMatchObject({
      events: [],
      failure: null,
      stamps: { httpStatus: 200, firstByte: null },
    });
  });

  test('a connection that breaks before any answer is a reset, not a dead socket: it is new', async () => {
    const bench = await startTransport(transport, kind, (reply) => {
      reply.cut();
    });
    const { failure, stamps } = await bench.call();
    expect(failure).toMatchObject({ code: 'connection-reset', httpStatus: null });
    expect(stamps).toMatchObject({ headers: null, firstByte: null, reused: false });
  });

  test('a cancel ends the call at once, whether it waits for the headers, the first event, or the next', async () => {
    const gone: Promise<unknown>[] = [];
    const cancels = [new AbortController(), new AbortController(), new AbortController()];
    const bench = await startTransport(transport, kind, (reply, _request, index) => {
      gone.push(reply.closed);
      if (index === 1) reply.open();
      if (index === 2) begin(reply);
      if (index < 2) cancels[index]?.abort();
    });
    for (const [index, cancel] of cancels.entries()) {
      const { failure, events } = await bench.call(cancel.signal, (event) => {
        if (event.type === 'delta') cancel.abort();
      });
      expect(failure?.code).toBe('cancelled');
      expect(events).toHaveLength(index === 2 ? 2 : 0);
    }
    // The server was told each time.
    await Promise.all(gone);
  });
});

describe.each(['http1', 'http2'] as const)('a pooled connection of %s', (transport) => {
  function cutAtSecond(settings: TransportSettings) {
    return startTransport(
      transport,
      cleartext(transport),
      (reply, _request, index) => {
        if (index === 1) reply.cut();
        else sendText(reply, ['x']);
      },
      settings,
    );
  }

  test('that dies under a request before any answer is a dead socket, and the next call has a new one', async () => {
    const bench = await cutAtSecond({ idleMs: 1_000 });
    expect((await bench.call()).failure).toBeNull();
    const { failure, stamps } = await bench.call();
    expect(failure?.code).toBe('dead-socket');
    expect(failure?.message).toContain('idle for 1.0 s');
    expect(stamps).toMatchObject({ reused: true, headers: null });
    expect(await bench.call()).toMatchObject({ failure: null, stamps: { reused: false } });
  });

  test('that breaks under a request a moment after the last one was reset: it cannot have died of idling', async () => {
    const bench = await cutAtSecond({ idleMs: 20 });
    await bench.call();
    const { failure, stamps } = await bench.call();
    expect(stamps).toMatchObject({ reused: true, headers: null });
    expect(failure?.code).toBe('connection-reset');
    expect(`${failure?.message} ${failure?.hint}`).not.toMatch(/idle|slow model|HTTP\/2 pass/);
  });

  test('on which a call was given up unanswered is not used again', async () => {
    const cancel = new AbortController();
    const bench = await startTransport(transport, cleartext(transport), (reply, _request, index) => {
      if (index === 1) cancel.abort();
      else sendText(reply, ['x']);
    });
    await bench.call();
    expect((await bench.call(cancel.signal)).failure).toMatchObject({ code: 'cancelled' });
    expect(await bench.call()).toMatchObject({ failure: null, stamps: { reused: false } });
    expect(bench.wire.connections()).toBe(2);
  });

  test('is not used again after its server said goodbye', async () => {
    const bench = await startTransport(transport, cleartext(transport), (reply) => {
      sendText(reply, ['x']);
    });
    await bench.call();
    bench.wire.resetAll();
    const { failure } = await bench.call();
    // The reset and the request may cross; then it is the request after that finds a new connection.
    if (failure !== null) expect(failure.code).toBe('connection-reset');
    expect((await bench.call()).failure).toBeNull();
  });
});

test('a stream that is refused on a live connection is no dead socket', async () => {
  const bench = await startTransport('http2', 'h2c', (reply, _request, index) => {
    if (index === 1) reply.reset(NGHTTP2_REFUSED_STREAM);
    else sendText(reply, ['x']);
  });
  await bench.call();
  const { failure } = await bench.call();
  expect(failure).toMatchObject({ code: 'connection-reset' });
  expect(failure?.message).toContain('REFUSED_STREAM');
});

test.each([
  ['http2', 'http1'],
  ['http2-sdk', 'http1'],
] as const)('%s against a server that speaks HTTP/1.1 only names http1 as the way out', async (transport, kind) => {
  const bench = await startTransport(transport, kind, (reply) => {
    sendText(reply, ['x']);
  });
  const { failure } = await bench.call();
  expect(failure).toMatchObject({ code: 'endpoint-unreachable' });
  expect(failure?.hint).toContain('http1');
});
