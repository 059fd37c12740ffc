/** A failure as the error that a request is answered with: the same code, title and words, and a code for what answers. */
import { ApplicationError, type ErrorCode } from '../../../shared/contract/result.js';
import type { Failure, FailureCode } from '../../../shared/domain/failure.js';

export type FailureText = Pick<Failure, 'code' | 'message' | 'hint'>;

/** @param field of the input, where it is at fault */
export function failureError({ code, message, hint }: FailureText, field?: string): ApplicationError {
  return new ApplicationError(errorCodeOf(code), message, hint, { field, failure: code });
}

/** For failures with the credentials of a profile. */
export function profileError(code: FailureCode, message: string, hint: string): ApplicationError {
  return failureError({ code, message, hint }, 'profile');
}

function errorCodeOf(code: FailureCode): ErrorCode {
  switch (code) {
    case 'access-denied':
      return 'access-denied';
    case 'credentials-missing':
    case 'credentials-expired':
    case 'credentials-invalid':
    case 'signature-mismatch':
    case 'profile-unusable':
    case 'process-failed':
    case 'sign-in-needed':
    case 'sign-in-failed':
    case 'role-refused':
      return 'credentials';
    case 'cancelled':
      return 'cancelled';
    case 'client-fault':
      return 'internal';
    default:
      return 'unreachable';
  }
}
