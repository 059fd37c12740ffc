/** One HTTP request and the way to answer it, the same for HTTP/1.1 and HTTP/2. */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { constants, type Http2ServerRequest, type Http2ServerResponse, type ServerHttp2Session } from 'node:http2';
import { TLSSocket } from 'node:tls';
import { BedrockError } from './bedrock-error.js';
import type { Connection, Connections } from './connections.js';

export type Protocol = 'http/1.1' | 'h2';

/** What both kinds of response can do. */
interface Response {
  readonly headersSent: boolean;
  setHeader(name: string, value: string): unknown;
  writeHead(status: number, headers: Record<string, string>): unknown;
  write(chunk: Uint8Array, written?: (error: Error | null | undefined) => void): boolean;
  end(): unknown;
}

export interface Exchange {
  readonly protocol: Protocol;
  readonly tls: boolean;
  readonly connection: Connection;
  readonly requestId: string;
  /** `process.hrtime.bigint()` when the request's headers had been read. */
  readonly receivedNs: bigint;
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Uint8Array>;
  readonly response: Response;
  /** Aborted when the client has gone before its answer was complete. */
  readonly clientGone: AbortSignal;
  /** Sends the headers now: HTTP/1.1 would keep them until the first byte of the body. */
  flushHeaders(): void;
  /** Destroys the connection, with everything else that runs on it. */
  cut(): void;
  /** Answers no more: TCP reset over HTTP/1.1; over HTTP/2 the stream alone is reset with INTERNAL_ERROR. */
  reset(): void;
  /** Lets this answer be the connection's last. To be called before `writeHead`. */
  closeAfterReply(): void;
  /** Closes the idle connection in order. */
  closeConnection(): void;
}

export function exchangeOfHttp1(
  request: IncomingMessage,
  response: ServerResponse,
  connections: Connections,
): Exchange {
  const { socket } = request;
  const connection = connections.find(socket);
  return {
    ...common(request, response),
    protocol: 'http/1.1',
    tls: socket instanceof TLSSocket,
    connection,
    flushHeaders: () => {
      response.flushHeaders();
    },
    cut: () => {
      socket.destroy();
    },
    reset: () => {
      connection.reset();
    },
    closeAfterReply: () => {
      response.setHeader('connection', 'close');
    },
    closeConnection: () => {
      socket.end();
    },
  };
}

export function exchangeOfHttp2(
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  connections: Connections,
): Exchange {
  const { stream } = response;
  // The client may have gone already, and its session with it.
  const session = stream.session as ServerHttp2Session | undefined;
  return {
    ...common(request, response),
    protocol: 'h2',
    tls: session?.encrypted ?? false,
    connection: connections.find(session?.destroyed === false ? session.socket : {}),
    // They have left with writeHead.
    flushHeaders: () => undefined,
    cut: () => {
      session?.destroy(undefined, constants.NGHTTP2_INTERNAL_ERROR);
    },
    reset: () => {
      // Headers that have not left yet would end the stream in order, together with an empty body.
      setImmediate(() => {
        stream.close(constants.NGHTTP2_INTERNAL_ERROR);
      });
    },
    closeAfterReply: () => {
      session?.close();
    },
    closeConnection: () => {
      session?.close();
    },
  };
}

/** Sends a whole JSON answer. */
export function answerJson(exchange: Exchange, status: number, body: unknown, headers: Record<string, string> = {}) {
  const bytes = Buffer.from(JSON.stringify(body));
  exchange.response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': String(bytes.length),
    'x-amzn-requestid': exchange.requestId,
    ...headers,
  });
  exchange.response.write(bytes);
  exchange.response.end();
}

/** Sends an error in the shape of the Bedrock API: the type in a header, the message in the body. */
export function answerError(exchange: Exchange, error: BedrockError): void {
  answerJson(
    exchange,
    error.httpStatus,
    { message: error.message, ...error.fields },
    { 'x-amzn-errortype': `${error.name}:http://internal.amazon.com/coral/com.amazon.bedrock/` },
  );
}

const BODY_LIMIT_BYTES = 25 * 1024 * 1024;

/** @throws BedrockError when the body is larger than 25 MiB; Error when the client went before it was complete */
export async function readBody(exchange: Exchange): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of exchange.body) {
    bytes += chunk.length;
    // The rest of a body that is too large is read and dropped: a client that is still sending would otherwise see a
    // reset connection and not the answer.
    if (bytes <= BODY_LIMIT_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (bytes > BODY_LIMIT_BYTES) {
    throw new BedrockError(413, 'RequestEntityTooLargeException', 'Request size exceeds the limit of 26214400 bytes.');
  }
  return Buffer.concat(chunks).toString('utf8');
}

function common(
  request: IncomingMessage | Http2ServerRequest,
  response: ServerResponse | Http2ServerResponse,
): Pick<Exchange, 'requestId' | 'receivedNs' | 'method' | 'url' | 'headers' | 'body' | 'response' | 'clientGone'> {
  const receivedNs = process.hrtime.bigint();
  const gone = new AbortController();
  response.on('close', () => {
    // Over HTTP/2 Node itself ends a stream that the client has reset, so "finished" alone would not tell.
    if (!response.writableEnded || !response.writableFinished) gone.abort();
  });
  return {
    requestId: randomUUID(),
    receivedNs,
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers: request.headers,
    body: request,
    response,
    clientGone: gone.signal,
  };
}
