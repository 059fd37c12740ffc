/** Requests about who one is: credentials, signing in, identity. */
import { z } from 'zod';
import { identitySchema, profileStateSchema, questionSchema, signInSchema } from '../domain/sign-in.js';

export const accountRequests = {
  /** Whether the profile gives credentials now. Asks nobody for a code. */
  'profiles.check': {
    input: z.strictObject({ profile: z.string().min(1) }),
    output: profileStateSchema,
  },
  /** Asks STS. May ask a question. */
  'account.identify': {
    input: z.strictObject({ profile: z.string().min(1), region: z.string().min(1) }),
    output: identitySchema,
  },
  /** Begins an SSO device authorisation; `signin.changed` tells how it goes on. One for each profile: a second call gives the first. */
  'signin.start': {
    input: z.strictObject({ profile: z.string().min(1) }),
    output: signInSchema,
  },
  /** The sign-ins that wait, for a window that joins late. */
  'signin.list': { input: z.strictObject({}), output: z.array(signInSchema) },
  'signin.cancel': {
    input: z.strictObject({ id: z.string().min(1) }),
    output: z.strictObject({ cancelled: z.boolean() }),
  },
  /** The questions that wait, for a window that joins late. */
  'questions.list': { input: z.strictObject({}), output: z.array(questionSchema) },
  'questions.answer': {
    /** null: no answer will come; what asked ends with an error. */
    input: z.strictObject({ id: z.string().min(1), answer: z.string().max(64).nullable() }),
    /** False when nobody waits for it any more. */
    output: z.strictObject({ accepted: z.boolean() }),
  },
} as const;
