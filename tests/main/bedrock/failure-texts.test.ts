/** What a person reads of each failure that Bedrock, the SDK or the network is known to give: title, text, next step. */
import { describe, expect, test } from 'vitest';
import { credentialsError } from '../../../src/main/bedrock/credential-failures.js';
import { toFailure } from '../../../src/main/bedrock/failures.js';
import { type FailureCode, failureCodes } from '../../../src/shared/domain/failure.js';
import { failureText, failureTitle } from '../../../src/shared/domain/failure-titles.js';

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
      'did not accept the signature',
      "this computer's clock is off",
    ],
    [
      'InvalidSignatureException',
      403,
      'Signature expired: 20261122T000000Z is now earlier than 20261122T001000Z',
      'clock-skew',
      'Clock is off',
      'did not accept the time of the signature',
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

const refresh = "To refresh this SSO session run 'aws sso login' with the corresponding profile.";

describe('of credentials', () => {
  test.each([
    [
      'CredentialsProviderError',
      'Could not resolve credentials using profile: [x] in configuration/credentials file(s).',
      'Profile "x" has no usable credentials.',
      'Complete it, or pick another profile.',
    ],
    ['CredentialsProviderError', 'Could not load credentials from any providers', 'No credentials', 'Pick a profile'],
    [
      'CredentialsProviderError',
      'Detected a cycle attempting to resolve credentials for profile x. Profiles visited: y, x',
      'source_profile entries of profile "x" point at each other',
      'Break the circle',
    ],
    [
      'CredentialsProviderError',
      'Command failed: /opt/tool --secret canary-secret',
      'The credential_process of profile "x" failed',
      'terminal',
    ],
    ['CredentialsProviderError', 'Profile x credential_process returned invalid JSON.', 'credential_process', 'JSON'],
    [
      'CredentialsProviderError',
      'Profile x credential_process did not return Version 1.',
      'credential_process',
      'Version',
    ],
    [
      'CredentialsProviderError',
      'Profile x credential_process returned invalid credentials.',
      'credential_process',
      '',
    ],
    ['CredentialsProviderError', 'Profile x credential_process returned expired credentials.', 'expired', 'Refresh'],
    [
      'CredentialsProviderError',
      `The SSO session token associated with profile=x was not found or is invalid. ${refresh}`,
      'SSO session of profile "x" has expired',
      'aws sso login --profile x',
    ],
    ['TokenProviderError', `Token is expired. ${refresh}`, 'SSO session of profile "x"', 'aws sso login --profile x'],
    [
      'TokenProviderError',
      `Value not present for 'clientId' in SSO Token. Cannot refresh. ${refresh}`,
      'SSO session of profile "x"',
      'aws sso login --profile x',
    ],
    [
      'CredentialsProviderError',
      'Profile is configured with invalid SSO credentials. Required parameters "sso_account_id"',
      'SSO settings of profile "x" are incomplete',
      'aws configure sso --profile x',
    ],
    [
      'TypeError',
      "Cannot read properties of undefined (reading 'sso_region')",
      'SSO settings of profile "x" are incomplete',
      'aws configure sso --profile x',
    ],
    [
      'CredentialsProviderError',
      'Failed to load token from /home/canary/.aws/login/cache/canary.json',
      'sign-in of profile "x" has expired',
      'aws login --profile x',
    ],
    [
      'CredentialsProviderError',
      'Your session has expired. Please reauthenticate.',
      'sign-in of profile "x" has expired',
      'aws login --profile x',
    ],
    [
      'AccessDenied',
      'User: arn:aws:iam::111122223333:user/canary is not authorized to perform: sts:AssumeRole',
      'may not assume its role',
      'Check the role_arn',
    ],
    ['ExpiredToken', 'The security token included in the request is expired', 'have expired', 'Sign in again'],
    ['Error', 'Region is missing', 'has no valid region', 'Add a region'],
    ['Error', 'Region not accepted: region="us west" is not a valid hostname component.', 'no valid region', 'region'],
  ])('%s "%s"', (name, text, message, hint) => {
    const error = credentialsError(Object.assign(new Error(text), { name }), 'x');
    expect(error.code).toBe('credentials');
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
    expect(error.message + error.hint).not.toMatch(/canary|111122223333|\.aws/);
  });
});

test('no text of a failure holds an account id or the path of a cached token', () => {
  const text =
    'User: arn:aws:sts::111122223333:assumed-role/Dev/x is not authorized; see /home/x/.aws/sso/cache/0a1b.json';
  const { message, hint } = explained('AccessDeniedException', 403, text);
  expect(message).toContain('arn:aws:sts::XXXXXXXX3333:assumed-role/Dev/x is not authorized');
  expect(message + hint).not.toMatch(/111122223333|\.aws|0a1b/);
});

test('every code has a title of its own', () => {
  const titles = failureCodes.map(failureTitle);
  expect(new Set(titles).size).toBe(failureCodes.length);
});
