/** What a plan can have wrong that only the world outside of it shows. */
import { describe, expect, it } from 'vitest';
import { checkPlan, type PlanContext } from '../../../src/main/plan/check-plan.js';
import type { PlanInput } from '../../../src/shared/domain/plan.js';
import type { Profile } from '../../../src/shared/domain/profile.js';
import { testModel, testPlan } from './test-models.js';

const micro = testModel('us.amazon.nova-micro-v1:0', {
  name: 'Nova Micro',
  access: 'geo',
  maxOutputTokens: 10_000,
  caching: { minimumTokens: 1_024, ttl: ['5m'] },
});
const deepseek = testModel('deepseek.v3.2', { name: 'DeepSeek V3.2' });

const plain = { source: null, signIn: 'none', endpointHost: null } as const;
const context: PlanContext = {
  profiles: [
    { name: 'simulator', label: 'Simulator', kind: 'simulator', ...plain, region: null, problem: null },
    {
      name: 'dev-sso',
      label: 'dev-sso',
      kind: 'sso',
      ...plain,
      region: 'us-east-1',
      problem: 'The sign-in has expired.',
    },
  ],
  regions: { codes: ['us-west-2', 'us-east-1', 'eu-west-3'], withFips: ['us-west-2'], asOf: '2026-08-07' },
  scenarios: ['article', 'steady'],
  listing: { models: [micro, deepseek], complete: true },
  listingProblem: null,
};

function check(fields: Partial<PlanInput>, changed: Partial<PlanContext> = {}) {
  return checkPlan(testPlan([{ modelId: deepseek.id }], fields), { ...context, ...changed });
}

