/** Where a plan's requests go: the way to each region of its arms. */
import { expect, test } from 'vitest';
import type { Route } from '../../../src/main/bedrock/route.js';
import { firstHops, openDestination } from '../../../src/main/services/open-destination.js';
import { otherRegionsOf, planSchema } from '../../../src/shared/domain/plan.js';

const plan = planSchema.parse({
  name: 'Regions',
  profile: 'work',
  region: 'us-west-2',
  runs: 1,
  arms: [
    { modelId: 'a' },
    { modelId: 'a', region: 'eu-west-1' },
    { modelId: 'b', region: 'us-west-2' },
    { modelId: 'b', region: 'eu-west-1' },
    { modelId: 'b', region: 'ap-south-1' },
  ],
  prompt: { system: '', user: 'Hello' },
});

const never = (): never => {
  throw new Error('not asked');
};

test('every region is found once, each with its own proxy, and measured to its own first hop', async () => {
  expect(otherRegionsOf(plan)).toEqual(['eu-west-1', 'ap-south-1']);
  const asked: string[] = [];
  const destination = await openDestination(
    plan,
    {
      simulators: { forSession: never },
      credentials: {
        current: () => Promise.resolve({ credentials: { bearerToken: 'x' }, expiresAtMs: null }),
      },
      findRoute({ region }): Promise<Route> {
        asked.push(region);
        return Promise.resolve({
          ...{ endpoint: null, fips: false, dualStack: false, trustedCertificate: null },
          address: `https://bedrock-runtime.${region}.amazonaws.com`,
          proxy: region === 'eu-west-1' ? { url: 'http://proxy.test:3128' } : null,
        });
      },
    },
    () => undefined,
    new AbortController().signal,
  );
  expect(asked).toEqual(['us-west-2', 'eu-west-1', 'ap-south-1']);
  expect(destination.target).toMatchObject({
    region: 'us-west-2',
    proxy: null,
    otherRegions: [
      { region: 'eu-west-1', proxy: { url: 'http://proxy.test:3128' } },
      { region: 'ap-south-1', proxy: null },
    ],
  });
  expect(firstHops(destination)).toEqual([
    'https://bedrock-runtime.us-west-2.amazonaws.com',
    'http://proxy.test:3128',
    'https://bedrock-runtime.ap-south-1.amazonaws.com',
  ]);
});
