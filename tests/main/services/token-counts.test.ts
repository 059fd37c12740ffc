import { expect, test } from 'vitest';
import { createPlanChecker } from '../../../src/main/services/plan-checker.js';
import { createTokenCounts, type TokenCountsOptions } from '../../../src/main/services/token-counts.js';

const plan = {
  name: 'Count',
  profile: 'with-mfa',
  endpoint: 'http://127.0.0.1:9',
  arms: [{ modelId: 'a.model' }],
  runs: 1,
  prompt: { system: 'x'.repeat(400), user: 'Hello, you.' },
};

/** Counts with nothing but a profile; the names of what was asked for. */
async function countWith(state: Pick<TokenCountsOptions, 'isReady' | 'isBusy'>, asPlanned: unknown = plan) {
  const asked: string[] = [];
  const nothing = () => Promise.reject(new Error('not there'));
  const counts = createTokenCounts({
    checker: createPlanChecker({
      catalogue: {
        profiles: () => Promise.resolve([]),
        profileAnswer: nothing,
        models: nothing,
        recentModels: nothing,
        forget: () => undefined,
      },
      regions: { codes: [], withFips: [], asOf: '2026-01-01' },
      scenarios: [],
      knownModel: () => null,
    }),
    simulators: { forSession: nothing, forCatalogue: nothing },
    credentials: {
      current(profile) {
        asked.push(profile);
        return nothing();
      },
    },
    findRoute: nothing,
    ...state,
  });
  return { arms: await counts.count(asPlanned), asked };
}

const ready = () => Promise.resolve(true);

test.each([
  ['credentials would have to be asked for', { isReady: () => Promise.resolve(false), isBusy: () => false }, []],
  ['a session is under way', { isReady: ready, isBusy: () => true }, []],
  ['the credentials fail after all', { isReady: ready, isBusy: () => false }, ['with-mfa']],
])('when %s, the estimate stands and nobody is disturbed', async (_when, state, expected) => {
  const { arms, asked } = await countWith(state);
  expect(arms).toMatchObject([{ how: 'estimated', prefixTokens: 100, promptTokens: 103, cached: 'off' }]);
  expect(asked).toEqual(expected);
});

test("an arm with a prompt length of its own is not told the count of the plan's prompt", async () => {
  const arms = [{ modelId: 'a.model' }, { modelId: 'a.model', label: 'Long', systemTokens: 6_000 }];
  const answer = await countWith({ isReady: ready, isBusy: () => false }, { ...plan, arms });
  expect(answer.arms.map(({ prefixTokens, promptTokens }) => [prefixTokens, promptTokens])).toEqual([
    [100, 103],
    [6_000, 6_003],
  ]);
});
