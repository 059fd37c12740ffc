/**
 * Stamps the chunks of a reply's body where Node hands them over: at `push`, which HTTP's parser and the HTTP/2 session
 * call from within the socket's read, before any buffer or `data` event. A later stamp would hold what waited in between.
 */
import type { Readable } from 'node:stream';
import type { AttemptStamps } from '../benchmark/stream-client.js';
import type { ConnectionLog } from './connection-log.js';
import { createFrameBody, type FrameBody } from './frame-body.js';

/** Arrivals of the chunks that were pushed and not yet read, oldest first. */
export type ChunkArrivals = bigint[];

const now = () => process.hrtime.bigint();

/**
 * Call before the first chunk. Changes nothing of the body.
 *
 * @param readAt when the socket handed over the bytes that are being parsed, where that can be seen
 */
export function tapChunks(
  body: Readable,
  stamps: AttemptStamps,
  log: ConnectionLog | undefined,
  readAt: () => bigint | null = () => null,
): ChunkArrivals {
  const arrivals: ChunkArrivals = [];
  const push = body.push.bind(body);
  body.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array && chunk.byteLength > 0) {
      const at = readAt() ?? now();
      arrivals.push(at);
      stamps.firstByte ??= at;
      // HTTP/2 announces the headers of a reply later than it pushes the data that came with them.
      stamps.headers ??= at;
      log?.carried(at);
    }
    return push(chunk, encoding);
  };
  return arrivals;
}

export interface BodySource {
  readonly body: Readable;
  readonly arrivals: ChunkArrivals;
  /** Asked when the body has ended: an error when it only looks as if it were whole. */
  readonly brokenEnd: (error: Error | null) => Error | null;
}

/**
 * Reads a body to its end as fast as it comes; the decoder follows at its own pace.
 *
 * @param signal ends it at once
 */
export function readFrames(source: BodySource, stamps: AttemptStamps, signal: AbortSignal | undefined): FrameBody {
  const { body, arrivals, brokenEnd } = source;
  const frames = createFrameBody(stamps);
  function onAbort() {
    frames.dropped(Object.assign(new Error('Request aborted'), { name: 'AbortError' }));
  }
  function over(error: Error | null) {
    signal?.removeEventListener('abort', onAbort);
    const broken = brokenEnd(error);
    if (broken === null) frames.ended();
    else frames.failed(broken);
  }
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted === true) onAbort();
  body.on('data', (chunk: Uint8Array) => {
    const at = arrivals.shift() ?? now();
    stamps.firstByte ??= at;
    frames.arrived(chunk, at);
  });
  body.once('end', () => {
    over(null);
  });
  body.on('error', over);
  function onClose() {
    over(body.readableEnded ? null : (body.errored ?? new Error('The connection was closed.')));
  }
  // On a busy computer the end of a short reply is read before its headers are announced: no event would tell any more.
  if (body.readableEnded || body.destroyed) onClose();
  else body.once('close', onClose);
  return frames;
}
