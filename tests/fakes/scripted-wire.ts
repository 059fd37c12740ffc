/**
 * The scripted server over every kind of connection: cleartext HTTP/1.1 and HTTP/2, and TLS with both by ALPN. It counts
 * connections and says of each how its TLS was made, and can break a stream in the ways that HTTP/2 knows.
 */
import { once } from 'node:events';
import { createServer as createHttp1Server, type ServerResponse } from 'node:http';
import { createSecureServer, createServer as createHttp2Server, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { createThrowawayCertificate } from '../../src/main/throwaway-certificate.js';
import { type Reply, type RecordedRequest, record, replyOver } from './scripted-bedrock.js';

export type WireKind = 'http1' | 'h2c' | 'tls';

export interface WireReply extends Reply {
  /** HTTP/2: RST_STREAM with this code. HTTP/1.1 has no such thing: the connection is reset. */
  reset(code: number): void;
  /** HTTP/2: GOAWAY with this code. HTTP/1.1: the connection is reset. */
  goaway(code: number): void;
}

export type WireScript = (reply: WireReply, request: RecordedRequest, index: number) => void | Promise<void>;

export interface ScriptedWire {
  readonly url: string;
  /** PEM; null in cleartext. */
  readonly certificate: string | null;
  readonly tlsConnections: { readonly version: string | null; readonly alpn: string; readonly isResumed: boolean }[];
  requests(): number;
  connections(): number;
  /** Resets every connection. */
  resetAll(): void;
  close(): Promise<void>;
}

/** Of every server here. Two of them with one subject could not be trusted side by side. */
export const signed = createThrowawayCertificate();

/** @param settings of the HTTP/2 server, such as how many streams it allows */
export async function startScriptedWire(
  kind: WireKind,
  script: WireScript,
  settings: { maxConcurrentStreams?: number } = {},
): Promise<ScriptedWire> {
  const sockets = new Set<Socket>();
  const tlsConnections: ScriptedWire['tlsConnections'] = [];
  let connections = 0;
  let requests = 0;

  function resetAll() {
    for (const socket of sockets) socket.resetAndDestroy();
  }
  async function onRequest(request: Parameters<typeof record>[0], response: ServerResponse | Http2ServerResponse) {
    response.on('error', () => undefined);
    const recorded = await record(request);
    requests += 1;
    await script(wireReply(response, resetAll), recorded, requests - 1);
  }
  const listener = (request: object, response: object) => {
    void onRequest(request as Parameters<typeof record>[0], response as ServerResponse);
  };
  const server: Server =
    kind === 'http1'
      ? createHttp1Server(listener)
      : kind === 'h2c'
        ? createHttp2Server({ settings }, listener)
        : createSecureServer({ cert: signed.certificate, key: signed.key, allowHTTP1: true, settings }, listener);
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('secureConnection', (socket: TLSSocket) => {
    tlsConnections.push({
      version: socket.getProtocol(),
      alpn: socket.alpnProtocol === false || socket.alpnProtocol === null ? '' : socket.alpnProtocol,
      isResumed: socket.isSessionReused(),
    });
  });
  server.on('sessionError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `${kind === 'tls' ? 'https' : 'http'}://127.0.0.1:${port}`,
    certificate: kind === 'tls' ? signed.certificate : null,
    tlsConnections,
    requests: () => requests,
    connections: () => connections,
    resetAll,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function wireReply(response: ServerResponse | Http2ServerResponse, resetAll: () => void): WireReply {
  const reply = replyOver(response as ServerResponse);
  const stream = 'stream' in response ? response.stream : null;
  return {
    ...reply,
    cut: resetAll,
    reset(code) {
      // Headers that have not left yet would end the stream in order, together with an empty body.
      if (stream === null) resetAll();
      else setImmediate(() => stream.close(code));
    },
    goaway(code) {
      if (stream === null) resetAll();
      else stream.session?.goaway(code);
    },
  };
}
