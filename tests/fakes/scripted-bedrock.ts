/**
 * A server on loopback that answers ConverseStream requests byte by byte as a test says, records what came, and counts
 * connections. It knows the wire and nothing else: waits are the test's own promises.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { EventStreamCodec } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Parsed JSON; null for an empty body. */
  readonly body: unknown;
}

export interface Reply {
  /** Status 200 and the headers of an event stream, flushed. */
  open(headers?: Record<string, string>): void;
  event(type: string, payload: object): void;
  exception(type: string, payload: object): void;
  bytes(chunk: Uint8Array | string): void;
  end(): void;
  /** Resets the connection. */
  cut(): void;
  /** A whole answer that is no stream. */
  answer(status: number, body: string, headers?: Record<string, string>): void;
  /** Resolves when the client has gone, or the reply ended. */
  readonly closed: Promise<unknown>;
}

export type Script = (reply: Reply, request: RecordedRequest, index: number) => void | Promise<void>;

export interface ScriptedBedrock {
  readonly url: string;
  readonly requests: RecordedRequest[];
  connections(): number;
  close(): Promise<void>;
}

const codec = new EventStreamCodec(toUtf8, fromUtf8);

export function frame(headers: Record<string, string>, payload: object): Uint8Array {
  const typed = Object.entries(headers).map(([name, value]) => [name, { type: 'string', value }] as const);
  return codec.encode({ headers: Object.fromEntries(typed), body: fromUtf8(JSON.stringify(payload)) });
}

export function eventFrame(type: string, payload: object): Uint8Array {
  return frame({ ':event-type': type, ':content-type': 'application/json', ':message-type': 'event' }, payload);
}

export async function startScriptedBedrock(script: Script): Promise<ScriptedBedrock> {
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const recorded = await record(request);
      requests.push(recorded);
      await script(replyOver(response), recorded, requests.length - 1);
    })();
  });
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () => connections,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

export async function record(request: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body: text === '' ? null : (JSON.parse(text) as unknown),
  };
}

export function replyOver(response: ServerResponse): Reply {
  return {
    open(headers = {}) {
      response.writeHead(200, {
        'content-type': 'application/vnd.amazon.eventstream',
        'x-amzn-requestid': 'request-1',
        ...headers,
      });
      response.flushHeaders();
    },
    event: (type, payload) => void response.write(eventFrame(type, payload)),
    exception: (type, payload) =>
      void response.write(
        frame({ ':exception-type': type, ':content-type': 'application/json', ':message-type': 'exception' }, payload),
      ),
    bytes: (chunk) => void response.write(chunk),
    end: () => void response.end(),
    cut: () => response.socket?.resetAndDestroy(),
    answer(status, body, headers = {}) {
      response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-requestid': 'request-1', ...headers });
      response.end(body);
    },
    closed: once(response, 'close'),
  };
}
