/** An AWS profile as it can be picked. Names and kinds only: nothing secret leaves the application. */
import { z } from 'zod';

export const profileKinds = [
  'simulator',
  'static',
  'assume-role',
  'sso',
  /** SSO settings in the profile itself, without an sso-session section. */
  'sso-legacy',
  'login',
  'process',
  'web-identity',
  'environment',
  'bearer',
  'instance-role',
  'unknown',
] as const;

/** What a person may have to do before the profile gives credentials. */
export const signInKinds = ['none', 'mfa', 'sso', 'login'] as const;

export const profileSchema = z.strictObject({
  name: z.string(),
  /** What the window shows, such as "Simulator (no AWS account needed)". */
  label: z.string(),
  kind: z.enum(profileKinds),
  /** The profile, or the credential_source, that a role is assumed from; that of the default chain; null: none. */
  source: z.string().nullable(),
  signIn: z.enum(signInKinds),
  /** Host of the Bedrock endpoint that the profile sets in place of the region's own; null: none. */
  endpointHost: z.string().nullable(),
  /** null: none configured, one must be chosen. */
  region: z.string().nullable(),
  /** What is wrong with it and what to do; null when nothing is known to be. */
  problem: z.string().nullable(),
});
export type Profile = z.infer<typeof profileSchema>;
