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

/**
 * One SDK client for each transport and region in use. Connections of one transport are never lent to another, but regions
 * that share a host (an endpoint of the user's own, the simulator) share its connections too.
 */
export function createStreamClient(target: MeasureTarget): StreamClient {
  const ways = new Map([target, ...(target.otherRegions ?? [])].map(({ region, proxy }) => [region, proxy]));
  const pools = new Map<string, BedrockTransport>();
  const lines = new Map<string, Line>();
  let { credentials } = target;

  function hostOf(region: string): string {
    return new URL(runtimeAddress({ ...target, region })).host;
  }

  function poolOf(name: Transport, region: string): BedrockTransport {
    const key = `${name} ${hostOf(region)}`;
    const known = pools.get(key);
    if (known !== undefined) return known;
    const pool = createTransport(name, { ...target, proxy: ways.has(region) ? ways.get(region) : target.proxy });
    pools.set(key, pool);
    return pool;
  }

  function lineOf(name: Transport, region: string): Line {
    const key = `${name} ${region}`;
    const known = lines.get(key);
    if (known !== undefined) return known;
    const transport = poolOf(name, region);
    const line = { transport, client: createRuntimeClient({ ...target, region }, transport, () => credentials) };
    lines.set(key, line);
    return line;
  }

  return {
    hostOf,
    async warm() {
      for (const name of target.transports ?? transports) {
        for (const region of ways.keys()) await warmClient(lineOf(name, region).client);
        const rehearsal =
          rehearsals.get(name) ??
          rehearse(name, (changes) =>
            createStreamClient({ ...target, otherRegions: [], ...changes, transports: [name] }),
          ).catch(() => undefined);
        rehearsals.set(name, rehearsal);
        await rehearsal;
      }
    },
    async open(request, stamps, signal) {
      const { client, transport } = lineOf(request.settings.transport, request.settings.region);
      const options: AttemptOptions = { abortSignal: signal, stamps };
      try {
        const { stream } = await client.send(new ConverseStreamCommand(toConverseInput(request)), options);
        return readEvents(stream ?? [], transport, stamps);
      } catch (error) {
        transport.release(stamps);
        throw error;
      }
    },
    toFailure: (error, situation) => toFailure(error, { ...situation, host: hostOf(situation.region), credentials }),
    renew(newer) {
      credentials = newer;
    },
    close() {
      for (const pool of pools.values()) pool.close();
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
