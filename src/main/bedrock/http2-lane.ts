/**
 * One HTTP/2 connection of the SDK's own handler, and the attempts on it. The handler is asked for one connection only,
 * so that here is known which it is, whether it still lives, and how many streams its peer allows.
 */
import { type ClientHttp2Session, type ClientHttp2Stream, constants } from 'node:http2';
import { Readable } from 'node:stream';
import type { SecureContext } from 'node:tls';
import type { HttpRequest, HttpResponse } from '@smithy/core/protocols';
import { NodeHttp2Handler } from '@smithy/node-http-handler';
import type { Proxy } from '../benchmark/ports.js';
import type { AttemptStamps } from '../benchmark/stream-client.js';
import { unlessAborted } from '../unless-aborted.js';
import { INVOCATION_ID_HEADER } from './attempt-headers.js';
import { type SeenOptions, signalOf } from './bedrock-transport.js';
import { type ChunkArrivals, readFrames } from './chunk-tap.js';
import type { ConnectionLog } from './connection-log.js';
import { connectHttp2, placeOf } from './http2-connect.js';
import { type StreamTaps, tapStream } from './http2-taps.js';
import { refuseForeignBody } from './not-bedrock-error.js';
import { StreamBroken } from './stream-broken.js';
import { openTunnel, type Tunnel } from './tunnel.js';

/** Until the peer's SETTINGS have come: the least that it should allow (RFC 9113, section 6.5.2). */
const STREAMS_BEFORE_SETTINGS = 100;
/** For all streams together. With HTTP/2's 64 KiB a server would have to wait for us, unseen, on a long way. */
const WINDOW_BYTES = 16 * 1024 * 1024;

export interface LaneOptions {
  readonly trust: SecureContext;
  readonly taps: StreamTaps;
  /** false: for one request, all as the SDK does by default. */
  readonly isPooled: boolean;
  /** null: direct. */
  readonly proxy: Proxy | null;
}

export interface Lane {
  /** Its connection lives, as far as is known, and a further stream would not queue. */
  hasRoom(): boolean;
  send(
    request: HttpRequest,
    options: SeenOptions & { isEventStream?: boolean },
    stamps: AttemptStamps,
  ): Promise<{ response: HttpResponse }>;
  /** @returns whether the lane is of no more use, and closed */
  release(stamps: AttemptStamps): boolean;
  close(): void;
}

interface LaneAttempt {
  stream: ClientHttp2Stream | null;
  arrivals: ChunkArrivals;
  readonly signal: AbortSignal | undefined;
}

