import { expect, test } from 'vitest';
import { planPolicy, type PolicyQuestion } from '../../../src/main/bedrock/plan-policy.js';

interface Statement {
  Sid: string;
  Effect: string;
  Action: string[];
  Resource: string[];
  Condition?: Record<string, Record<string, string[]>>;
}

const nothingElse = { region: 'us-west-2', accountId: '111122223333', bearer: false };
const geo = {
  modelId: 'us.amazon.nova-micro-v1:0',
  facts: {
    baseModelId: 'amazon.nova-micro-v1:0',
    access: 'geo' as const,
    regions: ['us-east-1', 'us-east-2', 'us-west-2'],
  },
};
const inRegion = {
  modelId: 'deepseek.v3.2',
  facts: { baseModelId: 'deepseek.v3.2', access: 'in-region' as const, regions: ['us-west-2'] },
};

function statements(question: Partial<PolicyQuestion> & Pick<PolicyQuestion, 'models'>) {
  const { policy, notes } = planPolicy({ ...nothingElse, ...question });
  const { Version, Statement } = JSON.parse(policy) as { Version: string; Statement: Statement[] };
  expect(Version).toBe('2012-10-17');
  return { notes, policy, of: (sid: string) => Statement.find(({ Sid }) => Sid === sid), all: Statement };
}

test('a model of the region is allowed there, and nowhere else', () => {
  const { of, all } = statements({ models: [inRegion] });
  expect(of('MeasureModels')).toEqual({
    Sid: 'MeasureModels',
    Effect: 'Allow',
    Action: ['bedrock:InvokeModelWithResponseStream'],
    Resource: ['arn:aws:bedrock:us-west-2::foundation-model/deepseek.v3.2'],
  });
  expect(all.map(({ Sid }) => Sid)).toEqual(['MeasureModels', 'CountTokens', 'ListModels']);
});

test('an arm with a region of its own is allowed there', () => {
  const { of } = statements({ models: [inRegion, { ...inRegion, region: 'eu-north-1' }] });
  expect(of('MeasureModels')?.Resource).toEqual([
    'arn:aws:bedrock:eu-north-1::foundation-model/deepseek.v3.2',
    'arn:aws:bedrock:us-west-2::foundation-model/deepseek.v3.2',
  ]);
});

test('a geographic profile needs itself, and its model in every destination, through that profile only', () => {
  const { of } = statements({ models: [geo] });
  const profile = 'arn:aws:bedrock:us-west-2:111122223333:inference-profile/us.amazon.nova-micro-v1:0';
  expect(of('MeasureModels')?.Resource).toEqual([profile]);
  expect(of('ServeInferenceProfiles')).toMatchObject({
    Action: ['bedrock:InvokeModelWithResponseStream'],
    Resource: [
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0',
      'arn:aws:bedrock:us-east-2::foundation-model/amazon.nova-micro-v1:0',
      'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-micro-v1:0',
    ],
    Condition: { ArnLike: { 'bedrock:InferenceProfileArn': [profile] } },
  });
  expect(of('CountTokens')?.Resource).toEqual(['arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-micro-v1:0']);
});

test('a global profile needs the ARN of its model without a region too, and says what a policy on regions must let pass', () => {
  const { of, notes } = statements({ models: [{ modelId: 'global.anthropic.claude-x', facts: null }] });
  expect(of('ServeInferenceProfiles')?.Resource).toEqual([
    'arn:aws:bedrock:::foundation-model/anthropic.claude-x',
    'arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-x',
  ]);
  expect(notes.join(' ')).toContain('unspecified');
});

test('an application profile and provisioned throughput are named by their own ARNs', () => {
  const application = 'arn:aws:bedrock:us-west-2:444455556666:application-inference-profile/abc123';
  const provisioned = 'arn:aws:bedrock:us-west-2:444455556666:provisioned-model/xyz789';
  const { of, notes } = statements({
    accountId: null,
    models: [
      { modelId: application, facts: { ...geo.facts, access: 'application', regions: ['us-west-2'] } },
      { modelId: provisioned, facts: null },
    ],
  });
  expect(of('MeasureModels')?.Resource).toEqual([application, provisioned]);
  expect(of('ServeInferenceProfiles')?.Resource).toEqual([
    'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-micro-v1:0',
  ]);
  expect(notes.join(' ')).not.toContain('account id');
});

test('an account or destinations that are not known become *, and a note says so', () => {
  const { of, notes } = statements({ accountId: null, models: [{ modelId: 'eu.amazon.nova-lite-v1:0', facts: null }] });
  expect(of('MeasureModels')?.Resource).toEqual([
    'arn:aws:bedrock:us-west-2:*:inference-profile/eu.amazon.nova-lite-v1:0',
  ]);
  expect(of('ServeInferenceProfiles')?.Resource).toEqual(['arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0']);
  expect(notes[0]).toContain('account id is not known');
  expect(notes[1]).toContain('eu.amazon.nova-lite-v1:0');
});

test.each([
  ['us-gov-west-1', 'arn:aws-us-gov:'],
  ['cn-north-1', 'arn:aws-cn:'],
  ['eusc-de-east-1', 'arn:aws-eusc:'],
  ['eu-west-1', 'arn:aws:'],
])('the ARNs of %s are of its partition', (region, partition) => {
  const { all } = statements({
    region,
    models: [
      { ...inRegion, facts: null },
      { ...geo, facts: null },
    ],
  });
  const arns = all.flatMap(({ Resource }) => Resource).filter((resource) => resource !== '*');
  expect(arns.length).toBeGreaterThan(3);
  for (const arn of arns) expect(arn.startsWith(partition)).toBe(true);
});

test('a Bedrock API key needs an action of its own', () => {
  expect(statements({ models: [inRegion], bearer: true }).of('UseApiKey')?.Action).toEqual([
    'bedrock:CallWithBearerToken',
  ]);
});

test('is the same for the same models in another order, or twice', () => {
  const one = statements({ models: [geo, inRegion] }).policy;
  expect(statements({ models: [inRegion, geo, geo] }).policy).toBe(one);
});

test('names no resource that the grammar of IAM does not take', () => {
  const models = [geo, inRegion, { modelId: 'arn:aws:bedrock:us-east-1::foundation-model/a.b-v1:0', facts: null }];
  for (const { Sid, Effect, Action, Resource } of statements({ models }).all) {
    expect(Sid).toMatch(/^[A-Za-z0-9]+$/);
    expect(Effect).toBe('Allow');
    for (const action of Action) expect(action).toMatch(/^bedrock:[A-Z][A-Za-z]+$/);
    for (const resource of Resource)
      expect(resource).toMatch(/^(\*|arn:aws:bedrock:[a-z0-9-]*:\d*:[a-z-]+\/[\w.:-]+)$/);
  }
});
