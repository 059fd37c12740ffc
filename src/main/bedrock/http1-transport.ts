/**
 * HTTP/1.1 with keep-alive, as boto3 speaks it: the default. The SDK's own default, HTTP/2, opens a new connection for
 * every ConverseStream call, which would measure each run cold.
 */
import type { HttpHandler, HttpRequest, HttpResponse } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { HttpHandlerOptions } from '@smithy/types';
import type { AttemptStamps } from '../benchmark/stream-client.js';
import { INVOCATION_ID_HEADER, openAttemptTaps } from './attempt-taps.js';
import { NotBedrockError } from './not-bedrock-error.js';
import { createTimedAgents } from './timed-agents.js';
import type { BedrockTransport } from './transports.js';

/** An address that swallows packets is given up after this; a refusal comes at once anyway. */
const CONNECTION_TIMEOUT_MS = 10_000;

export function createHttp1Transport(): BedrockTransport {
  const inner = new NodeHttpHandler({ ...createTimedAgents(), connectionTimeout: CONNECTION_TIMEOUT_MS });
  const taps = openAttemptTaps();

  const handler: HttpHandler<object> = {
    // The signer asks it which headers will be sent.
    metadata: inner.metadata,
    async handle(request: HttpRequest, options: HttpHandlerOptions & { stamps?: AttemptStamps } = {}) {
      const { stamps, ...handlerOptions } = options;
      const id = request.headers[INVOCATION_ID_HEADER];
      if (stamps !== undefined && id !== undefined) taps.expect(id, stamps);
      const answer = await inner.handle(request, handlerOptions);
      refuseForeignBody(answer.response);
      return answer;
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
    destroy: () => undefined,
  };

  return {
    handler,
    release: (stamps) => {
      taps.release(stamps);
    },
    close() {
      taps.close();
      inner.destroy();
    },
  };
}

/**
 * A page in place of the event stream would be decoded as one frame of a gigabyte, and end as "truncated". An error's
 * body is left to the SDK, which reads it as JSON.
 */
function refuseForeignBody({ statusCode, headers }: HttpResponse): void {
  const type = headers['content-type'];
  if (statusCode !== 200 || type === undefined) return;
  if (!/eventstream|octet-stream/i.test(type)) throw new NotBedrockError(type);
}
