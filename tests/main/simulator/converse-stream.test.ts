import { describe, expect, it } from 'vitest';
import {
  ask,
  clientOf,
  orderOf,
  protocols,
  question,
  startForTest,
  textOf,
  tinyModel,
  tinyScenario,
} from './support.js';

describe.each(protocols)('ConverseStream over %s, read by the AWS SDK', (protocol) => {
  it('sends the events in order, no contentBlockStart for text, and metadata last', async () => {
    const simulator = await startForTest(tinyScenario(tinyModel()));
    const { events, requestId } = await ask(clientOf(simulator, protocol), question());

    expect(orderOf(events)).toEqual([
      'messageStart',
      'contentBlockDelta',
      'contentBlockStop',
      'messageStop',
      'metadata',
    ]);
    expect(events.filter((event) => event.contentBlockDelta !== undefined)).toHaveLength(10);
    expect(textOf(events)).toMatch(/^Streaming changes what a wait/);
    expect(events.at(-2)?.messageStop?.stopReason).toBe('end_turn');
    expect(events.at(-1)?.metadata?.usage).toEqual({ inputTokens: 2, outputTokens: 10, totalTokens: 12 });
    expect(events.at(-1)?.metadata?.metrics?.latencyMs).toBe(9);
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('streams reasoning in block 0 before the text in block 1', async () => {
    const simulator = await startForTest(tinyScenario(tinyModel({ reasoningShare: 0.3 })));
    const { events } = await ask(clientOf(simulator, protocol), question());
    const deltas = events.flatMap(({ contentBlockDelta }) =>
      contentBlockDelta === undefined
        ? []
        : [`${contentBlockDelta.contentBlockIndex}:${Object.keys(contentBlockDelta.delta ?? {}).join()}`],
    );
    expect(deltas).toEqual([...Array<string>(3).fill('0:reasoningContent'), ...Array<string>(7).fill('1:text')]);
    expect(events.map(({ contentBlockStop }) => contentBlockStop?.contentBlockIndex)).toContain(1);
  });
});

describe('ConverseStream', () => {
  it('stops at max tokens and says so', async () => {
    const simulator = await startForTest(tinyScenario(tinyModel({ tokensPerDelta: 2 })));
    const { events } = await ask(clientOf(simulator), question({ inferenceConfig: { maxTokens: 5 } }));
    expect(events.filter((event) => event.contentBlockDelta !== undefined)).toHaveLength(3);
    expect(events.at(-2)?.messageStop?.stopReason).toBe('max_tokens');
    expect(events.at(-1)?.metadata?.usage?.outputTokens).toBe(5);
  });

  it('serves an inference profile by its id and by its ARN', async () => {
    const inferenceProfiles = [{ id: 'us.tiny.model-v1:0', name: 'US Tiny', regions: ['us-east-1', 'us-west-2'] }];
    const simulator = await startForTest(tinyScenario(tinyModel({ regions: ['us-east-1'], inferenceProfiles })));
    const client = clientOf(simulator);
    for (const modelId of [
      'us.tiny.model-v1:0',
      'arn:aws:bedrock:us-west-2:111122223333:inference-profile/us.tiny.model-v1:0',
    ]) {
      const { events } = await ask(client, question({ modelId }));
      expect(orderOf(events).at(-1)).toBe('metadata');
    }
  });

  it('serves six streams at a time without mixing them up', async () => {
    const simulator = await startForTest(tinyScenario(tinyModel({ outputTokens: { min: 60, max: 60 } })));
    const client = clientOf(simulator);
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(client, question())));
    expect(answers.map(({ events }) => events.length)).toEqual(Array(6).fill(64));
    expect(new Set(answers.map(({ requestId }) => requestId)).size).toBe(6);
  });
});
