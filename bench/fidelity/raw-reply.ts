/** Takes a raw HTTP/1.1 reply apart: which delta came in which piece off the socket. */

export interface StampedBytes {
  readonly atNs: bigint;
  readonly bytes: Buffer;
}

export interface RawReply {
  readonly status: number;
  readonly requestId: string | null;
  /** For each contentBlockDelta: when the piece with its last byte came. */
  readonly deltasNs: bigint[];
}

/** A frame of the event stream begins with its own length and the length of its headers, four bytes each. */
const PRELUDE_BYTES = 12;

/**
 * @param pieces as the socket gave them, in order
 * @throws Error when they are not a whole reply in chunked encoding (RFC 9112, section 7.1)
 */
export function parseRawReply(pieces: readonly StampedBytes[]): RawReply {
  const reply = Buffer.concat(pieces.map(({ bytes }) => bytes));
  const headEnd = reply.indexOf('\r\n\r\n');
  if (headEnd < 0) throw new Error('The reply ended within its headers.');
  const head = reply.toString('latin1', 0, headEnd);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
  const requestId = /^x-amzn-requestid: *(\S+)/im.exec(head)?.[1] ?? null;
  if (status !== 200) return { status, requestId, deltasNs: [] };
  const chunks = readChunks(reply, headEnd + 4);
  const body = Buffer.concat(chunks.map(({ start, end }) => reply.subarray(start, end)));
  const deltasNs = frameEnds(body, 'contentBlockDelta').map((end) => arrivalOf(pieces, placeInReply(chunks, end - 1)));
  return { status, requestId, deltasNs };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function readChunks(reply: Buffer, from: number): Span[] {
  const chunks: Span[] = [];
  let at = from;
  for (;;) {
    const lineEnd = reply.indexOf('\r\n', at);
    const size = lineEnd < 0 ? NaN : Number.parseInt(reply.toString('latin1', at, lineEnd), 16);
    if (size === 0) return chunks;
    const start = lineEnd + 2;
    if (!(start + size + 2 <= reply.length)) throw new Error('The reply ended within a chunk.');
    chunks.push({ start, end: start + size });
    at = start + size + 2;
  }
}

/** @returns the offset behind the last byte of each frame of that type */
function frameEnds(body: Buffer, eventType: string): number[] {
  const ends: number[] = [];
  let at = 0;
  while (at < body.length) {
    if (at + PRELUDE_BYTES > body.length) throw new Error('The reply ended within a frame.');
    const end = at + body.readUInt32BE(at);
    if (end <= at || end > body.length) throw new Error('The reply ended within a frame.');
    const headers = body.subarray(at + PRELUDE_BYTES, at + PRELUDE_BYTES + body.readUInt32BE(at + 4));
    if (headers.includes(eventType)) ends.push(end);
    at = end;
  }
  return ends;
}

function placeInReply(chunks: readonly Span[], bodyOffset: number): number {
  let left = bodyOffset;
  for (const { start, end } of chunks) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  throw new Error('A frame ends behind the body.');
}

function arrivalOf(pieces: readonly StampedBytes[], offset: number): bigint {
  let left = offset;
  for (const { atNs, bytes } of pieces) {
    if (left < bytes.length) return atNs;
    left -= bytes.length;
  }
  throw new Error('A frame ends behind the reply.');
}
