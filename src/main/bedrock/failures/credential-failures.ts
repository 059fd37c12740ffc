/** Explains why a profile gave no credentials. Messages of the SDK may hold paths and keys, so none is passed on. */
import type { ApplicationError } from '../../../shared/contract/result.js';
import type { FailureCode } from '../../../shared/domain/failure.js';
import { sectionOf } from '../profile-section.js';
import { type FailureText, profileError } from './failure-error.js';
import { networkFailure } from './network-failures.js';
import { proxyFailure } from './proxy-failures.js';
import { type RawError, readRawError } from './raw-error.js';

/** @param signedIn the profile that the AWS CLI is told to sign in */
type Explain = (profile: string, signedIn: string) => FailureText;

const explain =
  (code: FailureCode, what: string, hint: string): Explain =>
  (profile, signedIn) => ({
    code,
    message: `${what.replace('PROFILE', `"${profile}"`)}.`,
    hint: hint.replace('PROFILE', code === 'sign-in-needed' ? signedIn : sectionOf(profile)),
  });

/** By the SDK's text; the first that fits counts. */
const byText: readonly (readonly [RegExp, Explain])[] = [
  [
    /aws sso login|UnauthorizedException|session token not found or invalid/i,
    explain(
      'sign-in-needed',
      'The SSO session of profile PROFILE has expired',
      'Sign in from the window, or with aws sso login --profile PROFILE; then try again.',
    ),
  ],
  [
    /ForbiddenException: No access/i,
    explain(
      'role-refused',
      'The SSO role of profile PROFILE is not yours in its account',
      'Check sso_account_id and sso_role_name, or ask for the permission set.',
    ),
  ],
  [
    // The SDK hides what went wrong in a text that asks to sign in again.
    /failed to refresh token: .*(ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|TimeoutError|socket hang up|InternalServer|ServiceUnavailable)/i,
    explain(
      'credentials-unavailable',
      'The sign-in of profile PROFILE could not be refreshed just now',
      'Check the network, VPN and proxy, and try again in a minute; if it stays, sign in: aws login --profile PROFILE.',
    ),
  ],
  [
    /failed to load token from|please reauthenticate|re-authenticate using [`']?aws login/i,
    explain(
      'sign-in-needed',
      'The sign-in of profile PROFILE has expired',
      'Sign in: aws login --profile PROFILE, then try again.',
    ),
  ],
  [
    /invalid SSO credentials|reading 'sso_region'/i,
    explain(
      'profile-unusable',
      'The SSO settings of profile PROFILE are incomplete',
      'Run aws configure sso --profile PROFILE.',
    ),
  ],
  [
    /credential_process timed out/i,
    explain(
      'process-failed',
      'The credential_process of profile PROFILE gave nothing in time, and was ended',
      'Try the command in a terminal; it may wait for an answer that it cannot get here.',
    ),
  ],
  [
    /detected a cycle/i,
    explain(
      'profile-unusable',
      'The source_profile entries of profile PROFILE point at each other',
      'Break the circle in the config file.',
    ),
  ],
  [
    /did not return Version 1|invalid JSON|returned invalid credentials/i,
    explain(
      'process-failed',
      'The credential_process of profile PROFILE gave something that is not a set of credentials',
      'Try the command in a terminal; it must print JSON with "Version": 1.',
    ),
  ],
  [
    /returned expired credentials/i,
    explain(
      'process-failed',
      'The credential_process of profile PROFILE gave expired credentials',
      'Refresh what that command reads.',
    ),
  ],
  [
    /command failed/i,
    explain('process-failed', 'The credential_process of profile PROFILE failed', 'Try the command in a terminal.'),
  ],
  [
    /could not load credentials from any providers/i,
    explain('credentials-missing', 'No credentials were found in the environment', 'Pick a profile, or the simulator.'),
  ],
  [
    /could not resolve credentials using profile/i,
    explain(
      'credentials-missing',
      'Profile PROFILE has no usable credentials',
      'Complete it, or pick another profile.',
    ),
  ],
  [
    /region is missing|region not accepted/i,
    explain('profile-unusable', 'Profile PROFILE has no valid region', 'Add a region to it.'),
  ],
];

const byName = new Map<string, Explain>(
  Object.entries({
    AccessDenied: explain(
      'role-refused',
      'Profile PROFILE may not assume its role',
      'Check the role_arn, and that the role trusts the source identity.',
    ),
    ExpiredToken: explain(
      'credentials-expired',
      'The credentials behind profile PROFILE have expired',
      'Sign in again.',
    ),
    ExpiredTokenException: explain(
      'credentials-expired',
      'The credentials behind profile PROFILE have expired',
      'Sign in again.',
    ),
    InvalidClientTokenId: explain(
      'credentials-invalid',
      'The access key behind profile PROFILE is not known or inactive',
      'Replace the key.',
    ),
    SignatureDoesNotMatch: explain(
      'signature-mismatch',
      'The secret key behind profile PROFILE is wrong, or the clock of this computer is off',
      'Check both.',
    ),
  }),
);

const other = explain(
  'credentials-missing',
  'Profile PROFILE gave no credentials',
  'Try aws sts get-caller-identity --profile PROFILE in a terminal; its message says more.',
);

/** Beyond the profile and the person: what gives the credentials could not be reached, or had a fault of its own. */
function passing(error: unknown, raw: RawError, profile: string): FailureText | null {
  const host = `the service that gives profile "${profile}" its credentials`;
  const found = proxyFailure(error, { host }) ?? networkFailure(raw, { host });
  if (found !== null) return { ...found, message: found.message.charAt(0).toUpperCase() + found.message.slice(1) };
  const { httpStatus } = raw;
  if (httpStatus === null || (httpStatus < 500 && httpStatus !== 429)) return null;
  return {
    code: 'credentials-unavailable',
    message: `The service that gives profile "${profile}" its credentials ${httpStatus === 429 ? 'throttles its requests' : 'had a fault'} (HTTP ${httpStatus}).`,
    hint: 'It should pass: try again in a minute.',
  };
}

/**
 * @param signedIn the profile that the AWS CLI is told to sign in, where that mends it
 * @returns an error with code `credentials`; `unreachable` when the reason lies with the network or with what gives them
 */
export function credentialsError(error: unknown, profile: string, signedIn: string = profile): ApplicationError {
  const raw = readRawError(error);
  const known = byText.find(([pattern]) => pattern.test(raw.message))?.[1];
  const { code, message, hint } =
    known?.(profile, signedIn) ?? passing(error, raw, profile) ?? (byName.get(raw.name) ?? other)(profile, signedIn);
  return profileError(code, message, hint);
}
