/** Endpoints that answer almost as Bedrock does: what does not fit is unknown, and the run can be read back from disk. */
import { expect, test } from 'vitest';
import { measurementSchema } from '../../../src/shared/domain/run.js';
import { attemptOf, failureOf, startBench } from '../../fakes/measuring.js';

test('figures of the wrong type are unknown, never kept as they came: such a run could not be read again', async () => {
  const bench = await startBench((reply) => {
    reply.open();
    reply.event('messageStart', { role: 'assistant' });
    reply.event('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 5 } });
    reply.event('contentBlockDelta', { contentBlockIndex: 0, delta: { toolUse: { input: { a: 1 } } } });
    reply.event('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'Hi' } });
    reply.event('messageStop', { stopReason: 7 });
    reply.event('metadata', {
      usage: { inputTokens: -5, outputTokens: 'many', cacheReadInputTokens: 1.5, cacheWriteInputTokens: 3 },
      metrics: { latencyMs: 'soon' },
      serviceTier: { type: 1 },
      performanceConfig: { latency: {} },
    });
    reply.end();
  });
  const measurement = await bench.measure();
  expect(measurementSchema.parse(measurement)).toEqual(measurement);
  expect(measurement).toMatchObject({ outcome: { kind: 'completed' }, reply: { text: 'Hi' } });
  const attempt = attemptOf(measurement);
  expect(attempt).toMatchObject({ stopReason: null, serverLatencyMs: null, servedTier: null, servedLatency: null });
  expect(attempt.usage).toEqual({
    inputTokens: null,
    outputTokens: null,
    cacheReadTokens: null,
    cacheWriteTokens: 3,
  });
  expect(attempt.timeline.deltas.map(([, , characters]) => characters)).toEqual([0, 0, 2]);
});

test.each([301, 302, 307])('a redirect without a body (HTTP %i) is not taken for a fault of ours', async (status) => {
  const bench = await startBench((reply) => {
    reply.answer(status, '', { location: 'http://127.0.0.1/sign-in' });
  });
  const failure = failureOf(await bench.measure());
  expect(failure.code).toBe('not-bedrock');
  expect(failure.message).toContain(`HTTP ${status}`);
  expect(failure.message).not.toContain('UnknownError');
});
