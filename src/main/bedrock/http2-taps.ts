/** Writes the moments of an HTTP/2 stream into an attempt's stamps, from its creation on; it only listens. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientHttp2Stream, IncomingHttpHeaders } from 'node:http2';
import type { AttemptStamps } from '../benchmark/stream-client.js';
import { INVOCATION_ID_HEADER, noteAnswer } from './attempt-headers.js';
import { type ChunkArrivals, tapChunks } from './chunk-tap.js';
import type { ConnectionLog } from './connection-log.js';

/** Since Node 22.17; without it a stream is first seen with its headers, and `requestSent` stays unknown. */
const STREAM_CREATED = 'http2.client.stream.created';
const now = () => process.hrtime.bigint();

export interface StreamTaps {
  /** The next stream that carries this invocation id is handed over as it is made, before anything was sent. */
  expect(invocationId: string, onStream: (stream: ClientHttp2Stream) => void): void;
  /** One that never came is waited for no longer. */
  forget(invocationId: string): void;
  close(): void;
}

export function openStreamTaps(): StreamTaps {
  const expected = new Map<string, (stream: ClientHttp2Stream) => void>();
  // The channel is global to the thread.
  function onCreated(message: unknown) {
    const { stream, headers } = message as { stream: ClientHttp2Stream; headers: Record<string, unknown> };
    const id = headers[INVOCATION_ID_HEADER];
    if (typeof id !== 'string') return;
    const onStream = expected.get(id);
    expected.delete(id);
    onStream?.(stream);
  }
  subscribe(STREAM_CREATED, onCreated);
  return {
    expect(invocationId, onStream) {
      expected.set(invocationId, onStream);
    },
    forget(invocationId) {
      expected.delete(invocationId);
    },
    close() {
      unsubscribe(STREAM_CREATED, onCreated);
    },
  };
}

export function tapStream(
  stream: ClientHttp2Stream,
  stamps: AttemptStamps,
  log: ConnectionLog | undefined,
  isReused: boolean,
): ChunkArrivals {
  log?.join(stamps, isReused);
  if (isReused) stamps.protocol = 'h2';
  stream.once('finish', () => {
    stamps.requestSent = now();
    log?.carried(stamps.requestSent);
  });
  stream.prependOnceListener('response', (headers: IncomingHttpHeaders & { ':status'?: number }) => {
    const at = now();
    stamps.headers ??= at;
    log?.carried(at);
    stamps.protocol = 'h2';
    noteAnswer(stamps, headers[':status'], headers);
  });
  return tapChunks(stream, stamps, log);
}
