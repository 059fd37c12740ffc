/** Explains why a profile gave no credentials. Messages of the SDK may hold paths and keys, so none is passed on. */
import { ApplicationError } from '../../shared/contract/result.js';
import { readRawError } from './raw-error.js';

interface Explanation {
  readonly message: string;
  readonly hint: string;
}

type Explain = (profile: string) => Explanation;

const explain =
  (what: string, hint: string): Explain =>
  (profile) => ({ message: `${what.replace('PROFILE', `"${profile}"`)}.`, hint: hint.replace('PROFILE', profile) });

/** By the SDK's text; the first that fits counts. */
const byText: readonly (readonly [RegExp, Explain])[] = [
  [
    /aws sso login/i,
    explain(
      'The SSO session of profile PROFILE has expired',
      'Sign in: aws sso login --profile PROFILE, then try again.',
    ),
  ],
  [
    /failed to load token from|please reauthenticate|re-authenticate using aws login/i,
    explain('The sign-in of profile PROFILE has expired', 'Sign in: aws login --profile PROFILE, then try again.'),
  ],
  [
    /invalid SSO credentials|reading 'sso_region'/i,
    explain('The SSO settings of profile PROFILE are incomplete', 'Run aws configure sso --profile PROFILE.'),
  ],
  [
    /multi-factor authentication/i,
    explain(
      'Profile PROFILE asks for an MFA code, which Firsttoken cannot take',
      'Get temporary credentials with the AWS CLI and pick their profile.',
    ),
  ],
  [
    /detected a cycle/i,
    explain(
      'The source_profile entries of profile PROFILE point at each other',
      'Break the circle in the config file.',
    ),
  ],
  [
    /did not return Version 1|invalid JSON|returned invalid credentials/i,
    explain(
      'The credential_process of profile PROFILE gave something that is not a set of credentials',
      'Try the command in a terminal; it must print JSON with "Version": 1.',
    ),
  ],
  [
    /returned expired credentials/i,
    explain('The credential_process of profile PROFILE gave expired credentials', 'Refresh what that command reads.'),
  ],
  [/command failed/i, explain('The credential_process of profile PROFILE failed', 'Try the command in a terminal.')],
  [
    /could not load credentials from any providers/i,
    explain('No credentials were found in the environment', 'Pick a profile, or the simulator.'),
  ],
  [
    /could not resolve credentials using profile/i,
    explain('Profile PROFILE has no usable credentials', 'Complete it, or pick another profile.'),
  ],
  [/region is missing|region not accepted/i, explain('Profile PROFILE has no valid region', 'Add a region to it.')],
];

const byName = new Map<string, Explain>(
  Object.entries({
    AccessDenied: explain(
      'Profile PROFILE may not assume its role',
      'Check the role_arn, and that the role trusts the source identity.',
    ),
    ExpiredToken: explain('The credentials behind profile PROFILE have expired', 'Sign in again.'),
    ExpiredTokenException: explain('The credentials behind profile PROFILE have expired', 'Sign in again.'),
    InvalidClientTokenId: explain('The access key behind profile PROFILE is not known or inactive', 'Replace the key.'),
    SignatureDoesNotMatch: explain(
      'The secret key behind profile PROFILE is wrong, or the clock of this computer is off',
      'Check both.',
    ),
  }),
);

const other = explain(
  'Profile PROFILE gave no credentials',
  'Try aws sts get-caller-identity --profile PROFILE in a terminal; its message says more.',
);

/** @returns an error with code `credentials` */
export function credentialsError(error: unknown, profile: string): ApplicationError {
  const raw = readRawError(error);
  const matching = byText.find(([pattern]) => pattern.test(raw.message))?.[1] ?? byName.get(raw.name) ?? other;
  const { message, hint } = matching(profile);
  return new ApplicationError('credentials', message, hint, { field: 'profile' });
}