describe('check plan', () => {
  it('has nothing to say about a plan that fits', () => {
    expect(check({})).toEqual([]);
  });

  it.each([
    ['an unknown profile', { profile: 'dev-ss' }, 'profile', 'Did you mean dev-sso?'],
    ['a profile like no other', { profile: 'zzzz' }, 'profile', 'Choose one of: simulator, dev-sso.'],
    ['an unknown scenario', { simulator: { scenario: 'calm' } }, 'simulator.scenario', 'article, steady'],
    ['an unknown model', { arms: [{ modelId: 'amazon.nova-micro' }] }, 'arms.0.modelId', micro.id],
    ['a name in place of an id', { arms: [{ modelId: 'nova micro' }] }, 'arms.0.modelId', micro.id],
  ])('refuses %s and suggests what exists', (_, fields, field, hint) => {
    expect(check(fields)).toMatchObject([{ severity: 'error', field, hint: expect.stringContaining(hint) as unknown }]);
  });

  it('names the model and its limit when max tokens is beyond it, and not the models that can write that much', () => {
    const problems = check({
      arms: [{ modelId: micro.id }, { modelId: deepseek.id }],
      inference: { maxTokens: 20_000 },
    });
    expect(problems).toMatchObject([{ severity: 'error', field: 'inference.maxTokens' }]);
    expect(problems[0]?.message).toMatch(/20,000.*Nova Micro.*10,000/);
  });

  it('says how much of the prompt is missing until a cache point takes effect', () => {
    const problems = check({
      arms: [{ modelId: micro.id, cachePoint: true }],
      prompt: { system: 'x'.repeat(2_685), user: 'Hello' },
    });
    expect(problems).toMatchObject([{ severity: 'warning', field: 'arms.0.cachePoint' }]);
    expect(problems[0]?.message).toContain('will not cache: about 672 of 1,024 tokens');
    expect(
      check({ arms: [{ modelId: micro.id, cachePoint: true }], prompt: { system: 'x'.repeat(4_096), user: 'Hello' } }),
    ).toEqual([]);
  });

  it('warns of a cache point on a model that has no caching', () => {
    expect(check({ arms: [{ modelId: deepseek.id, cachePoint: true }] })).toMatchObject([
      { severity: 'warning', field: 'arms.0.cachePoint' },
    ]);
  });

  it('refuses a region that has no Bedrock, and suggests those that have; elsewhere it is only a name', () => {
    const fields = { profile: 'dev-sso', region: 'us-west-1' };
    const [problem] = check(fields);
    expect(problem).toMatchObject({ severity: 'error', field: 'region' });
    expect(problem?.message).toContain('"us-west-1" (list of 2026-08-07)');
    expect(problem?.hint).toContain('us-west-2');
    expect(check({ ...fields, endpoint: 'https://vpce.example.test' })).toMatchObject([
      { severity: 'warning', field: 'profile' },
      { severity: 'warning', field: 'region' },
    ]);
    expect(check({ region: 'us-west-1' })).toMatchObject([{ severity: 'warning', field: 'region' }]);
  });

  it.each(['fips', 'dualStack'] as const)('refuses %s for an endpoint of the plan or of the profile', (field) => {
    const real = { ...context.profiles[1], problem: null } as Profile;
    const changed = { profiles: [real] };
    const plan = { profile: 'dev-sso', region: 'us-west-2', [field]: true };
    expect(check(plan, changed)).toEqual([]);
    const [own] = check({ ...plan, endpoint: 'https://vpce.example.test' }, changed);
    expect(own).toMatchObject({ severity: 'error', field });
    expect(own?.message).toContain('the plan sets the endpoint https://vpce.example.test');
    const [ofProfile] = check(plan, { profiles: [{ ...real, endpointHost: 'vpce.example.test' }] });
    expect(ofProfile).toMatchObject({ severity: 'error', field });
    expect(ofProfile?.message).toContain('the profile "dev-sso" sets the endpoint vpce.example.test');
    expect(check({ [field]: true })).toMatchObject([{ severity: 'warning', field }]);
    // What is only configured gives way to an endpoint in any case.
    expect(check({ ...plan, [field]: false, endpoint: 'https://vpce.example.test' }, changed)).toEqual([]);
  });

  it('warns of FIPS in a region whose FIPS host is not listed', () => {
    const changed = { profiles: [{ ...context.profiles[1], problem: null } as Profile] };
    const problems = check({ profile: 'dev-sso', region: 'us-east-1', fips: true }, changed);
    expect(problems).toMatchObject([{ severity: 'warning', field: 'fips' }]);
    expect(problems[0]?.hint).toContain('us-west-2');
  });

  it('wants a label when one model stands in a plan twice, unless the settings differ', () => {
    const twice = { modelId: micro.id };
    expect(check({ arms: [twice, twice] })).toMatchObject([{ severity: 'error', field: 'arms.1.modelId' }]);
    expect(check({ arms: [twice, { ...twice, label: 'again' }] })).toEqual([]);
    expect(check({ arms: [twice, { ...twice, serviceTier: 'flex' }] })).toEqual([]);
    expect(
      check({
        arms: [
          { ...twice, label: 'a' },
          { modelId: deepseek.id, label: 'a' },
        ],
      }),
    ).toMatchObject([{ severity: 'error', field: 'arms.1.label' }]);
  });

  it('only warns when the models could not be listed', () => {
    const problems = check(
      { arms: [{ modelId: 'whatever' }], endpoint: 'http://127.0.0.1:1' },
      { listing: { models: [], complete: false }, listingProblem: 'not asked.' },
    );
    expect(problems).toMatchObject([{ severity: 'warning', field: 'endpoint' }]);
  });

  it('puts errors before warnings', () => {
    const problems = check({ profile: 'dev-sso', region: 'us-west-9', arms: [{ modelId: 'none' }] });
    expect(problems.map(({ severity, field }) => [severity, field])).toEqual([
      ['error', 'region'],
      ['error', 'arms.0.modelId'],
      ['warning', 'profile'],
    ]);
  });

  it.each([
    ['8 in flight', { kind: 'closed' as const, concurrency: 8 }, '8 requests are in flight'],
    ['planned starts', { kind: 'open' as const, requestsPerSecond: 1 }, 'planned times'],
  ])('refuses pauses and idle factors together with %s', (_, load, reason) => {
    const idleArm = { modelId: deepseek.id, label: 'idle', idleSeconds: 60 };
    const problems = check({ runs: 8, load, idleSeconds: 1, arms: [{ modelId: deepseek.id }, idleArm] });
    expect(problems).toMatchObject([{ severity: 'error', field: 'idleSeconds' }]);
    expect(problems[0]?.message).toMatch(
      /the pause of 1 s between runs and the idle time before each run of idle \(60 s\)/,
    );
    expect(problems[0]?.message).toContain(reason);
    expect(check({ runs: 8, load })).toEqual([]);
    expect(check({ idleSeconds: 1, arms: [idleArm, { ...idleArm, label: 'longer', idleSeconds: 600 }] })).toEqual([]);
  });

  it('says in one sentence which arms idle under a load that never does, however many they are', () => {
    const arms = (pauses: number[]) => [
      { modelId: deepseek.id, label: 'warm' },
      ...pauses.map((idleSeconds) => ({ modelId: deepseek.id, label: `after ${idleSeconds}`, idleSeconds })),
    ];
    const told = (pauses: number[]) =>
      check({ load: { kind: 'open', requestsPerSecond: 1 }, arms: arms(pauses) }).map(({ field, message }) => [
        field,
        /run of (.*):/.exec(message)?.[1],
      ]);
    expect(told([30])).toEqual([['load', 'after 30 (30 s)']]);
    expect(told([30, 60])).toEqual([['load', 'after 30 (30 s) and after 60 (60 s)']]);
    expect(told([1, 2, 3, 4, 5])).toEqual([['load', 'after 1 (1 s), after 2 (2 s), after 3 (3 s) and 2 others']]);
  });

  it('says when a plan has fewer requests than it wants in flight', () => {
    expect(check({ runs: 3, load: { kind: 'closed', concurrency: 4 } })).toMatchObject([
      { severity: 'warning', field: 'load.concurrency', hint: expect.stringContaining('at most 3') as unknown },
    ]);
  });

  it('says that a time scale has no effect outside of the simulator', () => {
    const problems = check({ profile: 'dev-sso', simulator: { timeScale: 0.5 } });
    expect(problems.map(({ field }) => field)).toEqual(['profile', 'simulator.timeScale']);
  });
});
