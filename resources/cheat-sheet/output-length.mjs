import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({ region: 'us-west-2' });

const { stream } = await client.send(
  new ConverseStreamCommand({
    modelId: 'us.amazon.nova-micro-v1:0',
    // Ask for a short answer, and set a limit: maxTokens alone cuts an answer in the middle.
    system: [{ text: 'Answer in at most three sentences.' }],
    messages: [{ role: 'user', content: [{ text: 'What is a token?' }] }],
    inferenceConfig: { maxTokens: 128 },
  }),
);
for await (const { contentBlockDelta, messageStop } of stream) {
  process.stdout.write(contentBlockDelta?.delta?.text ?? '');
  if (messageStop !== undefined) console.log('\nended by', messageStop.stopReason); // max_tokens: it was cut
}
