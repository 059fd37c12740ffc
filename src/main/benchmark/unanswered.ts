/**
 * Tells a connection that was silently dropped while it was idle from a slow model, where neither gives an error: middle
 * boxes forget idle connections (AWS's NAT and network load balancers after 350 s), and the next request on one is never
 * answered. Connections that are reset are the transport's to tell.
 */
import type { Failure } from '../../shared/domain/failure.js';
import type { AttemptRecord } from './attempt-record.js';

/** Below this no common middle box forgets a connection; and a model may be silent for that long. */
const LONG_MS = 30_000;

/** Not a byte came for long after the request had left on a connection that had been idle for long. */
export function wentUnanswered({ sent, stamps, streamEnd, events }: AttemptRecord): boolean {
  if (stamps.reused !== true || stamps.idleMs === null || streamEnd === null) return false;
  if (stamps.headers !== null || stamps.firstByte !== null || events > 0) return false;
  const silentMs = Number(streamEnd - (stamps.requestSent ?? sent)) / 1e6;
  return stamps.idleMs >= LONG_MS && silentMs >= LONG_MS;
}

/** @param limit such as "the time limit of 60 s" */
export function unansweredFailure({ stamps }: AttemptRecord, host: string, limit: string): Failure {
  const idle = stamps.idleMs === null ? 'used before' : `idle for ${(stamps.idleMs / 1_000).toFixed(1)} s`;
  return {
    code: 'dead-socket',
    message: `Nothing at all came from ${host} within ${limit}, on a connection that had been ${idle}: it was most likely dropped on the way.`,
    hint: 'This says nothing about the model. Something between here and Bedrock forgets idle connections: shorten the idle time, or choose the transport http1-cold.',
    awsName: null,
    httpStatus: null,
    requestId: null,
  };
}
