/** What crosses the border: a value, or an error that says what happened and what to do. Nothing throws across it. */
import { z } from 'zod';
import type { FailureCode } from '../domain/failure.js';

export const errorCodes = [
  /** The input does not fit; the message names the field. */
  'invalid-input',
  'not-found',
  /** Another session is running. */
  'busy',
  /** By the user, before anything came of it. */
  'cancelled',
  'credentials',
  'access-denied',
  'unreachable',
  'storage',
  /** A fault of ours. */
  'internal',
  /** The host has gone. */
  'disconnected',
] as const;
export const errorCodeSchema = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

export interface ContractError {
  code: ErrorCode;
  message: string;
  hint: string;
  /** The field of the input that is at fault, such as `runs` or `arms.0.modelId`. */
  field?: string | undefined;
  /** What failed on the way to AWS, where that is known: its title says more than the code's (`error-title.ts`). */
  failure?: FailureCode | undefined;
}

export type Result<T> = { ok: true; data: T } | { ok: false; error: ContractError };

/** Thrown by services inside the application; the router turns it into the `error` of a Result. */
export class ApplicationError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly field: string | undefined;
  readonly failure: FailureCode | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    hint: string,
    options: { field?: string | undefined; failure?: FailureCode | undefined; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ApplicationError';
    this.code = code;
    this.hint = hint;
    this.field = options.field;
    this.failure = options.failure;
  }
}
