/**
 * Entry of the threads of (b) and (c): the loop that one would write after reading the article, with the SDK as it comes.
 * Its HTTP/2 opens a connection for every call, and its stamps are taken where the loop sees a decoded event.
 */
import { workerData } from 'node:worker_threads';
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttp2Handler } from '@smithy/node-http-handler';
import { startBusyWork } from './busy-work.js';
import { servePasses } from './client-thread.js';
import { credentials, type Endpoint, modelId, prompt, region } from './endpoint.js';
import { type RecordedRun, runStreams } from './pass.js';

export interface SdkLoopData {
  readonly endpoint: Endpoint;
  /** Works 5 ms of every 16 ms while it streams. */
  readonly busy: boolean;
}

const { endpoint, busy } = workerData as SdkLoopData;
const { certificate } = endpoint;
const client = new BedrockRuntimeClient({
  region,
  credentials,
  endpoint: endpoint.http2,
  // The SDK's own default, with the one thing added that a test server needs: trust in its certificate.
  ...(certificate !== null && {
    requestHandler: new NodeHttp2Handler({
      disableConcurrentStreams: true,
      nodeHttp2ConnectOptions: { ca: certificate },
    }),
  }),
});

servePasses(async (plan) => {
  const stopWork = busy ? startBusyWork() : () => undefined;
  try {
    return await runStreams(plan, () => streamOnce(plan.deltas));
  } finally {
    stopWork();
  }
});

async function streamOnce(deltas: number): Promise<RecordedRun> {
  const command = new ConverseStreamCommand({
    modelId,
    system: [{ text: prompt.system }],
    messages: [{ role: 'user', content: [{ text: prompt.user }] }],
    inferenceConfig: { maxTokens: deltas },
  });
  const deltaOffsetsNs: number[] = [];
  let requestId: string | null = null;
  let failure: string | null = null;
  const sentNs = process.hrtime.bigint();
  try {
    const output = await client.send(command);
    requestId = output.$metadata.requestId ?? null;
    for await (const event of output.stream ?? []) {
      if (event.contentBlockDelta !== undefined) deltaOffsetsNs.push(Number(process.hrtime.bigint() - sentNs));
    }
  } catch (error) {
    failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return { requestId, sentNs, deltaOffsetsNs, failure, ownDelay: null };
}
