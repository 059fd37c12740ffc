import { BedrockRuntimeClient, ConverseStreamCommand, CountTokensCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({ region: 'us-west-2' });
const history = [{ role: 'user', content: [{ text: 'What is a token?' }] }];

// How many tokens a prompt has, before it is sent; free, but not offered for every model.
const { inputTokens } = await client.send(
  new CountTokensCommand({
    modelId: 'anthropic.claude-haiku-4-5-20251001-v1:0',
    input: { converse: { messages: history } },
  }),
);
console.log(`${inputTokens} tokens`);

const { stream } = await client.send(
  new ConverseStreamCommand({
    modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
    messages: history.slice(-9), // the last turns, not all of them; the first of them must be the user's
    inferenceConfig: { maxTokens: 256 },
  }),
);
for await (const { contentBlockDelta, metadata } of stream) {
  process.stdout.write(contentBlockDelta?.delta?.text ?? '');
  if (metadata !== undefined) console.log(`\n${metadata.usage?.inputTokens} input tokens`);
}
