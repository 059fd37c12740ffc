/** Arms of one session that are sent to different regions. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createStreamClient } from '../../../src/main/bedrock/converse-stream.js';
import type { MeasureTarget } from '../../../src/main/benchmark/ports.js';
import { emptyStamps } from '../../../src/main/benchmark/stream-client.js';
import { type Transport, transports } from '../../../src/shared/domain/plan.js';
import { startConnectProxy } from '../../fakes/connect-proxy.js';
import { measureRequest, sendText, targetAt } from '../../fakes/engine-fixtures.js';
import { startScriptedBedrock } from '../../fakes/scripted-bedrock.js';

/** @returns sends one request to a region, and tells how it came out */
function callerOf(target: MeasureTarget, transport: Transport = 'http1') {
  const client = createStreamClient(target);
  onTestFinished(() => {
    client.close();
  });
  return async (region: string): Promise<string> => {
    const stamps = emptyStamps();
    try {
      const request = measureRequest({ settings: { region, transport } });
      for await (const event of await client.open(request, stamps, new AbortController().signal)) {
        expect(event.type).toBeTypeOf('string');
      }
      return 'completed';
    } catch (error) {
      return client.toFailure(error, { modelId: 'x', region, stamps, events: 0, deltas: 0 }).message;
    }
  };
}

const ownEndpoints: MeasureTarget = { ...targetAt(''), endpoint: null };

test("an endpoint of the user's own gets all regions, each signed for its own, over the same connection", async () => {
  const server = await startScriptedBedrock((reply) => {
    sendText(reply, ['x']);
  });
  onTestFinished(() => server.close());
  const call = callerOf({ ...targetAt(server.url), otherRegions: [{ region: 'eu-west-1', proxy: null }] });
  for (const region of ['us-west-2', 'eu-west-1', 'us-west-2']) expect(await call(region)).toBe('completed');
  const scopes = server.requests.map(
    ({ headers }) => /Credential=AKIDTEST\/\d{8}\/([\w-]+)\/bedrock/.exec(headers.authorization ?? '')?.[1],
  );
  expect(scopes).toEqual(['us-west-2', 'eu-west-1', 'us-west-2']);
  expect(server.connections()).toBe(1);
});

describe.each(transports)("%s without an endpoint goes to each region's own host", (transport) => {
  test('through the proxy of the way to that region', async () => {
    const [near, far] = await Promise.all([startConnectProxy({ status: 503 }), startConnectProxy({ status: 503 })]);
    const call = callerOf(
      {
        ...ownEndpoints,
        proxy: { url: near.url },
        otherRegions: [{ region: 'eu-central-1', proxy: { url: far.url } }],
      },
      transport,
    );
    expect(await call('eu-central-1')).toContain('bedrock-runtime.eu-central-1.amazonaws.com');
    expect(await call('us-west-2')).toContain('bedrock-runtime.us-west-2.amazonaws.com');
    expect(near.asked).toEqual(['bedrock-runtime.us-west-2.amazonaws.com:443']);
    expect(far.asked).toEqual(['bedrock-runtime.eu-central-1.amazonaws.com:443']);
  });
});

test.each([
  [{}, 'bedrock-runtime.cn-north-1.amazonaws.com.cn'],
  [{ fips: true }, 'bedrock-runtime-fips.cn-north-1.amazonaws.com.cn'],
  [{ dualStack: true }, 'bedrock-runtime.cn-north-1.api.amazonwebservices.com.cn'],
  [{ endpoint: 'https://vpce.example.test' }, 'vpce.example.test'],
])('what the plan says of hosts holds for every region: %j', (changes, host) => {
  const client = createStreamClient({ ...ownEndpoints, ...changes });
  expect(client.hostOf('cn-north-1')).toBe(host);
  client.close();
});
