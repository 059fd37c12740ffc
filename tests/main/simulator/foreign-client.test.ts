import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import { streamText } from 'ai';
import { expect, it } from 'vitest';
import { credentials, startForTest, tinyModel, tinyScenario } from './support.js';

it('a Bedrock client that is not of AWS and not ours reads text, reasoning, stop reason and usage', async () => {
  const { http1 } = await startForTest(tinyScenario(tinyModel({ reasoningShare: 0.4 })));
  const bedrock = createAmazonBedrock({ region: 'us-west-2', ...credentials, baseURL: http1 });
  const reply = streamText({ model: bedrock('tiny.model-v1:0'), prompt: 'Hello?', maxRetries: 0 });
  let text = '';
  for await (const piece of reply.textStream) text += piece;

  expect(text).toMatch(/^Streaming changes what/);
  expect((await reply.finalStep).reasoningText).toMatch(/^The question asks/);
  expect(await reply.finishReason).toBe('stop');
  expect(await reply.usage).toMatchObject({ inputTokens: 2, outputTokens: 10, totalTokens: 12 });
});
