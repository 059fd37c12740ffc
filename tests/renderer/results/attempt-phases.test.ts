import { expect, test } from 'vitest';
import { attemptWays } from '../../../src/renderer/screens/results/run/attempt-phases.js';
import { connectionWords, phaseMs } from '../../../src/renderer/screens/results/run/attempt-words.js';
import type { DocumentAttempt } from '../../../src/shared/domain/session-document.js';

type Stamps = Partial<Record<keyof DocumentAttempt['timeline'], number>>;

/** @param stamps milliseconds since the attempt was sent, which was `sentMs` after a fixed moment */
function attempt(number: number, sentMs: number, stamps: Stamps): DocumentAttempt {
  const ns = (name: keyof Stamps): number | null => (stamps[name] === undefined ? null : stamps[name] * 1e6);
  return {
    ...{ number, waitedMs: 0, requestId: null, httpStatus: null, usage: null, serverLatencyMs: null },
    ...{ stopReason: null, servedTier: null, servedLatency: null, failure: null },
    connection: { reused: false, protocol: 'h2', tls: 'TLSv1.3', idleMs: null },
    timeline: {
      // Larger than a double can hold exactly.
      sentAtNs: String(9_007_199_254_740_993_001n + BigInt(sentMs * 1e6)),
      ...{ socketCreated: ns('socketCreated'), lookup: ns('lookup'), connect: ns('connect') },
      ...{ secureConnect: ns('secureConnect'), requestSent: ns('requestSent'), headers: ns('headers') },
      ...{ firstByte: ns('firstByte'), firstEvent: ns('firstEvent'), messageStop: null, metadata: null },
      streamEnd: ns('streamEnd'),
    },
  };
}

test('a new connection shows each of its stages, without a gap up to the end of the stream', () => {
  const stamps = { socketCreated: 1, lookup: 3, connect: 10, secureConnect: 30, requestSent: 31, streamEnd: 900 };
  const [way] = attemptWays({ attempts: [attempt(1, 0, stamps)], ttftMs: 400 });
  expect(way?.phases).toEqual([
    { name: 'prepare', startMs: 0, endMs: 1 },
    { name: 'DNS', startMs: 1, endMs: 3 },
    { name: 'TCP', startMs: 3, endMs: 10 },
    { name: 'TLS', startMs: 10, endMs: 30 },
    { name: 'request', startMs: 30, endMs: 31 },
    { name: 'waiting', startMs: 31, endMs: 400 },
    { name: 'streaming', startMs: 400, endMs: 900 },
  ]);
});

test('a failed attempt on a reused connection has no connection stages and no stream, and the next starts later', () => {
  const failed = attempt(1, 0, { requestSent: 1, headers: 50, streamEnd: 52 });
  const good = attempt(2, 700, { requestSent: 1, streamEnd: 800 });
  const ways = attemptWays({ attempts: [failed, good], ttftMs: 300 });
  expect(ways.map(({ offsetMs }) => offsetMs)).toEqual([0, 700]);
  expect(ways[0]?.phases.map(({ name }) => name)).toEqual(['request', 'waiting', 'answer']);
  expect(ways[1]?.phases.map(({ name }) => name)).toEqual(['request', 'waiting', 'streaming']);
});

test('an attempt that reached nothing is shown as nothing, not as zero', () => {
  expect(attemptWays({ attempts: [attempt(1, 0, {})], ttftMs: null })[0]?.phases).toEqual([]);
  expect(attemptWays({ attempts: [], ttftMs: null })).toEqual([]);
});

test('a connection says whether it was new, how long it had been idle, and when there was none', () => {
  expect(connectionWords({ reused: true, protocol: 'http/1.1', tls: null, idleMs: 30_000 })).toBe(
    'reused connection, http/1.1, idle for 30.0 s before',
  );
  expect(connectionWords({ reused: null, protocol: null, tls: null, idleMs: null })).toBe('no connection');
  expect([phaseMs(0.31), phaseMs(9.96)]).toEqual(['0.3 ms', '10 ms']);
});
