/** A small whole reply as it would come over the wire, and the request that asks for it: material of the warm-up. */
import { EventStreamCodec } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';
import type { MeasureRequest } from '../benchmark/ports.js';

export const cannedRequest: MeasureRequest = {
  modelId: 'warm-up',
  prompt: { system: 'You are being warmed up.', user: 'Say something.' },
  settings: {
    region: 'us-west-2',
    transport: 'http1',
    cachePoint: true,
    serviceTier: null,
    latency: null,
    maxTokens: 16,
    temperature: 0,
    topP: 1,
  },
  scheduledAtNs: null,
  timeoutMs: null,
  retries: 0,
};

const events: readonly (readonly [string, object])[] = [
  ['messageStart', { role: 'assistant' }],
  ['contentBlockDelta', { contentBlockIndex: 0, delta: { reasoningContent: { text: 'Hm.' } } }],
  ['contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'Something.' } }],
  ['contentBlockStop', { contentBlockIndex: 0 }],
  ['messageStop', { stopReason: 'end_turn' }],
  ['metadata', { usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 }, metrics: { latencyMs: 1 } }],
];

/** One buffer for each frame of the reply. */
export function cannedFrames(): Uint8Array[] {
  const codec = new EventStreamCodec(toUtf8, fromUtf8);
  return events.map(([type, payload]) =>
    codec.encode({
      headers: {
        ':event-type': { type: 'string', value: type },
        ':content-type': { type: 'string', value: 'application/json' },
        ':message-type': { type: 'string', value: 'event' },
      },
      body: fromUtf8(JSON.stringify(payload)),
    }),
  );
}
