/** What can be wrong with the experiment that a plan lays out: its regions, lengths, waves, caches and early ends. */
import { describe, expect, it, test } from 'vitest';
import { checkPlan, type PlanContext } from '../../../src/main/plan/check-plan.js';
import type { PlanArm, PlanInput } from '../../../src/shared/domain/plan.js';
import { testModel, testPlan } from './test-models.js';

const price = { inputPerMillion: 1, outputPerMillion: 5, cacheReadPerMillion: null, cacheWritePerMillion: null };
const haiku = testModel('haiku', {
  name: 'Haiku',
  maxOutputTokens: 1_000,
  caching: { minimumTokens: 1_024, ttl: ['5m'] },
  price,
});
const unpriced = testModel('free', { name: 'Unpriced', contextTokens: 32_000 });
const plain = { source: null, signIn: 'none', endpointHost: null, region: null, problem: null } as const;

const context: PlanContext = {
  profiles: [
    { name: 'simulator', label: 'Simulator', kind: 'simulator', ...plain },
    { name: 'work', label: 'work', kind: 'static', ...plain },
  ],
  regions: { codes: ['us-west-2', 'eu-west-1', 'eu-west-3'], withFips: ['us-west-2'], asOf: '2026-08-07' },
  scenarios: ['article'],
  listing: { models: [haiku, unpriced], complete: true },
  otherListings: new Map([['eu-west-1', { models: [unpriced], complete: true }]]),
  listingProblem: null,
};

type ArmInput = Partial<PlanArm>;

function check(arms: ArmInput[], fields: Partial<PlanInput> = {}) {
  return checkPlan(
    testPlan(
      arms.map((arm) => ({ modelId: haiku.id, ...arm })),
      fields,
    ),
    context,
  );
}

describe('regions of arms', () => {
  it('an unknown one is refused at its arm, and only named in the simulator', () => {
    const arms = [{}, { modelId: unpriced.id, region: 'eu-west-11' }];
    expect(check(arms, { profile: 'work' })).toMatchObject([
      { severity: 'error', field: 'arms.1.region', hint: expect.stringContaining('eu-west-1') as unknown },
    ]);
    expect(check(arms)).toMatchObject([{ severity: 'warning', field: 'arms.1.region' }]);
  });

  it('a model is looked for in the region that its arm is sent to', () => {
    expect(check([{ region: 'eu-west-1' }])).toMatchObject([
      {
        severity: 'error',
        field: 'arms.0.modelId',
        message: 'There is no model "haiku" for the profile "simulator" in eu-west-1.',
      },
    ]);
    expect(check([{ modelId: unpriced.id, region: 'eu-west-1' }, { region: 'us-west-2' }])).toEqual([]);
  });

  it('FIPS hosts are asked for in all of them', () => {
    const [problem] = check([{}, { modelId: unpriced.id, region: 'eu-west-1' }], { profile: 'work', fips: true });
    expect(problem).toMatchObject({ field: 'fips', message: expect.stringContaining('for eu-west-1 (') as unknown });
  });
});

test('a prompt that leaves no room for the reply in the context is told, by the lengths of each arm', () => {
  const wide = { modelId: unpriced.id, maxTokens: 4_000 };
  expect(check([{ ...wide, systemTokens: 27_900 }])).toEqual([]);
  expect(check([wide, { ...wide, systemTokens: 28_000 }])).toMatchObject([
    {
      severity: 'warning',
      field: 'arms.1.systemTokens',
      message: expect.stringContaining('of Unpriced, 32,000 tokens') as unknown,
    },
  ]);
});

test("max tokens of an arm goes before the plan's, and is judged where it was set", () => {
  expect(check([{ maxTokens: 1_001 }])).toMatchObject([{ severity: 'error', field: 'arms.0.maxTokens' }]);
  expect(check([{ maxTokens: 1_000 }], { inference: { maxTokens: 2_000 } })).toEqual([]);
});

describe('waves', () => {
  it.each([
    [{ kind: 'open', requestsPerSecond: 2 } as const, 'an open load'],
    [{ kind: 'closed', concurrency: 4 } as const, 'a load of 4 requests at once'],
  ])('do not fit a load that decides itself how much is under way: %j', (load, words) => {
    expect(check([{}, { concurrency: 8 }], { load })).toMatchObject([
      { severity: 'error', field: 'arms.1.concurrency', message: expect.stringContaining(words) as unknown },
    ]);
    expect(check([{}, { concurrency: 8 }])).toEqual([]);
  });
});

describe('a cached arm', () => {
  const cached = { cachePoint: true, nonce: 'arm', systemTokens: 2_000 } as const;

  it('is judged by the length that its prompt is brought to', () => {
    expect(check([{ ...cached, systemTokens: 900 }])).toMatchObject([
      { severity: 'warning', field: 'arms.0.cachePoint' },
    ]);
    expect(check([cached])).toEqual([]);
  });

  it('is told that its cache will have expired when the pauses between its runs outlast it', () => {
    const idle = { modelId: unpriced.id, idleSeconds: 280 };
    expect(check([cached, idle])).toEqual([]);
    expect(check([cached, idle], { idleSeconds: 10 })).toMatchObject([
      {
        severity: 'warning',
        field: 'arms.0.cachePoint',
        message: expect.stringMatching(/^The cache of Haiku will have expired .* about 300 s apart/) as unknown,
      },
    ]);
    expect(check([{ ...cached, nonce: 'none' }, idle], { idleSeconds: 10 })).toHaveLength(1);
  });

  it.each<[string, ArmInput, Partial<PlanInput>]>([
    ['it reads nothing anyway', { ...cached, nonce: 'run' }, {}],
    ['the others do not stand between its runs', cached, { order: 'sequential' }],
    ['the simulator shortens the pauses', cached, { simulator: { timeScale: 0.1 } }],
  ])('is not, where %s', (_, arm, fields) => {
    expect(check([arm, { modelId: unpriced.id, idleSeconds: 600 }], fields)).toEqual([]);
  });
});

describe('what may end a session early', () => {
  it('a precision needs as many runs as an interval does, and blocks', () => {
    expect(check([{}], { precision: 0.1, runs: 5 })).toMatchObject([{ severity: 'error', field: 'precision' }]);
    expect(check([{}], { precision: 0.1, runs: 6 })).toEqual([]);
    const two = [{}, { modelId: unpriced.id }];
    expect(check(two, { precision: 0.1, runs: 6, order: 'sequential' })).toMatchObject([
      { severity: 'warning', field: 'precision' },
    ]);
  });

  it('a budget needs the price of every model, and says where that is only the least', () => {
    expect(check([{}], { budgetUsd: 1 })).toEqual([]);
    expect(check([{}, { modelId: unpriced.id }], { budgetUsd: 1 })).toMatchObject([
      {
        severity: 'error',
        field: 'budgetUsd',
        message: 'The budget cannot be kept: the price of Unpriced is not known.',
      },
    ]);
    expect(check([{ latency: 'optimized' }], { budgetUsd: 1 })).toMatchObject([
      { severity: 'warning', field: 'budgetUsd' },
    ]);
  });
});
