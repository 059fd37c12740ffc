/**
 * Warms an SDK client without the network: serialising, signing and decoding run a number of times over a canned reply.
 * Otherwise the first run would pay for loading and compiling them, and look like a cold model.
 */
import { Readable } from 'node:stream';
import { type BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { HttpResponse, type HttpHandler } from '@smithy/core/protocols';
import { cannedFrames, cannedRequest } from './canned-stream.js';
import { toConverseInput } from './converse-input.js';
import { readEvent } from './read-event.js';

const SENDS = 20;

/** Makes no connection. The client is as before afterwards. */
export async function warmClient(client: BedrockRuntimeClient): Promise<void> {
  const real = client.config.requestHandler;
  client.config.requestHandler = cannedHandler(real.metadata);
  try {
    for (let send = 0; send < SENDS; send += 1) {
      const { stream } = await client.send(new ConverseStreamCommand(toConverseInput(cannedRequest)), {
        abortSignal: new AbortController().signal,
      });
      for await (const event of stream ?? []) readEvent(event);
    }
  } finally {
    client.config.requestHandler = real;
  }
}

/** @param metadata of the real handler: the signer decides by it which headers to sign */
function cannedHandler(metadata: BedrockRuntimeClient['config']['requestHandler']['metadata']): HttpHandler<object> {
  const frames = cannedFrames();
  return {
    ...(metadata === undefined ? {} : { metadata }),
    handle: () =>
      Promise.resolve({
        response: new HttpResponse({
          statusCode: 200,
          headers: { 'content-type': 'application/vnd.amazon.eventstream' },
          body: Readable.from(frames),
        }),
      }),
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
}
