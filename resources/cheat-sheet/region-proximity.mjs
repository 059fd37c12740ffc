import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

// The region of the endpoint that the request goes to: the one that your code runs in, if it has the model.
const client = new BedrockRuntimeClient({ region: 'eu-central-1' });

const { stream } = await client.send(
  new ConverseStreamCommand({
    modelId: 'eu.amazon.nova-micro-v1:0', // ids of profiles begin with the geography of the region
    messages: [{ role: 'user', content: [{ text: 'What is a token?' }] }],
    inferenceConfig: { maxTokens: 256 },
  }),
);
for await (const event of stream) process.stdout.write(event.contentBlockDelta?.delta?.text ?? '');
