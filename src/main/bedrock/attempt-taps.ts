/**
 * Writes the moments of an HTTP/1.1 request into an attempt's stamps. It only listens: the body is never consumed here,
 * and nothing of the request or the response is changed.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { AttemptStamps } from '../benchmark/stream-client.js';
import { applySocketStamps } from './timed-agents.js';

/** The SDK writes it into every request; the same for all attempts of a call. */
export const INVOCATION_ID_HEADER = 'amz-sdk-invocation-id';

const REQUEST_CREATED = 'http.client.request.created';
const now = () => process.hrtime.bigint();

export interface AttemptTaps {
  /** The next request that carries this invocation id belongs to the attempt. */
  expect(invocationId: string, stamps: AttemptStamps): void;
  /**
   * Forgets an attempt. A reply that was not read to its end takes its connection with it: its rest would otherwise
   * be waited for, or read as the next reply.
   */
  release(stamps: AttemptStamps): void;
  close(): void;
}

export function openAttemptTaps(): AttemptTaps {
  const expected = new Map<string, AttemptStamps>();
  const responses = new Map<AttemptStamps, IncomingMessage>();

  // The channel is global to the thread, so every request of the thread passes here.
  function onRequest(message: unknown) {
    const { request } = message as { request: ClientRequest };
    const id = request.getHeader(INVOCATION_ID_HEADER);
    const stamps = typeof id === 'string' ? expected.get(id) : undefined;
    if (stamps === undefined) return;
    tapRequest(request, stamps);
    request.prependOnceListener('response', (response) => {
      stamps.headers = now();
      responses.set(stamps, response);
      tapResponse(response, stamps);
    });
  }
  subscribe(REQUEST_CREATED, onRequest);

  return {
    expect(invocationId, stamps) {
      expected.set(invocationId, stamps);
    },
    release(stamps) {
      for (const [id, other] of expected) if (other === stamps) expected.delete(id);
      const response = responses.get(stamps);
      responses.delete(stamps);
      if (response === undefined || response.readableEnded) return;
      response.on('error', () => undefined);
      response.destroy();
    },
    close() {
      unsubscribe(REQUEST_CREATED, onRequest);
    },
  };
}

function tapRequest(request: ClientRequest, stamps: AttemptStamps): void {
  request.once('socket', (socket) => {
    stamps.reused = request.reusedSocket;
    applySocketStamps(socket, stamps);
  });
  request.once('finish', () => {
    stamps.requestSent = now();
  });
}

/**
 * A chunk is stamped when the parser pushes it, right off the socket; `data` then says which chunk the decoder has in
 * hand. Chunks that the decoder takes together carry the arrival of the last of them.
 */
function tapResponse(response: IncomingMessage, stamps: AttemptStamps): void {
  stamps.httpStatus = response.statusCode ?? null;
  stamps.protocol = `http/${response.httpVersion}`;
  const requestId = response.headers['x-amzn-requestid'];
  stamps.requestId = typeof requestId === 'string' ? requestId : null;

  let arrived: bigint | null = null;
  const push = response.push.bind(response);
  response.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk !== null) {
      arrived = now();
      stamps.firstByte ??= arrived;
    }
    return push(chunk, encoding);
  };
  const emit = response.emit.bind(response);
  response.emit = (event: string | symbol, ...rest: unknown[]) => {
    if (event === 'data') stamps.chunk = arrived;
    return emit(event, ...rest);
  };
}
