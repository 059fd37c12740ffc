/** ConverseStream through the AWS SDK, as the measuring thread's client: one request per call, no hidden retries. */
import {
  BedrockRuntimeClient,
  ConverseStreamCommand,
  type ConverseStreamOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { type Transport, transports } from '../../shared/domain/plan.js';
import type { Credentials, MeasureTarget } from '../benchmark/ports.js';
import type { AttemptStamps, StreamClient, StreamEvent } from '../benchmark/stream-client.js';
import type { AttemptOptions, BedrockTransport } from './bedrock-transport.js';
import { toConverseInput } from './converse-input.js';
import { toFailure } from './failures/to-failure.js';
import { identityOf } from './client-identity.js';
import { readEvent } from './read-event.js';
import { rehearse } from './rehearse.js';
import { endpointSettings } from './endpoint-settings.js';
import { runtimeAddress } from './runtime-address.js';
import { createTransport } from './transports.js';
import { warmClient } from './warm-client.js';

interface Line {
  readonly transport: BedrockTransport;
  readonly client: BedrockRuntimeClient;
}

/** Once for each thread and transport: what it warms is shared by all clients. */
const rehearsals = new Map<Transport, Promise<void>>();

/** One SDK client for each transport in use, so that connections of one are never lent to another. */
export function createStreamClient(target: MeasureTarget): StreamClient {
  const lines = new Map<Transport, Line>();
  const { host } = new URL(runtimeAddress(target));
  let { credentials } = target;

  function lineOf(name: Transport): Line {
    const known = lines.get(name);
    if (known !== undefined) return known;
    const transport = createTransport(name, target);
    const line = { transport, client: createRuntimeClient(target, transport, () => credentials) };
    lines.set(name, line);
    return line;
  }

  return {
    host,
    async warm() {
      for (const name of target.transports ?? transports) {
        await warmClient(lineOf(name).client);
        const rehearsal =
          rehearsals.get(name) ??
          rehearse(name, (changes) => createStreamClient({ ...target, ...changes, transports: [name] })).catch(
            () => undefined,
          );
        rehearsals.set(name, rehearsal);
        await rehearsal;
      }
    },
    async open(request, stamps, signal) {
      const { client, transport } = lineOf(request.settings.transport);
      const options: AttemptOptions = { abortSignal: signal, stamps };
      try {
        const { stream } = await client.send(new ConverseStreamCommand(toConverseInput(request)), options);
        return readEvents(stream ?? [], transport, stamps);
      } catch (error) {
        transport.release(stamps);
        throw error;
      }
    },
    toFailure: (error, situation) => toFailure(error, { ...situation, host, region: target.region, credentials }),
    renew(newer) {
      credentials = newer;
    },
    close() {
      for (const { transport } of lines.values()) transport.close();
    },
  };
}

/**
 * Everything that the environment or a shared configuration file could change about a request is set here.
 * `AWS_BEARER_TOKEN_BEDROCK` would otherwise replace the credentials, `AWS_MAX_ATTEMPTS` hide retries in a latency, and
 * `AWS_ENDPOINT_URL` redirect a request that was meant for the region.
 */
export function createRuntimeClient(target: MeasureTarget, transport: BedrockTransport, current: () => Credentials) {
  return new BedrockRuntimeClient({
    region: target.region,
    ...identityOf(current),
    requestHandler: transport.handler,
    maxAttempts: 1,
    retryMode: 'standard',
    ...endpointSettings(target),
  });
}

async function* readEvents(
  stream: AsyncIterable<ConverseStreamOutput> | Iterable<ConverseStreamOutput>,
  transport: BedrockTransport,
  stamps: AttemptStamps,
): AsyncGenerator<StreamEvent, void, undefined> {
  try {
    for await (const event of stream) yield readEvent(event);
  } finally {
    transport.release(stamps);
  }
}
