import { describe, expect, test } from 'vitest';
import { measurementSchema } from '../../../src/shared/domain/run.js';
import { measureRequest, sendBadChecksum, sendEnd, sendText, textDelta } from '../../fakes/engine-fixtures.js';
import { attemptOf, failureOf, startBench } from '../../fakes/measuring.js';
import { eventFrame, type Reply } from '../../fakes/scripted-bedrock.js';

describe('a whole reply', () => {
  test('is completed, with text, usage, stop reason and every delta', async () => {
    const bench = await startBench((reply) => {
      sendText(reply, ['Hel', 'lo', '']);
    });
    const measurement = await bench.measure();
    expect(measurementSchema.parse(measurement)).toEqual(measurement);
    expect(measurement.outcome).toEqual({ kind: 'completed' });
    expect(measurement.reply).toEqual({ text: 'Hello', reasoning: '' });
    const attempt = attemptOf(measurement);
    expect(attempt).toMatchObject({
      number: 1,
      requestId: 'request-1',
      httpStatus: 200,
      usage: { inputTokens: 7, outputTokens: 3, cacheReadTokens: 0, cacheWriteTokens: null },
      serverLatencyMs: 42,
      stopReason: 'end_turn',
      failure: null,
      connection: { reused: false, protocol: 'http/1.1', tls: null },
    });
    expect(attempt.timeline.deltas.map(([, kind, characters]) => [kind, characters])).toEqual([
      ['text', 3],
      ['text', 2],
      ['text', 0],
    ]);
  });

  test('has its stamps in the order in which things happen', async () => {
    const bench = await startBench((reply) => {
      sendText(reply, ['a', 'b']);
    });
    const { timeline } = attemptOf(await bench.measure());
    const inOrder = [
      timeline.socketCreated,
      timeline.connect,
      timeline.requestSent,
      timeline.headers,
      timeline.firstByte,
      timeline.firstEvent,
      timeline.deltas[0]?.[0],
      timeline.deltas[1]?.[0],
      timeline.messageStop,
      timeline.metadata,
      timeline.streamEnd,
    ];
    expect(inOrder).not.toContain(null);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => Number(a) - Number(b)));
    // No name to look up, no TLS.
    expect([timeline.lookup, timeline.secureConnect]).toEqual([null, null]);
    for (const [offset, , , chunkOffset] of timeline.deltas) {
      expect(chunkOffset).toBeLessThanOrEqual(offset);
      expect(chunkOffset).toBeGreaterThanOrEqual(timeline.firstByte ?? Infinity);
    }
  });

  test('gives each delta the arrival of its own chunk when frames come apart', async () => {
    const seen = Promise.withResolvers<undefined>();
    const bench = await startBench(async (reply) => {
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      reply.event(...textDelta('first'));
      await seen.promise;
      reply.event(...textDelta('second'));
      sendEnd(reply);
    });
    const { timeline } = attemptOf(
      await bench.measure(measureRequest(), undefined, (news) => {
        if (news.type === 'deltas') seen.resolve(undefined);
      }),
    );
    const [first, second] = timeline.deltas;
    expect(second?.[3]).toBeGreaterThan(first?.[0] ?? Infinity);
  });

  test('is read right when a chunk ends inside a frame', async () => {
    const bench = await startBench((reply) => {
      reply.open();
      const bytes = Buffer.concat([eventFrame('messageStart', { role: 'assistant' }), eventFrame(...textDelta('x'))]);
      for (const byte of bytes) reply.bytes(Uint8Array.of(byte));
      sendEnd(reply);
    });
    const measurement = await bench.measure();
    expect(measurement.outcome).toEqual({ kind: 'completed' });
    expect(measurement.reply.text).toBe('x');
  });

  test('tells reasoning, redacted reasoning, signatures and tool input from text', async () => {
    const delta = (content: object): [string, object] => [
      'contentBlockDelta',
      { contentBlockIndex: 0, delta: content },
    ];
    const bench = await startBench((reply) => {
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      reply.event(...delta({ reasoningContent: { text: 'hmm' } }));
      reply.event(...delta({ reasoningContent: { redactedContent: Buffer.from('12345').toString('base64') } }));
      reply.event(...delta({ reasoningContent: { signature: 'sig' } }));
      reply.event(...delta({ text: 'answer' }));
      reply.event(...delta({ toolUse: { input: '{}' } }));
      reply.event('somethingNew', { text: 'unknown events are skipped' });
      sendEnd(reply);
    });
    const measurement = await bench.measure();
    expect(attemptOf(measurement).timeline.deltas.map(([, kind, characters]) => [kind, characters])).toEqual([
      ['reasoning', 3],
      ['redacted', 5],
      ['signature', 3],
      ['text', 6],
      ['tool', 2],
    ]);
    expect(measurement.reply).toEqual({ text: 'answer', reasoning: 'hmm' });
  });

  test('counts as completed although the connection broke after its last event', async () => {
    const bench = await startBench((reply) => {
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      reply.event('messageStop', { stopReason: 'end_turn' });
      reply.event('metadata', {
        usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
        metrics: { latencyMs: 1 },
      });
      setImmediate(() => {
        reply.cut();
      });
    });
    expect((await bench.measure()).outcome).toEqual({ kind: 'completed' });
  });
});

