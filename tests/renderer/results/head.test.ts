import { expect, test } from 'vitest';
import { regionPairs } from '../../../src/renderer/screens/results/conditions/region-pairs.js';
import { addTags, LONGEST_TAG, MOST_TAGS } from '../../../src/renderer/screens/results/head/tag-list.js';
import { tabHref, tabOf } from '../../../src/renderer/screens/results/tabs/use-tab.js';
import { requests } from '../../../src/shared/contract/contract.js';
import { makeArm, makeDocument } from './make-document.js';

test('tags are parted by commas, trimmed, and not added twice in whatever case', () => {
  expect(addTags(['Prod'], ' vpn, prod,office ')).toEqual({ tags: ['Prod', 'vpn', 'office'], problem: null });
  expect(addTags(['a'], ' , ')).toEqual({ tags: ['a'], problem: null });
});

test('what the application would refuse is told before it is sent, and nothing is lost', () => {
  const many = Array.from({ length: MOST_TAGS }, (_, index) => `tag ${index}`);
  expect(addTags(many, 'one more')).toMatchObject({ tags: many, problem: expect.stringContaining('20') as string });
  expect(addTags(['a'], 'x'.repeat(LONGEST_TAG + 1))).toMatchObject({ tags: ['a'] });
  const { input } = requests['sessions.update'];
  expect(input.safeParse({ id: 'one', tags: [...many.slice(1), 'x'.repeat(LONGEST_TAG)] }).success).toBe(true);
  expect(input.safeParse({ id: 'one', tags: [...many, 'one more'] }).success).toBe(false);
});

test('the open tab stands in the address; the first one needs no word, and a word that is no tab leads to none', () => {
  expect(tabHref('a b', 'order')).toBe('#/results/a%20b/order');
  expect(tabOf(tabHref('a b', 'order'))).toBe('order');
  expect(tabHref('one', 'runs')).toBe('#/results/one');
  expect(tabOf('#/results/one')).toBeNull();
  expect(tabOf('#/results/one/elsewhere')).toBeNull();
});

test('each region that an arm was sent to is told with its own endpoint and round trip', () => {
  const floor = { measuredAt: '', medianMs: 80, minMs: 79, n: 5 };
  const { session } = makeDocument([makeArm('Near', [])]);
  const environment = {
    ...session.environment,
    otherRegions: [
      {
        ...{ region: 'eu-west-1', endpointHost: 'bedrock.eu', proxyHost: null },
        ...{ networkFloorBefore: floor, networkFloorAfter: null },
      },
    ],
  };
  const near = makeArm('Near', []);
  const far = { ...near, settings: { ...near.settings, region: 'eu-west-1' } };
  const plan = { region: 'us-west-2' };
  const pairs = regionPairs({ plan, environment, arms: [near, far] });
  expect(pairs.map(({ label, values }) => [label, ...values])).toEqual([
    ['Regions', 'us-west-2, eu-west-1'],
    ['Endpoint', 'us-west-2: bedrock.example', 'eu-west-1: bedrock.eu'],
    ['Network round trip', 'us-west-2: not measured', 'eu-west-1: 80.0 ms before, – after (median of 5 TCP connects)'],
  ]);
  // The plan's own region is not told where no arm was sent there.
  expect(regionPairs({ plan, environment, arms: [far] })[1]).toEqual({ label: 'Endpoint', values: ['bedrock.eu'] });
});
