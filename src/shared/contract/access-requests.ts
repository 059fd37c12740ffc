/** Requests about what a plan may do: access to its models, the permissions it needs, and whether its prompt will be cached. */
import { z } from 'zod';
import { failureSchema } from '../domain/failure.js';

export const accessVerdicts = [
  'callable',
  /** The answer's message names the inference profiles. */
  'needs-profile',
  'no-access',
  'legacy',
  'not-in-region',
  'throttled',
  'failed',
] as const;

export const armAccessSchema = z.strictObject({
  /** Index in the plan's arms. */
  arm: z.int(),
  modelId: z.string(),
  region: z.string(),
  verdict: z.enum(accessVerdicts),
  message: z.string(),
  /** What to do; empty when it can be called. */
  hint: z.string(),
  failure: failureSchema.nullable(),
});
export type ArmAccess = z.infer<typeof armAccessSchema>;

export const armTokensSchema = z.strictObject({
  arm: z.int(),
  modelId: z.string(),
  /** Of the system prompt, which stands before the cache point, and of the whole prompt. */
  prefixTokens: z.int(),
  promptTokens: z.int(),
  /** `counted`: by CountTokens of the model; `estimated`: from characters. */
  how: z.enum(['counted', 'estimated']),
  /** Smallest prefix that the model caches; null: no caching is documented. */
  cacheMinimumTokens: z.int().nullable(),
  /** `off`: no cache point is asked for. */
  cached: z.enum(['will', 'will-not', 'unknown', 'off']),
  /** Such as "will not cache: about 672 of 4,096 tokens". */
  text: z.string(),
});
export type ArmTokens = z.infer<typeof armTokensSchema>;

const ofPlan = z.strictObject({ plan: z.unknown() });

export const accessRequests = {
  /** Sends one request of one token for each different model, settings and place of the plan. */
  'access.probe': { input: ofPlan, output: z.strictObject({ arms: z.array(armAccessSchema) }) },
  /** The IAM policy that the plan needs. */
  'access.policy': {
    input: ofPlan,
    output: z.strictObject({
      /** JSON, indented. */
      policy: z.string(),
      notes: z.array(z.string()),
    }),
  },
  'tokens.count': { input: ofPlan, output: z.strictObject({ arms: z.array(armTokensSchema) }) },
} as const;
