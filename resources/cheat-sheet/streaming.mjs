import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({ region: 'us-west-2' });

const { stream } = await client.send(
  new ConverseStreamCommand({
    modelId: 'openai.gpt-oss-20b-1:0',
    messages: [{ role: 'user', content: [{ text: 'What is a token?' }] }],
    inferenceConfig: { maxTokens: 512 },
    additionalModelRequestFields: { reasoning_effort: 'low' }, // gpt-oss; other models have other fields
  }),
);
for await (const { contentBlockDelta } of stream) {
  const delta = contentBlockDelta?.delta;
  // A reasoning model thinks first: show that it does, or the user looks at nothing until the answer begins.
  process.stdout.write(delta?.reasoningContent?.text ?? delta?.text ?? '');
}
