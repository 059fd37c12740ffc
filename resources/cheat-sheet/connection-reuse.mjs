import { Agent } from 'node:https';
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';

// The client's own handler speaks HTTP/2 and opens a new connection for every stream. This one keeps them.
const client = new BedrockRuntimeClient({
  region: 'us-west-2',
  requestHandler: new NodeHttpHandler({
    httpsAgent: new Agent({ keepAlive: true, maxSockets: 50 }),
  }),
});

async function ask(question) {
  const { stream } = await client.send(
    new ConverseStreamCommand({
      modelId: 'us.amazon.nova-micro-v1:0',
      messages: [{ role: 'user', content: [{ text: question }] }],
      inferenceConfig: { maxTokens: 256 },
    }),
  );
  // Read the stream to its end: only then can the next request have the connection.
  for await (const event of stream) process.stdout.write(event.contentBlockDelta?.delta?.text ?? '');
}

await ask('What is a token?');
await ask('And a first token?'); // on the same connection
