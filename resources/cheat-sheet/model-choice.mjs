import { BedrockClient, ListFoundationModelsCommand } from '@aws-sdk/client-bedrock';
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

// Which models of this region stream text:
const control = new BedrockClient({ region: 'us-west-2' });
const { modelSummaries = [] } = await control.send(new ListFoundationModelsCommand({ byOutputModality: 'TEXT' }));
for (const { modelId, responseStreamingSupported } of modelSummaries) {
  if (responseStreamingSupported) console.log(modelId);
}

const client = new BedrockRuntimeClient({ region: 'us-west-2' });
const { stream } = await client.send(
  new ConverseStreamCommand({
    modelId: 'openai.gpt-oss-20b-1:0', // the one line that changes
    messages: [{ role: 'user', content: [{ text: 'What is a token?' }] }],
    inferenceConfig: { maxTokens: 256 },
  }),
);
for await (const event of stream) process.stdout.write(event.contentBlockDelta?.delta?.text ?? '');
