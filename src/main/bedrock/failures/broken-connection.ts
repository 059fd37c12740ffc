/** Failures of a connection that was there: replies that were cut, and pooled connections that died while idle. */
import type { Explanation, FailureContext } from './to-failure.js';
import type { RawError } from './raw-error.js';
import { StreamBroken } from '../stream-broken.js';

const resets = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

/**
 * A connection that was used more recently cannot have died of idling: the shortest limits in use are some seconds (5 s
 * of Node's own server; 60 s and 350 s of AWS's load balancers). What broke it was something else.
 */
const SHORTEST_IDLE_LIMIT_MS = 1_000;

const deadHint =
  'Not a slow model: something on the way drops idle connections. Run it again, with a shorter idle time, or with the transport http1-cold.';
export const cutHint =
  'Run it again; if it happens often, look for a proxy, VPN or firewall that closes long connections.';

/** For a connection that nothing had been wrong with before. */
export const resetHint = 'Run it again. If it stays, look for a proxy, VPN or firewall that closes connections.';
const firstResetHint = 'Run it again. If it stays, choose the transport http1: not every proxy lets HTTP/2 pass.';

/** How far a stream had come, to end a sentence with. */
export function progressOf({ events = 0, deltas = 0 }: FailureContext): string {
  if (deltas === 1) return 'after 1 delta';
  return deltas > 0 ? `after ${deltas} deltas` : events > 0 ? 'before its first delta' : 'at its first frame';
}

/** @returns null when the error is not that of a broken HTTP/2 stream */
export function brokenHttp2(error: unknown, context: FailureContext): Explanation | null {
  if (!(error instanceof StreamBroken)) return null;
  const { host, stamps, events = 0 } = context;
  const hasAnswered = events > 0 || (stamps?.headers ?? null) !== null;
  if (hasAnswered) return cut(`${host} ${error.says}`, context);
  const idleMs = longIdleMs(context);
  if (error.by !== 'reset' && idleMs !== null) return dead(`${host} ${error.says}`, idleMs);
  return {
    code: 'connection-reset',
    message: `${host} ${error.says} before it answered.`,
    hint: stamps?.reused === true ? resetHint : firstResetHint,
  };
}

/** @returns null unless a connection of HTTP/1.1 broke within a reply, or after it had been idle */
export function brokenHttp1(raw: RawError, context: FailureContext): Explanation | null {
  const code = raw.codes.find((each) => resets.has(each));
  if (code === undefined) return null;
  const { host, stamps } = context;
  // An error that was cut is no reply: what could be read of it counts.
  if (stamps?.httpStatus === 200) return cut(`${host} closed the connection (${code})`, context);
  const idleMs = longIdleMs(context);
  if (idleMs === null || (stamps?.headers ?? null) !== null) return null;
  return dead(`${host} closed the connection before it answered (${code})`, idleMs);
}

function cut(what: string, context: FailureContext): Explanation {
  return { code: 'stream-cut', message: `${what} ${progressOf(context)}.`, hint: cutHint };
}

function dead(what: string, idleMs: number): Explanation {
  const idle = `idle for ${(idleMs / 1_000).toFixed(1)} s`;
  return { code: 'dead-socket', message: `${what}, on a connection that had been ${idle}.`, hint: deadHint };
}

/** @returns null when the connection was new, or had been used too recently to have died of idling */
function longIdleMs({ stamps }: FailureContext): number | null {
  const idleMs = stamps?.reused === true ? (stamps.idleMs ?? null) : null;
  return idleMs !== null && idleMs >= SHORTEST_IDLE_LIMIT_MS ? idleMs : null;
}
