/** Failures of a connection that was there: broken HTTP/2 streams, and pooled connections that died while idle. */
import type { Explanation, FailureContext } from './failures.js';
import type { RawError } from './raw-error.js';
import { StreamBroken } from './stream-broken.js';

const resets = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

const deadHint =
  'Not a slow model: something on the way drops idle connections. Run it again, with a shorter idle time, or with the transport http1-cold.';

/** How far a stream had come, to end a sentence with. */
export function progressOf({ events = 0, deltas = 0 }: FailureContext): string {
  if (deltas === 1) return 'after 1 delta';
  return deltas > 0 ? `after ${deltas} deltas` : events > 0 ? 'before its first delta' : 'at its first frame';
}

/** @returns null when the error is not that of a broken HTTP/2 stream */
export function brokenHttp2(error: unknown, context: FailureContext): Explanation | null {
  if (!(error instanceof StreamBroken)) return null;
  const { host } = context;
  if (!wasSilent(context)) {
    return {
      code: 'stream-cut',
      message: `${host} ${error.says} ${progressOf(context)}.`,
      hint: 'Run it again; if it happens often, look for a proxy, VPN or firewall that closes long connections.',
    };
  }
  if (error.by !== 'reset' && context.stamps?.reused === true) return dead(`${host} ${error.says}`, context);
  return {
    code: 'connection-reset',
    message: `${host} ${error.says} before it answered.`,
    hint: 'Run it again. If it stays, choose the transport http1: not every proxy lets HTTP/2 pass.',
  };
}

/** @returns null unless a reused connection broke before a byte of the answer */
export function deadSocket(raw: RawError, context: FailureContext): Explanation | null {
  const isReset = raw.codes.some((code) => resets.has(code)) || raw.message === 'socket hang up';
  if (!isReset || context.stamps?.reused !== true || context.stamps.headers !== null) return null;
  return dead(`${context.host} closed the connection before it answered (${raw.codes[0] ?? raw.message})`, context);
}

/** @returns null unless a request was given up on a reused connection that had shown no sign of life */
export function unansweredOnIdle(context: FailureContext): Explanation | null {
  const { host, stamps } = context;
  if (stamps?.reused !== true || stamps.headers !== null) return null;
  return {
    code: 'deadline',
    message: `${host} sent nothing before the request was given up, on a connection that had been ${idleOf(context)}.`,
    hint: `The connection may have died while it was idle. ${deadHint}`,
  };
}

function dead(what: string, context: FailureContext): Explanation {
  return {
    code: 'dead-socket',
    message: `${what}, on a connection that had been ${idleOf(context)}.`,
    hint: deadHint,
  };
}

function wasSilent({ stamps, events = 0 }: FailureContext): boolean {
  return events === 0 && (stamps?.headers ?? null) === null;
}

function idleOf({ stamps }: FailureContext): string {
  const idleMs = stamps?.idleMs ?? null;
  return idleMs === null ? 'used before' : `idle for ${(idleMs / 1_000).toFixed(1)} s`;
}
