import { expect, test } from 'vitest';
import { runEvents } from '../../../src/renderer/screens/results/run/run-events.js';
import type { DocumentAttempt } from '../../../src/shared/domain/session-document.js';
import { makeRun } from './make-document.js';

const NS = 1_000_000;

function attempt(timeline: Partial<DocumentAttempt['timeline']>): DocumentAttempt {
  return {
    ...{ number: 1, waitedMs: 0, requestId: null, httpStatus: 200, usage: null, serverLatencyMs: null },
    ...{ stopReason: null, servedTier: null, servedLatency: null, failure: null },
    connection: { reused: true, protocol: 'http/1.1', tls: null, idleMs: null },
    timeline: {
      ...{ sentAtNs: '1', socketCreated: null, lookup: null, connect: null, secureConnect: null },
      ...{ requestSent: 1 * NS, headers: 200 * NS, firstByte: 201 * NS, firstEvent: 202 * NS },
      ...{ messageStop: 900 * NS, metadata: 901 * NS, streamEnd: 902 * NS },
      ...timeline,
    },
  };
}

test('a reused connection has no events of its making; each event says how long after the one before it came', () => {
  const run = makeRun({ attempts: [attempt({})], ttftMs: 300, firstTextMs: 300, e2eMs: 890 });
  const events = runEvents(run);
  expect(events.map(({ name, offsetMs, afterMs }) => [name, offsetMs, afterMs])).toEqual([
    ['Sent', 0, null],
    ['Request handed over', 1, 1],
    ['Headers', 200, 199],
    ['First byte', 201, 1],
    ['First event decoded', 202, 1],
    ['First text', 300, 98],
    ['Last delta', 890, 590],
    ['Message stop', 900, 10],
    ['Metadata', 901, 1],
    ['End of the stream', 902, 1],
  ]);
});

test('a first token that was neither reasoning nor text, such as a tool call, is told as such', () => {
  const run = makeRun({ attempts: [attempt({})], ttftMs: 300, firstTextMs: null });
  expect(runEvents(run).map(({ name }) => name)).toContain('First token');
});

test('of several attempts the last one is told, and of a run that was never sent nothing', () => {
  const refused = attempt({ firstEvent: null, messageStop: null, metadata: null, firstByte: null, streamEnd: 5 * NS });
  const run = makeRun({ attempts: [refused, attempt({})], ttftMs: 300, firstTextMs: 300 });
  expect(runEvents(run).map(({ name }) => name)).toContain('Message stop');
  expect(runEvents(makeRun({ attempts: [] }))).toEqual([]);
});
