/**
 * HTTP/2 ends a stream that the peer or the network broke without an error, as if the reply were over. This is the error
 * that takes its place, made of what Node knows: the stream's reset code, the session's GOAWAY, its own error.
 */
import { constants } from 'node:http2';

/** `reset`: of this stream alone; `goaway`: the peer ended the connection in order; `lost`: the connection broke. */
export type BrokenBy = 'reset' | 'goaway' | 'lost';

export class StreamBroken extends Error {
  readonly by: BrokenBy;
  /** Name of the HTTP/2 error code, such as `INTERNAL_ERROR` (RFC 9113, section 7). */
  readonly codeName: string;

  constructor(by: BrokenBy, code: number, cause: unknown) {
    const codeName = nameOf(code);
    // The SDK looks into every cause that is there, and trips over null.
    super(`The HTTP/2 stream was broken (${by}, ${codeName}).`, cause === null ? undefined : { cause });
    this.name = 'StreamBroken';
    this.by = by;
    this.codeName = codeName;
  }

  /** Completes "HOST ...". */
  get says(): string {
    switch (this.by) {
      case 'reset':
        return `reset the HTTP/2 stream (${this.codeName})`;
      case 'goaway':
        return `ended the HTTP/2 connection (GOAWAY, ${this.codeName})`;
      case 'lost':
        return 'dropped the HTTP/2 connection';
    }
  }
}

const names = new Map<number, string>();
for (const name of [
  'NO_ERROR',
  'PROTOCOL_ERROR',
  'INTERNAL_ERROR',
  'FLOW_CONTROL_ERROR',
  'SETTINGS_TIMEOUT',
  'STREAM_CLOSED',
  'FRAME_SIZE_ERROR',
  'REFUSED_STREAM',
  'CANCEL',
  'COMPRESSION_ERROR',
  'CONNECT_ERROR',
  'ENHANCE_YOUR_CALM',
  'INADEQUATE_SECURITY',
  'HTTP_1_1_REQUIRED',
] as const) {
  names.set(constants[`NGHTTP2_${name}`], name);
}

function nameOf(code: number): string {
  return names.get(code) ?? `code ${code}`;
}
