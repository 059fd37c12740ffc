import { Agent } from 'node:https';
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';

// Below the five minutes after which a cached prompt is gone and many networks drop a connection.
const IDLE_MS = 240_000;

const client = new BedrockRuntimeClient({
  region: 'us-west-2',
  requestHandler: new NodeHttpHandler({ httpsAgent: new Agent({ keepAlive: true, maxSockets: 50 }) }),
});

async function keepWarm() {
  // One token through the same client. Send your own system prompt with its cache point to keep its cache, too.
  const { stream } = await client.send(
    new ConverseStreamCommand({
      modelId: 'us.amazon.nova-micro-v1:0',
      messages: [{ role: 'user', content: [{ text: 'Hi' }] }],
      inferenceConfig: { maxTokens: 1 },
    }),
  );
  for await (const event of stream) void event;
}

setInterval(() => keepWarm().catch(console.error), IDLE_MS).unref();
