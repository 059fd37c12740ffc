import { BedrockClient, paginateListInferenceProfiles } from '@aws-sdk/client-bedrock';
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

// Which profiles there are: never build their ids by hand.
const control = new BedrockClient({ region: 'us-west-2' });
for await (const page of paginateListInferenceProfiles({ client: control }, { typeEquals: 'SYSTEM_DEFINED' })) {
  for (const { inferenceProfileId, models } of page.inferenceProfileSummaries ?? []) {
    console.log(
      inferenceProfileId,
      models?.map(({ modelArn }) => modelArn?.split(':')[3]),
    );
  }
}

const client = new BedrockRuntimeClient({ region: 'us-west-2' });
const { stream } = await client.send(
  new ConverseStreamCommand({
    modelId: 'us.amazon.nova-micro-v1:0', // the profile's id in place of the model's
    messages: [{ role: 'user', content: [{ text: 'What is a token?' }] }],
    inferenceConfig: { maxTokens: 256 },
  }),
);
for await (const event of stream) process.stdout.write(event.contentBlockDelta?.delta?.text ?? '');
