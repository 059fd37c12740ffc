import { expect, test } from 'vitest';
import { accessVerdict } from '../../../src/main/bedrock/access-verdict.js';
import { toFailure } from '../../../src/main/bedrock/failures/to-failure.js';
import type { AccessVerdict } from '../../../src/main/bedrock/access-verdict.js';
import { testModel } from '../plan/test-models.js';

const models = [
  testModel('global.amazon.nova-micro-v1:0', { baseModelId: 'amazon.nova-micro-v1:0', access: 'global' }),
  testModel('us.amazon.nova-micro-v1:0', { baseModelId: 'amazon.nova-micro-v1:0', access: 'geo' }),
  testModel('us.amazon.nova-lite-v1:0', { baseModelId: 'amazon.nova-lite-v1:0', access: 'geo' }),
];

function verdictOf(name: string, status: number, message: string, modelId = 'amazon.nova-micro-v1:0') {
  const error = Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } });
  const failure = toFailure(error, { host: 'bedrock.test', region: 'us-west-2', modelId });
  return accessVerdict(failure, { modelId, region: 'us-west-2', models });
}

const onDemand =
  'Invocation of model ID amazon.nova-micro-v1:0 with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.';

test.each<[string, number, string, AccessVerdict['verdict'], string]>([
  ['AccessDeniedException', 403, "You don't have access to the model", 'no-access', 'no access: request it'],
  [
    'ResourceNotFoundException',
    404,
    'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model',
    'legacy',
    'legacy, closed to this account',
  ],
  ['ThrottlingException', 429, 'Too many requests', 'throttled', 'throttled just now'],
  [
    'ServiceUnavailableException',
    503,
    'Bedrock is unable to process your request.',
    'throttled',
    'no capacity just now',
  ],
])('%s (%i) "%s" is %s', (name, status, text, verdict, message) => {
  const answer = verdictOf(name, status, text);
  expect(answer).toMatchObject({ verdict, message });
  expect(answer.hint).not.toBe('');
});

test('a model that only profiles reach names them, the geography before global', () => {
  expect(verdictOf('ValidationException', 400, onDemand)).toMatchObject({
    verdict: 'needs-profile',
    message: 'needs the inference profile us.amazon.nova-micro-v1:0 or global.amazon.nova-micro-v1:0',
  });
});

test('a profile of another geography names those of this region', () => {
  const text = 'The provided model identifier is invalid.';
  expect(verdictOf('ValidationException', 400, text, 'eu.amazon.nova-lite-v1:0')).toMatchObject({
    verdict: 'not-in-region',
    message: 'not in us-west-2 by this id',
    hint: 'Here it is called us.amazon.nova-lite-v1:0.',
  });
  expect(verdictOf('ValidationException', 400, text, 'other.model-v1:0')).toMatchObject({
    verdict: 'not-in-region',
    message: 'not in us-west-2',
  });
});

test('what says nothing of access is a failure in its own words', () => {
  const { verdict, message, failure } = verdictOf('InternalServerException', 500, 'oops');
  expect(verdict).toBe('failed');
  expect(message).toBe(failure?.message);
});
