/** Why a session is paused, and what a person does about it, in words that fit the window and the terminal. */
import { ApplicationError } from '../../shared/contract/result.js';
import type { LivePause } from '../../shared/domain/live/live-event.js';
import type { Profile } from '../../shared/domain/profile.js';

export type PauseReason = Pick<LivePause, 'message' | 'hint'> & { signIn: Profile['signIn'] };

const expired = { failure: 'credentials-expired' } as const;

/** Those that come are those that the service refused. */
export function sameAgain(profile: string): ApplicationError {
  return new ApplicationError(
    'credentials',
    `The credentials of profile "${profile}" have expired, and it gives no newer ones.`,
    '',
    expired,
  );
}

export function playedExpiry(): ApplicationError {
  return new ApplicationError(
    'credentials',
    'The simulator plays credentials that have expired.',
    'With an AWS profile you would sign in again now. Here, try again to go on.',
    expired,
  );
}

export function stillExpired(profile: string): ApplicationError {
  return new ApplicationError('credentials', `Profile "${profile}" gives credentials that have expired.`, '', expired);
}

/** A reason without a hint of its own gets that of the profile's way of signing in. */
export function reasonOf(why: ApplicationError, signIn: PauseReason['signIn']): PauseReason {
  return { signIn, message: why.message, hint: why.hint === '' ? hints[signIn] : why.hint };
}

const hints: Record<PauseReason['signIn'], string> = {
  sso: 'Sign in again; the benchmark then goes on by itself.',
  login: 'Sign in again with aws login in a terminal, then try again.',
  mfa: 'Try again, and enter a new code of your MFA device.',
  none: 'Renew what the profile takes its credentials from, then try again.',
};
