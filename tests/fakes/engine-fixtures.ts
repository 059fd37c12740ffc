/** What tests of the engine ask for, with everything filled in that they do not care about. */
import type { MeasureRequest, MeasureTarget } from '../../src/main/benchmark/ports.js';
import { exampleSettings } from './example-session.js';
import { eventFrame, type Reply } from './scripted-bedrock.js';

export function targetAt(endpoint: string): MeasureTarget {
  return {
    region: 'us-west-2',
    endpoint,
    credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'not-a-secret' },
    trustedCertificate: null,
  };
}

export function measureRequest(
  changes: Partial<Omit<MeasureRequest, 'settings'>> & { settings?: Partial<MeasureRequest['settings']> } = {},
): MeasureRequest {
  const { settings, ...rest } = changes;
  return {
    modelId: 'us.amazon.nova-micro-v1:0',
    prompt: { system: 'Be brief.', user: 'Hello' },
    scheduledAtNs: null,
    timeoutMs: null,
    retries: 0,
    ...rest,
    settings: { ...exampleSettings, ...settings },
  };
}

export const usage = { inputTokens: 7, outputTokens: 3, totalTokens: 10, cacheReadInputTokens: 0 };

export function textDelta(text: string): [string, object] {
  return ['contentBlockDelta', { contentBlockIndex: 0, delta: { text }, p: 'abcd' }];
}

/** A whole reply of text, ended. */
export function sendText(reply: Reply, pieces: readonly string[]): void {
  reply.open();
  reply.event('messageStart', { role: 'assistant', p: 'abc' });
  for (const piece of pieces) reply.event(...textDelta(piece));
  reply.event('contentBlockStop', { contentBlockIndex: 0 });
  sendEnd(reply);
}

export function sendEnd(reply: Reply): void {
  reply.event('messageStop', { stopReason: 'end_turn' });
  reply.event('metadata', { usage, metrics: { latencyMs: 42 } });
  reply.end();
}

/** A stream whose third frame was changed on its way. */
export function sendBadChecksum(reply: Reply): void {
  reply.open();
  reply.event('messageStart', { role: 'assistant' });
  reply.event(...textDelta('good'));
  const bad = eventFrame(...textDelta('bad'));
  bad.set([(bad.at(-1) ?? 0) ^ 1], bad.length - 1);
  reply.bytes(bad);
}

/** What a service without capacity for this account answers. */
export function sendThrottled(reply: Reply, headers: Record<string, string> = {}): void {
  reply.answer(429, '{"message":"Too many requests, please wait before trying again."}', {
    'x-amzn-errortype': 'ThrottlingException',
    ...headers,
  });
}
