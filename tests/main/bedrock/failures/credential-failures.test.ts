/** What a person reads when a profile gives no credentials, for each way in which the SDK is known to say so. */
import { describe, expect, test } from 'vitest';
import { credentialsError } from '../../../../src/main/bedrock/failures/credential-failures.js';
import { ProxyError } from '../../../../src/main/bedrock/proxy-error.js';

const refresh = "To refresh this SSO session run 'aws sso login' with the corresponding profile.";

describe('a profile that gives no credentials', () => {
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

describe('what gives the credentials and fails for a reason that passes', () => {
  const given = (text: string, extra: object) => credentialsError(Object.assign(new Error(text), extra), 'x');

  test.each([
    ['a network that is away', 'getaddrinfo ENOTFOUND canary', { code: 'ENOTFOUND' }, 'endpoint-unreachable'],
    ['a server that is away', 'connect ECONNREFUSED canary', { code: 'ECONNREFUSED' }, 'endpoint-unreachable'],
    ['no answer', 'canary', { name: 'TimeoutError' }, 'endpoint-unreachable'],
    ['a connection that breaks', 'socket hang up', { code: 'ECONNRESET' }, 'connection-reset'],
    ['a proxy', 'canary', { cause: new ProxyError('proxy.test', { status: 503 }) }, 'endpoint-unreachable'],
    [
      'a fault of STS',
      'canary',
      { name: 'InternalFailure', $metadata: { httpStatusCode: 500 } },
      'credentials-unavailable',
    ],
    [
      'STS that throttles',
      'canary',
      { name: 'Throttling', $metadata: { httpStatusCode: 429 } },
      'credentials-unavailable',
    ],
    [
      'a refresh of aws login',
      'Failed to refresh token: Error: connect ECONNREFUSED canary. Please re-authenticate using aws login',
      { name: 'CredentialsProviderError' },
      'credentials-unavailable',
    ],
  ])('%s is told apart from credentials that are refused', (_what, text, extra, failure) => {
    const error = given(text, extra);
    expect(error).toMatchObject({ code: 'unreachable', failure, field: 'profile' });
    expect(error.message).toContain('profile "x"');
    expect(error.message + error.hint).not.toMatch(/canary/);
  });
});
