import { describe, expect, test } from 'vitest';
import { measureRequest, sendBadChecksum, textDelta } from '../../fakes/engine-fixtures.js';
import { attemptOf, failureOf, measureAt, startBench } from '../../fakes/measuring.js';

describe('a stream that is not whole', () => {
  test('is incomplete when it ends without its last events', async () => {
    const bench = await startBench((reply) => {
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      reply.event(...textDelta('half'));
      reply.end();
    });
    const measurement = await bench.measure();
    expect(measurement.outcome.kind).toBe('incomplete');
    expect(failureOf(measurement)).toMatchObject({ code: 'stream-cut', httpStatus: 200, requestId: 'request-1' });
    expect(failureOf(measurement).message).toContain('after 1 delta, before its messageStop and metadata');
    expect(measurement.reply.text).toBe('half');
    expect(attemptOf(measurement).failure).toEqual(failureOf(measurement));
  });

  test('is incomplete when only the metadata is missing', async () => {
    const bench = await startBench((reply) => {
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      reply.event('messageStop', { stopReason: 'end_turn' });
      reply.end();
    });
    expect(failureOf(await bench.measure()).message).toContain('before its metadata');
  });

  test('is incomplete when nothing at all was in it', async () => {
    const bench = await startBench((reply) => {
      reply.open();
      reply.end();
    });
    const measurement = await bench.measure();
    expect(measurement.outcome.kind).toBe('incomplete');
    expect(failureOf(measurement).message).toContain('after no delta');
  });

  test('is incomplete when the connection is reset half way, and keeps its deltas', async () => {
    const bench = await startBench(async (reply) => {
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      reply.event(...textDelta('half'));
      await arrived.promise;
      reply.cut();
    });
    const arrived = Promise.withResolvers<undefined>();
    const measurement = await bench.measure(measureRequest(), undefined, (news) => {
      if (news.type === 'deltas') arrived.resolve(undefined);
    });
    expect(measurement.outcome).toMatchObject({ kind: 'incomplete', failure: { code: 'stream-cut' } });
    expect(attemptOf(measurement).timeline.deltas).toHaveLength(1);
  });

  test('fails as corrupt when a checksum is wrong', async () => {
    const bench = await startBench(sendBadChecksum);
    const measurement = await bench.measure();
    expect(measurement.outcome).toMatchObject({ kind: 'failed', failure: { code: 'stream-corrupt' } });
    expect(attemptOf(measurement).timeline.deltas).toHaveLength(1);
  });

  test.each([
    ['throttlingException', 'throttled', 'ThrottlingException'],
    ['modelStreamErrorException', 'mid-stream-exception', 'ModelStreamErrorException'],
    ['somethingNewException', 'mid-stream-exception', 'somethingNewException'],
  ])('fails on the exception %s as %s, with what it said', async (type, code, awsName) => {
    const bench = await startBench((reply) => {
      reply.open();
      reply.event('messageStart', { role: 'assistant' });
      reply.exception(type, { message: 'it broke' });
      reply.end();
    });
    const failure = failureOf(await bench.measure());
    expect(failure).toMatchObject({ code, awsName, httpStatus: 200 });
    expect(failure.message).toContain('"it broke"');
  });
});

describe('an answer that is no stream', () => {
  test('of a throttling service is asked for once only', async () => {
    const bench = await startBench((reply) => {
      reply.answer(429, '{"message":"Too many tokens, please wait before trying again."}', {
        'x-amzn-errortype': 'ThrottlingException:http://internal.amazon.com/coral/com.amazon.bedrock/',
      });
    });
    const failure = failureOf(await bench.measure());
    expect(failure).toMatchObject({
      code: 'throttled',
      awsName: 'ThrottlingException',
      httpStatus: 429,
      requestId: 'request-1',
    });
    expect(failure.message).toContain('Too many tokens');
    expect(bench.server.requests).toHaveLength(1);
  });

  test.each([
    ['an HTML page with status 502', 502],
    ['an HTML page with status 200', 200],
  ])('such as %s is not taken for Bedrock', async (_name, status) => {
    const bench = await startBench((reply) => {
      reply.answer(status, '<!doctype html><title>Bad gateway</title>', { 'content-type': 'text/html' });
    });
    expect(failureOf(await bench.measure())).toMatchObject({ code: 'not-bedrock', httpStatus: status });
  });

  test('from a closed port says which address refused', async () => {
    const bench = await startBench(() => undefined);
    const { host } = new URL(bench.server.url);
    await bench.server.close();
    const failure = failureOf(await measureAt(`http://${host}`).measure());
    expect(failure).toMatchObject({ code: 'endpoint-unreachable', awsName: null, httpStatus: null });
    expect(failure.message).toContain(host);
  });
});
