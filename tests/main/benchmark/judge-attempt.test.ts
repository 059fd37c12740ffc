import { describe, expect, test } from 'vitest';
import { type AttemptRecord, recordEvent, startRecord } from '../../../src/main/benchmark/attempt-record.js';
import { judgeAttempt } from '../../../src/main/benchmark/judge-attempt.js';
import type { StreamClient } from '../../../src/main/benchmark/stream-client.js';
import { exampleFailure } from '../../fakes/example-run.js';

const client: Pick<StreamClient, 'hostOf' | 'toFailure'> = {
  hostOf: () => 'bedrock.test:443',
  toFailure: () => exampleFailure({ code: 'endpoint-unreachable' }),
};
const ending = { by: null, error: new Error('ETIMEDOUT'), modelId: 'a.model', region: 'us-west-2', timeoutMs: null };

test('a network that goes away in the middle of a reply cuts it off; before the first event the endpoint is unreachable', () => {
  const record = startRecord(0n);
  expect(judgeAttempt(client, record, ending)).toMatchObject({
    kind: 'failed',
    failure: { code: 'endpoint-unreachable' },
  });
  recordEvent(record, { type: 'messageStart' }, 1n);
  expect(judgeAttempt(client, record, ending)).toMatchObject({ kind: 'incomplete', failure: { code: 'stream-cut' } });
});

const SECOND_NS = 1_000_000_000n;

/** Of a request that left after a second on a connection that was used again, and was ended by the time limit. */
function silentRecord(idleMs: number, silentSeconds: number): AttemptRecord {
  const record = startRecord(0n);
  record.stamps.reused = true;
  record.stamps.idleMs = idleMs;
  record.stamps.requestSent = SECOND_NS;
  record.streamEnd = SECOND_NS + BigInt(silentSeconds) * SECOND_NS;
  return record;
}

function failureAtDeadline(record: AttemptRecord) {
  const outcome = judgeAttempt(client, record, { ...ending, by: 'deadline', timeoutMs: 60_000 });
  return outcome.kind === 'failed' ? outcome.failure : null;
}

describe('a request that the time limit ended without a byte of an answer', () => {
  test.each([
    [300_000, 59, 'dead-socket'],
    [1_000, 59, 'deadline'],
    [300_000, 5, 'deadline'],
  ])('on a connection idle for %i ms before, after %i s of silence: %s', (idleMs, silentSeconds, code) => {
    expect(failureAtDeadline(silentRecord(idleMs, silentSeconds))?.code).toBe(code);
  });

  test('says for how long the connection had been idle', () => {
    expect(failureAtDeadline(silentRecord(300_000, 59))?.message).toContain('idle for 300.0 s');
  });

  test('on a new connection is slow, not dead', () => {
    const record = silentRecord(300_000, 59);
    record.stamps.reused = false;
    expect(failureAtDeadline(record)?.code).toBe('deadline');
  });
});

test('headers are a sign of life: the silence after them is the model', () => {
  const record = silentRecord(300_000, 59);
  record.stamps.headers = SECOND_NS;
  expect(failureAtDeadline(record)?.code).toBe('deadline');
});
