import { describe, expect, test } from 'vitest';
import { computeRunFigures } from '../../../src/shared/domain/figures/compute-run-figures.js';
import { measurementSchema } from '../../../src/shared/domain/run.js';
import { seededRandom } from '../../../src/shared/statistics/seeded-random.js';
import { measureRequest, sendText, sendThrottled } from '../../fakes/engine-fixtures.js';
import { exampleRun } from '../../fakes/example-run.js';
import { failureOf, startBench } from '../../fakes/measuring.js';

/** Waits of 0 and of almost the longest back-off. */
const atOnce = { random: () => 0 };
const late = { random: () => 0.999 };

describe('a run that may be sent again', () => {
  test('is throttled twice, then completes: each attempt is kept, and TTFT is that of the last', async () => {
    const bench = await startBench(
      (reply, _request, index) => {
        if (index < 2) sendThrottled(reply);
        else sendText(reply, ['Hello']);
      },
      { random: seededRandom(3) },
    );
    const measurement = await bench.measure(measureRequest({ retries: 2 }));
    expect(measurementSchema.parse(measurement)).toEqual(measurement);
    expect(measurement).toMatchObject({ outcome: { kind: 'completed' }, reply: { text: 'Hello' } });
    expect(
      measurement.attempts.map(({ number, failure, httpStatus }) => [number, failure?.code ?? null, httpStatus]),
    ).toEqual([
      [1, 'throttled', 429],
      [2, 'throttled', 429],
      [3, null, 200],
    ]);
    expect(measurement.attempts.every(({ timeline }) => timeline.streamEnd !== null)).toBe(true);

    const waits = bench.news.flatMap((news) => (news.type === 'retrying' ? [news.waitMs] : []));
    const [first, ...again] = measurement.attempts.map(({ waitedMs }) => waitedMs);
    expect(first).toBe(0);
    // A timer may fire up to a millisecond before its time.
    for (const [index, waited] of again.entries()) expect(waited).toBeGreaterThan((waits[index] ?? Infinity) - 1);

    const { ttftMs, userFeltTtftMs, startLatenessMs, attemptCount } = computeRunFigures(exampleRun(0, measurement));
    const sum = measurement.attempts.slice(0, 2).map(({ timeline }) => (timeline.streamEnd ?? 0) / 1e6);
    const parts = [ttftMs ?? 0, startLatenessMs ?? 0, ...sum, ...again];
    expect(userFeltTtftMs).toBeCloseTo(
      parts.reduce((total, part) => total + part, 0),
      6,
    );
    expect(attemptCount).toBe(3);
  });

  test('says each attempt and each wait as it comes', async () => {
    const bench = await startBench((reply, _request, index) => {
      if (index === 0) sendThrottled(reply);
      else sendText(reply, ['Hello']);
    }, atOnce);
    await bench.measure(measureRequest({ retries: 1 }));
    expect(bench.news.map((news) => (news.type === 'deltas' ? news.type : { ...news, reason: undefined }))).toEqual([
      { type: 'sent', attempt: 1 },
      { type: 'retrying', attempt: 2, waitMs: 0, code: 'throttled' },
      { type: 'sent', attempt: 2 },
      'deltas',
    ]);
    const [reason] = bench.news.flatMap((news) => (news.type === 'retrying' ? [news.reason] : []));
    expect(reason).toContain('Too many requests');
  });

  test('fails with its last failure when no retry is left', async () => {
    const bench = await startBench((reply) => {
      sendThrottled(reply);
    }, atOnce);
    const measurement = await bench.measure(measureRequest({ retries: 2 }));
    expect(failureOf(measurement).code).toBe('throttled');
    expect(measurement.attempts).toHaveLength(3);
    expect(bench.server.requests).toHaveLength(3);
  });

  test('waits as the answer asks', async () => {
    const bench = await startBench((reply, _request, index) => {
      if (index === 0) sendThrottled(reply, { 'x-amz-retry-after': '40' });
      else sendText(reply, ['x']);
    }, atOnce);
    await bench.measure(measureRequest({ retries: 1 }));
    expect(bench.news[1]).toMatchObject({ type: 'retrying', waitMs: 40 });
  });

  test('is sent again after a throttle that came as the first frame of a stream', async () => {
    const bench = await startBench((reply, _request, index) => {
      if (index > 0) {
        sendText(reply, ['x']);
        return;
      }
      reply.open();
      reply.exception('throttlingException', { message: 'slow down' });
      reply.end();
    }, atOnce);
    const measurement = await bench.measure(measureRequest({ retries: 1 }));
    expect(measurement.outcome.kind).toBe('completed');
    expect(measurement.attempts.map(({ failure }) => failure?.code ?? null)).toEqual(['throttled', null]);
  });

  test('is never sent again after its first event', async () => {
    const bench = await startBench((reply) => {
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      reply.exception('throttlingException', { message: 'slow down' });
      reply.end();
    }, atOnce);
    expect(failureOf(await bench.measure(measureRequest({ retries: 3 }))).code).toBe('throttled');
    expect(bench.server.requests).toHaveLength(1);
  });

  test.each([
    [400, 'ValidationException', 'validation'],
    [403, 'AccessDeniedException', 'access-denied'],
    [403, 'ExpiredTokenException', 'credentials-expired'],
    [408, 'ModelTimeoutException', 'model-timeout'],
    [424, 'ModelErrorException', 'model-error'],
  ])('is sent once when the answer is HTTP %i %s', async (status, name, code) => {
    const bench = await startBench((reply) => {
      reply.answer(status, '{"message":"no"}', { 'x-amzn-errortype': name });
    }, atOnce);
    expect(failureOf(await bench.measure(measureRequest({ retries: 3 }))).code).toBe(code);
    expect(bench.server.requests).toHaveLength(1);
  });

  test('is cancelled at once in the middle of a wait', async () => {
    const cancel = new AbortController();
    const bench = await startBench((reply) => {
      // Asks for a wait that is longer than this test may take.
      sendThrottled(reply, { 'retry-after': '60' });
    }, late);
    const measurement = await bench.measure(measureRequest({ retries: 5 }), cancel.signal, (news) => {
      if (news.type === 'retrying')
        setImmediate(() => {
          cancel.abort();
        });
    });
    expect(measurement.outcome).toEqual({ kind: 'cancelled' });
    expect(measurement.attempts.map(({ failure }) => failure?.code)).toEqual(['throttled']);
  });

  test('fails on a time limit that ends in a wait, and says what had failed before', async () => {
    const bench = await startBench((reply) => {
      sendThrottled(reply, { 'retry-after': '60' });
    }, late);
    const measurement = await bench.measure(measureRequest({ retries: 5, timeoutMs: 900 }));
    expect(failureOf(measurement)).toMatchObject({ code: 'deadline' });
    expect(failureOf(measurement).message).toContain('within the time limit of 0.9 s: its attempt had failed');
    expect(measurement.attempts.map(({ failure }) => failure?.code)).toEqual(['throttled']);
  });

  test('has one time limit for all its attempts', async () => {
    const bench = await startBench(async (reply, _request, index) => {
      if (index === 0) sendThrottled(reply);
      else await reply.closed;
    }, atOnce);
    const measurement = await bench.measure(measureRequest({ retries: 5, timeoutMs: 900 }));
    expect(measurement.attempts.map(({ failure }) => failure?.code)).toEqual(['throttled', 'deadline']);
    expect(bench.server.requests).toHaveLength(2);
  });
});

