import { Agent } from 'node:https';
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const AT_ONCE = 4;
const client = new BedrockRuntimeClient({
  region: 'us-west-2',
  // A socket for each request: with fewer, requests wait for one.
  requestHandler: new NodeHttpHandler({ httpsAgent: new Agent({ keepAlive: true, maxSockets: AT_ONCE }) }),
});

async function ask(question) {
  const { stream } = await client.send(
    new ConverseStreamCommand({
      modelId: 'us.amazon.nova-micro-v1:0',
      messages: [{ role: 'user', content: [{ text: question }] }],
      inferenceConfig: { maxTokens: 256 }, // counts against the quota when the request is admitted
    }),
  );
  let answer = '';
  for await (const event of stream) answer += event.contentBlockDelta?.delta?.text ?? '';
  return answer;
}

const questions = Array.from({ length: 20 }, () => 'What is a token?');
async function work() {
  for (let next = questions.pop(); next !== undefined; next = questions.pop()) console.log(await ask(next));
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
