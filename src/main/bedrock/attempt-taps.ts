/**
 * Writes the moments of an HTTP/1.1 request into an attempt's stamps. It only listens: the body is never consumed here,
 * and nothing of the request or the response is changed.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { AttemptStamps } from '../benchmark/stream-client.js';
import { INVOCATION_ID_HEADER, noteAnswer } from './attempt-headers.js';
import { type ChunkArrivals, tapChunks } from './chunk-tap.js';
import { type ConnectionLog, connectionLogOf } from './connection-log.js';

const REQUEST_CREATED = 'http.client.request.created';
const now = () => process.hrtime.bigint();

export interface AttemptTaps {
  /** The next request that carries this invocation id belongs to the attempt. */
  expect(invocationId: string, stamps: AttemptStamps): void;
  /** Of the attempt's answer; empty when there is none. */
  arrivalsOf(stamps: AttemptStamps): ChunkArrivals;
  /**
   * Forgets an attempt. A reply that was not read to its end takes its connection with it: its rest would otherwise
   * be waited for, or read as the next reply.
   */
  release(stamps: AttemptStamps): void;
  close(): void;
}

export function openAttemptTaps(): AttemptTaps {
  const expected = new Map<string, AttemptStamps>();
  const answers = new Map<AttemptStamps, { response: IncomingMessage; arrivals: ChunkArrivals }>();

  // The channel is global to the thread, so every request of the thread passes here.
  function onRequest(message: unknown) {
    const { request } = message as { request: ClientRequest };
    const id = request.getHeader(INVOCATION_ID_HEADER);
    const stamps = typeof id === 'string' ? expected.get(id) : undefined;
    if (stamps === undefined) return;
    tapRequest(request, stamps, (response, log, readAt) => {
      answers.set(stamps, { response, arrivals: tapChunks(response, stamps, log, readAt) });
    });
  }
  subscribe(REQUEST_CREATED, onRequest);

  return {
    expect(invocationId, stamps) {
      expected.set(invocationId, stamps);
    },
    arrivalsOf: (stamps) => answers.get(stamps)?.arrivals ?? [],
    release(stamps) {
      for (const [id, other] of expected) if (other === stamps) expected.delete(id);
      const response = answers.get(stamps)?.response;
      answers.delete(stamps);
      if (response === undefined || response.readableEnded) return;
      response.on('error', () => undefined);
      response.destroy();
    },
    close() {
      unsubscribe(REQUEST_CREATED, onRequest);
    },
  };
}

function tapRequest(
  request: ClientRequest,
  stamps: AttemptStamps,
  onResponse: (response: IncomingMessage, log: ConnectionLog | undefined, readAt: () => bigint | null) => void,
): void {
  let log: ConnectionLog | undefined;
  let readAt = (): bigint | null => null;
  request.once('socket', (socket) => {
    log = connectionLogOf(socket);
    log?.join(stamps, request.reusedSocket);
    if (request.reusedSocket) stamps.protocol = 'http/1.1';
    readAt = watchReads(socket, request);
  });
  request.once('finish', () => {
    stamps.requestSent = now();
    log?.carried(stamps.requestSent);
  });
  request.prependOnceListener('response', (response) => {
    const at = readAt() ?? now();
    stamps.headers = at;
    log?.carried(at);
    stamps.protocol = `http/${response.httpVersion}`;
    noteAnswer(stamps, response.statusCode, response.headers);
    onResponse(response, log, readAt);
  });
}

/**
 * Stamps what the socket hands over before HTTP's parser, which listens already, takes it apart: 26 microseconds earlier
 * in the median, and the same moment for all chunks of one read.
 *
 * @returns the moment of the read that is being parsed; null outside of one
 */
function watchReads(socket: Socket, request: ClientRequest): () => bigint | null {
  let readAt: bigint | null = null;
  function before() {
    readAt = now();
  }
  function after() {
    readAt = null;
  }
  socket.prependListener('data', before);
  socket.on('data', after);
  request.once('close', () => {
    socket.off('data', before);
    socket.off('data', after);
  });
  return () => readAt;
}
