/** Failures that are seen before the SDK sees them: of a profile's settings, of questions to a person, of signing in. */
import type { ApplicationError } from '../../../shared/contract/result.js';
import { sectionOf } from '../profile-section.js';
import { failureError, profileError } from './failure-error.js';

export function noBearerToken(): ApplicationError {
  return profileError(
    'credentials-missing',
    'There is no Bedrock API key in the environment.',
    'Set AWS_BEARER_TOKEN_BEDROCK before Firsttoken is started, or pick another profile.',
  );
}

export function noSuchProfile(profile: string): ApplicationError {
  return profileError(
    'profile-unusable',
    `There is no profile "${profile}" in the AWS configuration files.`,
    'Pick another profile, or add it with aws configure.',
  );
}

/** @param problem what is wrong, then what to do, in sentences */
export function brokenProfile(profile: string, problem: string): ApplicationError {
  const [what, ...todo] = problem.split(/(?<=\.) (?=[A-Z])/);
  return profileError('profile-unusable', `Profile "${profile}" cannot be used. ${what ?? problem}`, todo.join(' '));
}

/** @param kind `login`: it signs in by `aws login` */
export function noSsoSettings(profile: string, kind: string): ApplicationError {
  const section = sectionOf(profile);
  return profileError(
    'profile-unusable',
    `Profile "${profile}" does not sign in through IAM Identity Center (SSO), or its settings are incomplete.`,
    kind === 'login' ? `Sign in with aws login --profile ${section}.` : `Run aws configure sso --profile ${section}.`,
  );
}

export function tooSlow(profile: string, limitMs: number): ApplicationError {
  return profileError(
    'credentials-missing',
    `Profile "${profile}" gave no credentials within ${Math.round(limitMs / 1000)} seconds.`,
    `Try aws sts get-caller-identity --profile ${profile} in a terminal; a credential_process may hang, or a network be slow.`,
  );
}

export function beingAsked(profile: string): ApplicationError {
  return profileError(
    'sign-in-needed',
    `Profile "${profile}" waits for an answer.`,
    'Answer the question that is shown, or decline it.',
  );
}

export function codeWanted(profile: string): ApplicationError {
  return profileError(
    'sign-in-needed',
    `Profile "${profile}" needs a code of its MFA device.`,
    'You are asked for it when the credentials are needed. Or get temporary credentials with the AWS CLI and pick their profile.',
  );
}

/** @param why `declined`, or nobody answered in time */
export function codeNotGiven(profile: string, serial: string, why: 'declined' | 'late'): ApplicationError {
  const what = why === 'declined' ? 'No MFA code was given' : 'Nobody typed the MFA code in time';
  return profileError(
    'sign-in-failed',
    `${what} for profile "${profile}" (device ${serial}).`,
    'Try again and type the code of that device: in the window, or in a terminal. Or get temporary credentials with the AWS CLI and pick their profile.',
  );
}

export function codesRefused(profile: string, count: number): ApplicationError {
  return profileError(
    'sign-in-failed',
    `The MFA codes for profile "${profile}" were refused ${count} times.`,
    'Wait for the next code of that device and try again; check the mfa_serial of the profile.',
  );
}

/** @param name of the service's error; null: it could not be asked */
export function ssoNotBegun(region: string, profile: string, name: string | null): ApplicationError {
  const hint = `Check sso_start_url and sso_region of profile "${profile}", or sign in with aws sso login --profile ${profile}.`;
  return name === null
    ? failureError({
        code: 'endpoint-unreachable',
        message: `IAM Identity Center in ${region} could not be reached.`,
        hint: `Check the network, VPN and proxy. ${hint}`,
      })
    : failureError({
        code: 'sign-in-failed',
        message: `IAM Identity Center in ${region} refused the sign-in (${name}).`,
        hint,
      });
}

export function ssoNotFinished(profile: string): ApplicationError {
  return failureError({
    code: 'sign-in-failed',
    message: 'IAM Identity Center refused to finish the sign-in.',
    hint: `Begin it again, or sign in with aws sso login --profile ${profile}.`,
  });
}

export function stsUnreachable(region: string): ApplicationError {
  return failureError({
    code: 'endpoint-unreachable',
    message: `STS in ${region} could not be reached.`,
    hint: 'Check the region, the network, VPN and proxy.',
  });
}
