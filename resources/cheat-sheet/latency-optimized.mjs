import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({ region: 'us-east-2' });

const { stream } = await client.send(
  new ConverseStreamCommand({
    modelId: 'us.amazon.nova-pro-v1:0', // few models take it: others refuse the request
    messages: [{ role: 'user', content: [{ text: 'What is a token?' }] }],
    inferenceConfig: { maxTokens: 256 },
    performanceConfig: { latency: 'optimized' },
  }),
);
for await (const { contentBlockDelta, metadata } of stream) {
  process.stdout.write(contentBlockDelta?.delta?.text ?? '');
  // "standard" here: the quota was used up, and the request was served as any other.
  if (metadata !== undefined) console.log('\nserved as', metadata.performanceConfig?.latency);
}
