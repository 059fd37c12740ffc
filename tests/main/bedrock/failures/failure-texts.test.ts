/** What a person reads of each failure that Bedrock, the SDK or the network is known to give: title, text, next step. */
import { describe, expect, test } from 'vitest';
import { toFailure } from '../../../../src/main/bedrock/failures/to-failure.js';
import type { FailureCode } from '../../../../src/shared/domain/failure.js';
import { failureText, failureTitle } from '../../../../src/shared/domain/failure-titles.js';

const modelId = 'anthropic.claude-x';
const context = { host: 'bedrock.test', region: 'us-west-2', modelId };

function explained(name: string, httpStatusCode: number | null, text: string, extra: object = {}) {
  const metadata = httpStatusCode === null ? {} : { $metadata: { httpStatusCode } };
  return toFailure(Object.assign(new Error(text), { name, ...metadata, ...extra }), context);
}

describe('of the service', () => {
  test.each<[string, number, string, FailureCode, string, string, string]>([
    [
      'ValidationException',
      400,
      'The provided model identifier is invalid.',
      'model-not-found',
      'Model not known here',
      `does not know the model id ${modelId} in us-west-2`,
      "A profile's prefix (us., eu., ...) must fit the region.",
    ],
    [
      'ValidationException',
      400,
      `Invocation of model ID ${modelId} with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`,
      'needs-inference-profile',
      'Needs an inference profile',
      `serves ${modelId} only through an inference profile`,
      'Choose the inference profile of this model',
    ],
    [
      'AccessDeniedException',
      403,
      'You invoked an unsupported model or your request did not allow prompt caching.',
      'cache-not-supported',
      'No prompt caching for this model',
      `refused the cache point for ${modelId}`,
      'Switch the cache point off',
    ],
    [
      'ValidationException',
      400,
      'The model returned the following errors: system.0.cache_control: Extra inputs are not permitted',
      'cache-not-supported',
      'No prompt caching for this model',
      'refused the cache point',
      'Switch the cache point off',
    ],
    [
      'ResourceNotFoundException',
      404,
      'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days.',
      'legacy-model',
      'Legacy model, closed to this account',
      'a legacy model that is closed to this account',
      'Choose the successor',
    ],
    [
      'ThrottlingException',
      429,
      'Too many requests, please wait before trying again.',
      'throttled',
      'Throttled',
      'Too many requests',
      'put an idle time between runs, lower max tokens, or ask for a higher quota',
    ],
    [
      'ThrottlingException',
      429,
      'Too many tokens, please wait before trying again.',
      'throttled',
      'Throttled',
      'Too many tokens',
      'ask for a higher quota',
    ],
    [
      'ServiceUnavailableException',
      503,
      'Bedrock is unable to process your request.',
      'service-unavailable',
      'No capacity at Bedrock',
      'has no capacity',
      "Bedrock's capacity, not your quota",
    ],
    [
      'overloaded_error',
      529,
      'Overloaded',
      'service-unavailable',
      'No capacity at Bedrock',
      'has no capacity',
      "Bedrock's capacity, not your quota",
    ],
    [
      'InternalServerException',
      500,
      'The system encountered an unexpected error during processing.',
      'internal-server',
      'Internal fault of Bedrock',
      'had an internal fault',
      'AWS Health Dashboard',
    ],
    [
      'ModelTimeoutException',
      408,
      'Model has timed out in processing the request.',
      'model-timeout',
      'Model timed out',
      'did not answer in time',
      'fewer max tokens',
    ],
    ['ModelErrorException', 424, 'broke', 'model-error', 'Model failed', `says that ${modelId} failed`, 'request id'],
    ['ModelNotReadyException', 429, 'wait', 'model-not-ready', 'Model not ready', 'is not ready', 'Wait a minute'],
    [
      'ExpiredTokenException',
      403,
      'The security token included in the request is expired',
      'credentials-expired',
      'Credentials expired',
      'the credentials have expired',
      'Sign in again',
    ],
    [
      'UnrecognizedClientException',
      403,
      'The security token included in the request is invalid.',
      'credentials-invalid',
      'Access key not accepted',
      'does not know the access key, or it is inactive',
      'Check the profile',
    ],
    [
      'InvalidSignatureException',
      403,
      'The request signature we calculated does not match the signature you provided.',
      'signature-mismatch',
      'Signature not accepted',
      'did not accept the signature of the request',
      "this computer's clock is off",
    ],
    [
      'InvalidSignatureException',
      403,
      'Signature expired: 20261122T000000Z is now earlier than 20261122T001000Z',
      'clock-skew',
      'Clock is off',
      'did not accept the time at which the request was signed',
      'Set it, best by network time',
    ],
    [
      'AccessDeniedException',
      403,
      "You don't have access to the model with the specified model ID.",
      'access-denied',
      'Access denied',
      `denied access to ${modelId} in us-west-2`,
      'bedrock:InvokeModelWithResponseStream on the model (for a profile: in every destination region)',
    ],
  ])('%s (%i) "%s"', (name, status, text, code, title, message, hint) => {
    const failure = explained(name, status, text);
    expect(failure.code).toBe(code);
    expect(failureTitle(failure.code)).toBe(title);
    expect(failure.message).toContain(message);
    expect(failure.hint).toContain(hint);
    expect(failureText(failure)).toBe(`${title}. ${failure.message} ${failure.hint}`);
  });

  test('a page of a proxy in place of an error says that something else answered', () => {
    const failure = explained('SyntaxError', 502, 'Unexpected token <', { $response: {} });
    expect(failure).toMatchObject({ code: 'not-bedrock', httpStatus: 502 });
    expect(failureTitle(failure.code)).toBe('Something other than Bedrock answered');
    expect(failure.hint).toContain('proxy');
  });
});

