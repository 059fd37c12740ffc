/** An AWS profile as it can be picked. Names and kinds only: nothing secret leaves the application. */
import { z } from 'zod';

export const profileKinds = [
  'simulator',
  'static',
  'assume-role',
  'sso',
  'login',
  'process',
  'web-identity',
  'environment',
  'bearer',
  'unknown',
] as const;

export const profileSchema = z.strictObject({
  name: z.string(),
  /** What the window shows, such as "Simulator (no AWS account needed)". */
  label: z.string(),
  kind: z.enum(profileKinds),
  /** null: none configured, one must be chosen. */
  region: z.string().nullable(),
  /** What is wrong with it and what to do; null when nothing is known to be. */
  problem: z.string().nullable(),
});
export type Profile = z.infer<typeof profileSchema>;
