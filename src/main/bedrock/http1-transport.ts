/**
 * HTTP/1.1, with keep-alive as boto3 speaks it (the default), or with a connection of its own for each request. The SDK's
 * own default, HTTP/2, opens a new connection for every ConverseStream call, which would measure each run cold.
 */
import type { IncomingMessage } from 'node:http';
import type { HttpHandler, HttpRequest, HttpResponse } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { MeasureTarget } from '../benchmark/ports.js';
import type { AttemptStamps } from '../benchmark/stream-client.js';
import { INVOCATION_ID_HEADER } from './attempt-headers.js';
import { openAttemptTaps } from './attempt-taps.js';
import { type BedrockTransport, type SeenOptions, signalOf } from './bedrock-transport.js';
import { CONNECTION_TIMEOUT_MS } from './connection-timeout.js';
import { readFrames } from './chunk-tap.js';
import { refuseForeignBody } from './not-bedrock-error.js';
import { createPooledAgents, createSingleAgents, type TimedAgents } from './timed-agents.js';
import { createTrust } from './trusted-roots.js';

/** @param isCold every request makes its own TCP and TLS connection, and resumes no TLS session */
export function createHttp1Transport(
  target: Pick<MeasureTarget, 'trustedCertificate' | 'proxy'>,
  isCold = false,
): BedrockTransport {
  const trust = createTrust(target.trustedCertificate);
  const proxyOf = () => target.proxy ?? null;
  const shared = isCold ? null : createInner(createPooledAgents(trust, proxyOf));
  const single = new Map<AttemptStamps, NodeHttpHandler>();
  const taps = openAttemptTaps();

  function innerFor(stamps: AttemptStamps | undefined): NodeHttpHandler {
    if (shared !== null) return shared;
    const inner = createInner(createSingleAgents(trust, proxyOf));
    if (stamps !== undefined) single.set(stamps, inner);
    return inner;
  }

  const handler: HttpHandler<object> = {
    // The signer asks it which headers will be sent.
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request: HttpRequest, { stamps, ...options }: SeenOptions = {}) {
      const id = request.headers[INVOCATION_ID_HEADER];
      if (stamps !== undefined && id !== undefined) taps.expect(id, stamps);
      const answer = await innerFor(stamps).handle(request, options);
      if (stamps !== undefined) {
        refuseForeignBody(answer.response);
        framed(answer.response, stamps, signalOf(options));
      }
      return answer;
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
    destroy: () => undefined,
  };

  /** The reply of a stream goes to the decoder frame by frame; an error's body is left to the SDK. */
  function framed(response: HttpResponse, stamps: AttemptStamps, signal: AbortSignal | undefined) {
    if (response.statusCode !== 200) return;
    response.body = readFrames(
      { body: response.body as IncomingMessage, arrivals: taps.arrivalsOf(stamps), brokenEnd: (error) => error },
      stamps,
      signal,
    );
  }

  return {
    handler,
    release(stamps) {
      taps.release(stamps);
      single.get(stamps)?.destroy();
      single.delete(stamps);
    },
    close() {
      taps.close();
      shared?.destroy();
      for (const inner of single.values()) inner.destroy();
    },
  };
}

function createInner(agents: TimedAgents): NodeHttpHandler {
  return new NodeHttpHandler({ ...agents, connectionTimeout: CONNECTION_TIMEOUT_MS });
}