describe('a quotation at the end of the message', () => {
  test.each([
    ['Too many requests, please wait.', 'Too many requests, please wait."'],
    ['Overloaded', 'Overloaded".'],
    ['Was it "late"?', 'Was it "late"?"'],
    ['x'.repeat(500), 'x…"'],
  ])('"%s" does not run into the next step', (text, end) => {
    const { message } = explained('ThrottlingException', 429, text);
    expect(message.slice(-end.length)).toBe(end);
  });

  test('that ends a stream does not either', () => {
    const failure = explained('SomethingNew', 200, 'it broke');
    expect(failure.message).toMatch(/ended the stream with SomethingNew: "it broke"\.$/);
  });
});

describe('of the network', () => {
  test.each([
    ['ENOTFOUND', 'Cannot reach bedrock.test', 'Check the region and the endpoint'],
    ['EAI_AGAIN', 'Cannot reach bedrock.test', 'DNS'],
    ['ECONNREFUSED', 'Cannot reach bedrock.test', 'Check the endpoint and its port'],
    ['ERR_HTTP2_ERROR', 'HTTP/2 does not work on this path', 'Choose the transport http1'],
    ['ERR_HTTP2_STREAM_CANCEL', 'Cannot reach bedrock.test', 'Choose the transport http1'],
  ])('%s', (code, message, hint) => {
    const failure = explained('Error', null, 'x', { code });
    expect(failureTitle(failure.code)).toBe('Endpoint cannot be reached');
    expect(failure.message).toContain(message);
    expect(failure.hint).toContain(hint);
  });
});

test('no text of a failure holds an account id or the path of a cached token', () => {
  const text =
    'User: arn:aws:sts::111122223333:assumed-role/Dev/x is not authorized; see /home/x/.aws/sso/cache/0a1b.json';
  const { message, hint } = explained('AccessDeniedException', 403, text);
  expect(message).toContain('arn:aws:sts::XXXXXXXX3333:assumed-role/Dev/x is not authorized');
  expect(message + hint).not.toMatch(/111122223333|\.aws|0a1b/);
});