export function openLane({ trust, taps, isPooled, proxy }: LaneOptions): Lane {
  const attempts = new Map<AttemptStamps, LaneAttempt>();
  let log: ConnectionLog | undefined;
  let session: ClientHttp2Session | null = null;
  let isRetired = false;
  let goaway: number | null = null;
  let lossCause: unknown = null;
  let tunnelling: Promise<Tunnel> | null = null;
  let tunnel: Tunnel | null = null;
  const closed = new AbortController();

  const inner = new NodeHttp2Handler({
    nodeHttp2ConnectOptions: {
      createConnection(address: URL) {
        const connection = connectHttp2(address, trust, tunnel);
        log = connection.log;
        return connection.socket;
      },
    },
  });

  function watchSession(made: ClientHttp2Session) {
    if (session !== null) return;
    session = made;
    made.on('goaway', (code: number) => {
      goaway = code;
      isRetired = true;
    });
    made.on('error', (error) => {
      lossCause = error;
    });
    made.once('close', () => {
      isRetired = true;
    });
    if (isPooled)
      made.once('connect', () => {
        // Announced a turn after the connection is there: we may have closed it in between.
        if (!made.destroyed) made.setLocalWindowSize(WINDOW_BYTES);
      });
  }

  function broken(code: number, cause: unknown): StreamBroken {
    // Ended in order, a connection still refuses the streams that crossed with the farewell.
    if (goaway !== null && (goaway !== constants.NGHTTP2_NO_ERROR || code === constants.NGHTTP2_REFUSED_STREAM)) {
      return new StreamBroken('goaway', goaway, cause);
    }
    const isReset = code !== constants.NGHTTP2_NO_ERROR && log?.isClosed() !== true;
    return new StreamBroken(isReset ? 'reset' : 'lost', code, cause ?? lossCause);
  }

  function explained(error: unknown, { stream, signal }: LaneAttempt, stamps: AttemptStamps): unknown {
    // Ours, or before there was a connection to speak HTTP/2 on: the error says it.
    if (signal?.aborted === true || log?.isReady() !== true) return error;
    const isProtocol = (error as { code?: unknown }).code === 'ERR_HTTP2_ERROR' && stamps.reused !== true;
    return isProtocol || stream === null ? error : broken(stream.rstCode, error);
  }

  /** The handler wants its socket at once, so a tunnel is there before it is asked; whoever comes meanwhile waits with it. */
  async function throughProxy(request: HttpRequest, signal: AbortSignal | undefined): Promise<void> {
    if (proxy === null || tunnel !== null) return;
    const { protocol, hostname, port } = request;
    const place = placeOf(new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`));
    tunnelling ??= openTunnel({ proxy, ...place, trust, signal: closed.signal });
    try {
      tunnel = await unlessAborted(tunnelling, signal);
    } catch (error) {
      isRetired = true;
      throw error;
    }
  }

  function close() {
    isRetired = true;
    closed.abort();
    if (log === undefined) tunnel?.socket.destroy();
    inner.destroy();
    session?.destroy();
  }

  return {
    hasRoom() {
      if (isRetired || (!isPooled && attempts.size > 0)) return false;
      const limit = session?.remoteSettings.maxConcurrentStreams ?? STREAMS_BEFORE_SETTINGS;
      return attempts.size < limit;
    },
    async send(request, options, stamps) {
      const attempt: LaneAttempt = { stream: null, arrivals: [], signal: signalOf(options) };
      attempts.set(stamps, attempt);
      const isReused = log?.isReady() ?? false;
      function onStream(stream: ClientHttp2Stream) {
        if (attempt.stream !== null) return;
        attempt.stream = stream;
        if (stream.session !== undefined) watchSession(stream.session as ClientHttp2Session);
        attempt.arrivals = tapStream(stream, stamps, log, isReused);
      }
      const id = request.headers[INVOCATION_ID_HEADER];
      if (id !== undefined) taps.expect(id, onStream);
      let answer;
      try {
        await throughProxy(request, attempt.signal);
        answer = await inner.handle(request, options);
      } catch (error) {
        throw explained(error, attempt, stamps);
      } finally {
        if (id !== undefined) taps.forget(id);
      }
      const { response } = answer;
      const stream = response.body as ClientHttp2Stream;
      onStream(stream);
      refuseForeignBody(response);
      if (response.statusCode !== 200) {
        // An error without a body may be over by now; the SDK would wait for its end.
        if (stream.readableEnded) response.body = Readable.from([]);
        return answer;
      }
      const brokenEnd = (error: Error | null) => {
        const code = stream.rstCode;
        const isInOrder = error === null && code === constants.NGHTTP2_NO_ERROR && log?.isClosed() !== true;
        return isInOrder ? null : broken(code, error);
      };
      response.body = readFrames({ body: stream, arrivals: attempt.arrivals, brokenEnd }, stamps, attempt.signal);
      return answer;
    },
    release(stamps) {
      const attempt = attempts.get(stamps);
      attempts.delete(stamps);
      const stream = attempt?.stream;
      if (stream && !stream.readableEnded && !stream.destroyed) {
        stream.on('error', () => undefined);
        stream.close(constants.NGHTTP2_CANCEL);
      }
      // Nothing came back before we gave up: it may be dead, and the next request would hang on it too.
      if (attempt?.signal?.aborted === true && stamps.headers === null) isRetired = true;
      if (!isPooled) isRetired = true;
      const isUseless = isRetired && attempts.size === 0;
      if (isUseless) close();
      return isUseless;
    },
    close,
  };
}
