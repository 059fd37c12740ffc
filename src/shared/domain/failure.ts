/**
 * What can go wrong, as data: a code that programs rely on, a message that says what happened and where, and a hint
 * that says what to do next. The mapping from raw errors to failures lives in `main/bedrock/failures/`.
 */
import { z } from 'zod';

export const failureCodes = [
  // The request's own fault.
  'validation',
  'model-not-found',
  'needs-inference-profile',
  'cache-not-supported',
  'access-denied',
  /** Kept by its provider for those who use it already. */
  'legacy-model',
  // Credentials.
  'credentials-missing',
  /** A profile that cannot give any as it is written. */
  'profile-unusable',
  'process-failed',
  /** A person mends it: by SSO, `aws login`, or the code of an MFA device. */
  'sign-in-needed',
  'sign-in-failed',
  'role-refused',
  /** What gives them has a fault that passes. */
  'credentials-unavailable',
  'credentials-expired',
  'credentials-invalid',
  'signature-mismatch',
  'clock-skew',
  // The service's state.
  'throttled',
  'model-not-ready',
  'model-timeout',
  'model-error',
  'service-unavailable',
  'internal-server',
  // The way there and back.
  'endpoint-unreachable',
  'not-bedrock',
  'connection-reset',
  /** A pooled connection had died while idle; a new one worked. Not a slow model. */
  'dead-socket',
  'stream-cut',
  'stream-corrupt',
  'mid-stream-exception',
  'deadline',
  // Our own.
  'cancelled',
  'client-fault',
] as const;

export const failureCodeSchema = z.enum(failureCodes);
export type FailureCode = z.infer<typeof failureCodeSchema>;

export const failureSchema = z.strictObject({
  code: failureCodeSchema,
  /** What happened and where, one or two sentences, no secret in it. */
  message: z.string(),
  /** What to do next. */
  hint: z.string(),
  /** The error's own name on the wire, such as `ThrottlingException`; null when there was none. */
  awsName: z.string().nullable(),
  httpStatus: z.int().nullable(),
  requestId: z.string().nullable(),
});
export type Failure = z.infer<typeof failureSchema>;
