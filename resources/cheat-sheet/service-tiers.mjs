import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({ region: 'us-west-2' });

const { stream } = await client.send(
  new ConverseStreamCommand({
    modelId: 'us.amazon.nova-micro-v1:0',
    messages: [{ role: 'user', content: [{ text: 'What is a token?' }] }],
    inferenceConfig: { maxTokens: 256 },
    serviceTier: { type: 'priority' }, // "default" is Standard; "flex" costs less and may wait
  }),
);
for await (const { contentBlockDelta, metadata } of stream) {
  process.stdout.write(contentBlockDelta?.delta?.text ?? '');
  if (metadata !== undefined) console.log('\nserved as', metadata.serviceTier?.type);
}
