import { readFile } from 'node:fs/promises';
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({ region: 'us-west-2' });

// What never changes stands first, what changes stands behind the cache point. Below the model's minimum
// (1,024 to 4,096 tokens, depending on the model) nothing is cached, and no error says so.
const system = [{ text: await readFile('system-prompt.txt', 'utf8') }, { cachePoint: { type: 'default' } }];

const { stream } = await client.send(
  new ConverseStreamCommand({
    modelId: 'us.amazon.nova-micro-v1:0',
    system,
    messages: [{ role: 'user', content: [{ text: 'What is a token?' }] }],
    inferenceConfig: { maxTokens: 256 },
  }),
);
for await (const { contentBlockDelta, metadata } of stream) {
  process.stdout.write(contentBlockDelta?.delta?.text ?? '');
  if (metadata?.usage !== undefined) {
    const { cacheReadInputTokens = 0, cacheWriteInputTokens = 0 } = metadata.usage;
    console.log(`\nread: ${cacheReadInputTokens}, written: ${cacheWriteInputTokens}`);
  }
}