describe('a connection', () => {
  test('is made once for three runs, and the reuse is recorded', async () => {
    const bench = await startBench((reply) => {
      sendText(reply, ['x']);
    });
    const attempts = [];
    for (let run = 0; run < 3; run += 1) attempts.push(attemptOf(await bench.measure()));
    expect(bench.server.connections()).toBe(1);
    expect(attempts.map(({ connection }) => connection.reused)).toEqual([false, true, true]);
    expect(attempts.map(({ timeline }) => timeline.connect !== null)).toEqual([true, false, false]);
  });

  test('is kept after an error answer that was read whole', async () => {
    const bench = await startBench((reply, _request, index) => {
      if (index === 0)
        reply.answer(429, '{"message":"Too many requests"}', { 'x-amzn-errortype': 'ThrottlingException' });
      else sendText(reply, ['x']);
    });
    await bench.measure();
    expect(attemptOf(await bench.measure()).connection.reused).toBe(true);
  });

  test.each([
    ['a bad checksum', sendBadChecksum],
    [
      'an exception in the stream',
      (reply: Reply) => {
        reply.open();
        reply.event('messageStart', { role: 'assistant' });
        reply.exception('throttlingException', { message: 'slow down' });
      },
    ],
  ])('that still carries the rest of a reply is given up after %s', async (_name, spoil) => {
    const givenUp = Promise.withResolvers<unknown>();
    const bench = await startBench((reply, _request, index) => {
      if (index === 0) {
        spoil(reply);
        givenUp.resolve(reply.closed);
      } else sendText(reply, ['clean']);
    });
    await bench.measure();
    await givenUp.promise;
    const second = await bench.measure();
    expect(second.outcome).toEqual({ kind: 'completed' });
    expect(second.reply.text).toBe('clean');
    expect(bench.server.connections()).toBe(2);
  });
});

describe('a run that is ended from outside', () => {
  test('is cancelled with the deltas so far', async () => {
    const cancel = new AbortController();
    const bench = await startBench(async (reply) => {
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      reply.event(...textDelta('so far'));
      await reply.closed;
    });
    const measurement = await bench.measure(measureRequest(), cancel.signal, (news) => {
      if (news.type === 'deltas') cancel.abort();
    });
    expect(measurement.outcome).toEqual({ kind: 'cancelled' });
    expect(measurement.reply.text).toBe('so far');
    expect(attemptOf(measurement).timeline).toMatchObject({ messageStop: null, metadata: null });
    expect(attemptOf(measurement).timeline.streamEnd).not.toBeNull();
  });

  test('is cancelled while it waits for the first event', async () => {
    const cancel = new AbortController();
    const bench = await startBench((reply) => {
      reply.open();
      cancel.abort();
    });
    expect((await bench.measure(measureRequest(), cancel.signal)).outcome).toEqual({ kind: 'cancelled' });
  });

  test('sends nothing when it is cancelled before its start', async () => {
    const bench = await startBench(() => undefined);
    const measurement = await bench.measure(measureRequest(), AbortSignal.abort());
    expect(measurement).toMatchObject({ outcome: { kind: 'cancelled' }, attempts: [] });
    expect(bench.server.connections()).toBe(0);
  });

  test('sends nothing when it is cancelled between its hand-over and its start', async () => {
    const bench = await startBench(() => undefined);
    const cancel = new AbortController();
    const inAnHour = (process.hrtime.bigint() + 3_600_000_000_000n).toString();
    const measuring = bench.measure({ ...measureRequest(), scheduledAtNs: inAnHour }, cancel.signal);
    cancel.abort();
    expect(await measuring).toMatchObject({
      ...{ outcome: { kind: 'cancelled' }, attempts: [], scheduledAtNs: inAnHour },
    });
    expect(bench.server.connections()).toBe(0);
  });

  test('fails on its time limit, and the next run has a clean connection', async () => {
    const bench = await startBench(async (reply, _request, index) => {
      if (index > 0) {
        sendText(reply, ['next']);
        return;
      }
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      await reply.closed;
    });
    const late = await bench.measure(measureRequest({ timeoutMs: 60 }));
    expect(late.outcome).toMatchObject({ kind: 'failed', failure: { code: 'deadline' } });
    expect(failureOf(late).message).toContain('0.06 s');
    expect((await bench.measure()).reply.text).toBe('next');
  });
});

describe('live news', () => {
  test('say that the request left, then carry every delta in few batches', async () => {
    const pieces = Array.from({ length: 200 }, (_, index) => `${index} `);
    const bench = await startBench((reply) => {
      sendText(reply, pieces);
    });
    await bench.measure();
    const [first, ...batches] = bench.news;
    expect(first).toEqual({ type: 'sent', attempt: 1 });
    const deltas = batches.flatMap((news) => (news.type === 'deltas' ? news.deltas : []));
    expect(deltas.map(([, , text]) => text).join('')).toBe(pieces.join(''));
    expect(batches.length).toBeLessThan(50);
  });
});

test('a delay of the own event loop before the first delta is seen', async () => {
  const bench = await startBench((reply) => {
    const until = performance.now() + 40;
    while (performance.now() < until);
    sendText(reply, ['x']);
  });
  const { loopDelay } = await bench.measure();
  expect(loopDelay.toFirstDeltaMs).toBeGreaterThan(25);
  expect(loopDelay.wholeRunMs).toBeGreaterThanOrEqual(loopDelay.toFirstDeltaMs ?? Infinity);
});
