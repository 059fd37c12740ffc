/** Ways in which a request can fail, as the transport would hand them to the classifier, each with the truth. */
import { constants } from 'node:http2';
import { StreamBroken } from '../../src/main/bedrock/stream-broken.js';
import { toFailure } from '../../src/main/bedrock/failures/to-failure.js';
import { type AttemptRecord, recordEvent, startRecord } from '../../src/main/benchmark/attempt-record.js';
import { judgeAttempt } from '../../src/main/benchmark/judge-attempt.js';
import type { RunOutcome } from '../../src/shared/domain/run.js';

/** What happened on the way. */
export interface Mishap {
  readonly name: string;
  /** The connection had died while it was idle. */
  readonly isDead: boolean;
  readonly error: unknown;
  /** Of a reused connection; null for a new one. */
  readonly idleMs: number | null;
  readonly http2?: boolean;
  /** The reply had begun. */
  readonly hasBegun?: boolean;
  /** The plan's time limit ended it. */
  readonly timedOut?: boolean;
}

const HOST = 'bedrock-runtime.us-west-2.amazonaws.com:443';
const REGION = 'us-west-2';
export const TIMEOUT_MS = 60_000;
/** When middle boxes and servers forget idle connections: Node's own server, and load balancers of AWS. */
const idleLimitsMs = [5_000, 60_000, 350_000];
/** What load balancers of AWS forget without a word. */
const FORGOTTEN_MS = 350_000;
const resets = ['ECONNRESET', 'EPIPE', 'ECONNABORTED'];

/** @param random uniform in [0, 1) */
export function drawMishap(random: () => number): Mishap {
  const { pick, reset, lost, timeout, uniform } = drawers(random);
  const afterLimit = () => pick(idleLimitsMs) * uniform(1, 2);
  const shortMs = () => uniform(0, 900);
  const longMs = () => uniform(30_000, 330_000);
  const dead = (name: string, error: unknown, idleMs: number) => ({ name, isDead: true, error, idleMs });
  const alive = (name: string, error: unknown, idleMs: number | null) => ({ name, isDead: false, error, idleMs });
  const kinds: readonly (() => Mishap)[] = [
    () => dead('reset after idling', reset(), afterLimit()),
    () => ({ ...dead('HTTP/2 ended while idle', lost(), afterLimit()), http2: true }),
    () => ({ ...dead('swallowed after idling', timeout(), FORGOTTEN_MS * uniform(1, 2)), timedOut: true }),
    () => alive('reset when new', reset(), null),
    () => alive('reset in use', reset(), shortMs()),
    () => ({ ...alive('HTTP/2 ended in use', lost(), shortMs()), http2: true }),
    () => ({ ...alive('cut in mid reply', reset(), pick([shortMs(), longMs()])), hasBegun: true }),
    () => ({ ...alive('slow model, timed out', timeout(), pick([null, shortMs()])), timedOut: true }),
    () => alive('throttled', throttled(), pick([null, shortMs(), longMs()])),
  ];
  return pick(kinds)();
}

/** Failures of a connection that was alive, but had been idle: nothing that a client sees tells them from a dead one. */
export function drawLookalike(random: () => number): Mishap {
  const { pick, reset, timeout, uniform } = drawers(random);
  const kinds: readonly (() => Mishap)[] = [
    () => ({ name: 'reset by chance after a pause', isDead: false, error: reset(), idleMs: uniform(1_000, 5_000) }),
    () => ({
      name: 'slow model after a long pause, timed out',
      isDead: false,
      error: timeout(),
      idleMs: uniform(30_000, 330_000),
      timedOut: true,
    }),
  ];
  return pick(kinds)();
}

/** By the code that judges a real one. @param sent monotonic nanoseconds */
export function judgeMishap(mishap: Mishap, sent: bigint): { record: AttemptRecord; outcome: RunOutcome } {
  const record = recordOf(mishap, sent);
  const client: Parameters<typeof judgeAttempt>[0] = {
    hostOf: () => HOST,
    toFailure: (error, situation) => toFailure(error, { ...situation, host: HOST }),
  };
  const outcome = judgeAttempt(client, record, {
    by: mishap.timedOut === true ? 'deadline' : null,
    error: mishap.error,
    modelId: 'model',
    region: REGION,
    timeoutMs: TIMEOUT_MS,
  });
  return { record, outcome };
}

function recordOf({ idleMs, http2, hasBegun, timedOut }: Mishap, sent: bigint): AttemptRecord {
  const record = startRecord(sent);
  const ms = (value: number) => sent + BigInt(Math.round(value * 1e6));
  const isReused = idleMs !== null;
  Object.assign(record.stamps, {
    ...(isReused ? {} : { socketCreated: ms(0.5), lookup: ms(2), connect: ms(30), secureConnect: ms(80) }),
    ...{ requestSent: ms(isReused ? 2 : 82), reused: isReused, idleMs },
    ...{ protocol: http2 === true ? 'h2' : 'http/1.1', tls: 'TLSv1.3' },
  });
  if (hasBegun === true) {
    Object.assign(record.stamps, { headers: ms(300), firstByte: ms(301), chunk: ms(301), httpStatus: 200 });
    recordEvent(record, { type: 'messageStart' }, ms(302));
    recordEvent(record, { type: 'delta', kind: 'text', characters: 5, text: 'Laten' }, ms(303));
  }
  record.streamEnd = ms(timedOut === true ? TIMEOUT_MS : isReused ? 25 : 120);
  return record;
}

function drawers(random: () => number) {
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('Nothing to choose from');
    return item;
  };
  return {
    pick,
    uniform: (from: number, to: number) => from + (to - from) * random(),
    reset: () => Object.assign(new Error('socket hang up'), { code: pick(resets) }),
    lost: () => new StreamBroken(pick(['lost', 'goaway']), constants.NGHTTP2_NO_ERROR, null),
    timeout: () => Object.assign(new Error('The operation was aborted due to timeout'), { name: 'TimeoutError' }),
  };
}

function throttled(): Error {
  return Object.assign(new Error('Too many requests'), {
    name: 'ThrottlingException',
    $fault: 'client',
    $metadata: { httpStatusCode: 429, requestId: 'request' },
  });
}
