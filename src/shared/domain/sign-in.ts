/** Signing in: what a person is shown and asked while credentials are got. No secret is part of it. */
import { z } from 'zod';

/** waiting -> done | denied | expired | cancelled | failed */
export const signInStates = ['waiting', 'done', 'denied', 'expired', 'cancelled', 'failed'] as const;

/** A device authorisation of IAM Identity Center (SSO), started from here (RFC 8628). */
export const signInSchema = z.strictObject({
  id: z.string(),
  profile: z.string(),
  state: z.enum(signInStates),
  /** To be compared with, or typed into, the page. */
  userCode: z.string(),
  verificationUri: z.string(),
  /** With the code in it. */
  verificationUriComplete: z.string(),
  /** ISO 8601, UTC. */
  expiresAt: z.string(),
  /** What happened and what to do next, once it has ended otherwise than `done`. */
  message: z.string().nullable(),
  hint: z.string().nullable(),
});
export type SignIn = z.infer<typeof signInSchema>;

/** Asked of whoever sits before the window or the terminal. */
export const questionSchema = z.strictObject({
  id: z.string(),
  kind: z.literal('mfa'),
  profile: z.string(),
  /** Serial number or ARN of the MFA device. */
  serial: z.string(),
  /** 1 for the first; the code before was refused in the others. */
  attempt: z.int(),
});
export type Question = z.infer<typeof questionSchema>;

/** Whether a profile would give credentials now. */
export const profileStateSchema = z.strictObject({
  /** `sign-in`: a person must sign in first, as the profile's `signIn` says. */
  state: z.enum(['ready', 'sign-in', 'broken']),
  /** ISO 8601, UTC; null: they do not expire, or it is not known. */
  expiresAt: z.string().nullable(),
  /** null when it is ready. */
  problem: z.strictObject({ message: z.string(), hint: z.string() }).nullable(),
});
export type ProfileState = z.infer<typeof profileStateSchema>;

export const identitySchema = z.strictObject({
  accountId: z.string(),
  arn: z.string(),
  /** `aws`, `aws-us-gov`, `aws-cn`, `aws-eusc`. */
  partition: z.string(),
  /** Such as `user/anna` or `assumed-role/Developer/session`. */
  principal: z.string(),
});
export type Identity = z.infer<typeof identitySchema>;
