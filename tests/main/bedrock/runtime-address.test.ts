/** Our names of a region's hosts against those that the SDK's own endpoint rules build. */
import { BedrockClient } from '@aws-sdk/client-bedrock';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, test, vi } from 'vitest';
import { endpointSettings } from '../../../src/main/bedrock/endpoint-settings.js';
import { bedrockRegions, knownRegions, partitionOf } from '../../../src/main/bedrock/regions.js';
import { controlAddress, runtimeAddress } from '../../../src/main/bedrock/runtime-address.js';
import { useAwsFiles } from '../../fakes/aws-files.js';

const others = ['cn-north-1', 'us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1', 'us-isof-south-1', 'xx-new-1'];
const credentials = { accessKeyId: 'AKIDTEST', secretAccessKey: 'not-a-secret' };

/** What the real client would send a request to: its own resolver, asked with its own configuration. */
async function resolvedBy(client: BedrockRuntimeClient | BedrockClient, region: string): Promise<string> {
  const { endpointProvider, useFipsEndpoint, useDualstackEndpoint } = client.config;
  const endpoint = endpointProvider({
    Region: region,
    UseFIPS: await useFipsEndpoint(),
    UseDualStack: await useDualstackEndpoint(),
  });
  return endpoint.url.origin;
}

describe.each([
  { fips: false, dualStack: false },
  { fips: true, dualStack: false },
  { fips: false, dualStack: true },
  { fips: true, dualStack: true },
])('hosts of the kind %o', (kind) => {
  test('are named in every region and partition as the SDK names them', async () => {
    // The environment says the opposite, and must not be heard: it was read before.
    await useAwsFiles('');
    vi.stubEnv('AWS_USE_FIPS_ENDPOINT', String(!kind.fips));
    vi.stubEnv('AWS_USE_DUALSTACK_ENDPOINT', String(!kind.dualStack));
    for (const region of [...knownRegions.codes, ...others]) {
      const query = { region, endpoint: null, ...kind };
      const settings = { region, credentials, ...endpointSettings(query) };
      expect(await resolvedBy(new BedrockRuntimeClient(settings), region)).toBe(runtimeAddress(query));
      expect(await resolvedBy(new BedrockClient(settings), region)).toBe(controlAddress(query));
    }
  });
});

test('every region of the list lies in the partition that its code says', async () => {
  const { default: data } = await import('../../../resources/regions.json');
  for (const { code, partition } of data.regions) expect(partitionOf(code).id).toBe(partition);
  expect(new Set(bedrockRegions.map(({ name }) => name)).size).toBe(bedrockRegions.length);
  expect(knownRegions.withFips).toEqual(
    expect.arrayContaining(['us-east-1', 'us-west-2', 'ca-central-1', 'us-gov-west-1']),
  );
});