describe('a run that may not be sent again', () => {
  test('is one request, whatever comes of it', async () => {
    const bench = await startBench((reply) => {
      sendThrottled(reply);
    });
    const measurement = await bench.measure();
    expect(failureOf(measurement).code).toBe('throttled');
    expect(measurement.attempts).toHaveLength(1);
    expect(bench.server.requests).toHaveLength(1);
  });
});

describe('a pooled connection that had died', () => {
  async function afterOneRun(retries: number) {
    const bench = await startBench(
      (reply, _request, index) => {
        if (index === 1) reply.cut();
        else sendText(reply, ['x']);
      },
      { ...atOnce, idleMs: 5_000 },
    );
    await bench.measure();
    return { bench, measurement: await bench.measure(measureRequest({ retries })) };
  }

  test('fails its run as a dead socket, not as a slow model', async () => {
    const { measurement } = await afterOneRun(0);
    expect(failureOf(measurement).code).toBe('dead-socket');
    expect(failureOf(measurement).hint).toContain('Not a slow model');
  });

  test('is replaced by a new one where the plan allows it, and the ledger shows both', async () => {
    const { bench, measurement } = await afterOneRun(1);
    expect(measurement.outcome.kind).toBe('completed');
    expect(measurement.attempts.map(({ failure, connection }) => [failure?.code ?? null, connection.reused])).toEqual([
      ['dead-socket', true],
      [null, false],
    ]);
    expect(bench.server.connections()).toBe(2);
  });
});

test('a run that is due later is not sent before', async () => {
  const bench = await startBench((reply) => {
    sendText(reply, ['x']);
  });
  const scheduledAtNs = (process.hrtime.bigint() + 30_000_000n).toString();
  const measurement = await bench.measure(measureRequest({ scheduledAtNs }));
  expect(measurement.scheduledAtNs).toBe(scheduledAtNs);
  expect(computeRunFigures(exampleRun(0, measurement)).startLatenessMs).toBeGreaterThanOrEqual(0);
});
