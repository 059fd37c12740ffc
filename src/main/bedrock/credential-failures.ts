/** Explains why a profile gave no credentials. Messages of the SDK may hold paths and keys, so none is passed on. */
import { ApplicationError } from '../../shared/contract/result.js';
import { sectionOf } from './profile-section.js';
import { readRawError } from './raw-error.js';
import { SignInNeeded } from './sign-in-needed.js';

interface Explanation {
  readonly message: string;
  readonly hint: string;
  /** Signing in mends it. */
  readonly signIn: boolean;
}

/** @param signedIn the profile that the AWS CLI is told to sign in */
type Explain = (profile: string, signedIn: string) => Explanation;

const explain =
  (what: string, hint: string): Explain =>
  (profile) => ({
    message: `${what.replace('PROFILE', `"${profile}"`)}.`,
    hint: hint.replace('PROFILE', sectionOf(profile)),
    signIn: false,
  });

const explainSignIn =
  (what: string, hint: string): Explain =>
  (profile, signedIn) => ({
    ...explain(what, hint)(profile, signedIn),
    hint: hint.replace('PROFILE', signedIn),
    signIn: true,
  });

/** By the SDK's text; the first that fits counts. */
const byText: readonly (readonly [RegExp, Explain])[] = [
  [
    /aws sso login|UnauthorizedException|session token not found or invalid/i,
    explainSignIn(
      'The SSO session of profile PROFILE has expired',
      'Sign in from the window, or with aws sso login --profile PROFILE; then try again.',
    ),
  ],
  [
    /ForbiddenException: No access/i,
    explain(
      'The SSO role of profile PROFILE is not yours in its account',
      'Check sso_account_id and sso_role_name, or ask for the permission set.',
    ),
  ],
  [
    /failed to load token from|please reauthenticate|re-authenticate using [`']?aws login/i,
    explainSignIn(
      'The sign-in of profile PROFILE has expired',
      'Sign in: aws login --profile PROFILE, then try again.',
    ),
  ],
  [
    /invalid SSO credentials|reading 'sso_region'/i,
    explain('The SSO settings of profile PROFILE are incomplete', 'Run aws configure sso --profile PROFILE.'),
  ],
  [
    /credential_process timed out/i,
    explain(
      'The credential_process of profile PROFILE gave nothing in time, and was ended',
      'Try the command in a terminal; it may wait for an answer that it cannot get here.',
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

/**
 * @param signedIn the profile that the AWS CLI is told to sign in, where that mends it
 * @returns an error with code `credentials`
 */
export function credentialsError(error: unknown, profile: string, signedIn: string = profile): ApplicationError {
  const raw = readRawError(error);
  const matching = byText.find(([pattern]) => pattern.test(raw.message))?.[1] ?? byName.get(raw.name) ?? other;
  const { message, hint, signIn } = matching(profile, signedIn);
  if (signIn) return new SignInNeeded(message, hint);
  return new ApplicationError('credentials', message, hint, { field: 'profile' });
}
