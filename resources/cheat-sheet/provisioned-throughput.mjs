import { BedrockClient, paginateListProvisionedModelThroughputs } from '@aws-sdk/client-bedrock';
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

const control = new BedrockClient({ region: 'us-west-2' });
const pages = paginateListProvisionedModelThroughputs({ client: control }, { statusEquals: 'InService' });
for await (const { provisionedModelSummaries = [] } of pages) {
  for (const bought of provisionedModelSummaries) console.log(bought.provisionedModelName, bought.provisionedModelArn);
}

const client = new BedrockRuntimeClient({ region: 'us-west-2' });
const { stream } = await client.send(
  new ConverseStreamCommand({
    // The ARN of what was bought in place of the model's id.
    modelId: 'arn:aws:bedrock:us-west-2:111122223333:provisioned-model/abcdefgh1234',
    messages: [{ role: 'user', content: [{ text: 'What is a token?' }] }],
    inferenceConfig: { maxTokens: 256 },
  }),
);
for await (const event of stream) process.stdout.write(event.contentBlockDelta?.delta?.text ?? '');
