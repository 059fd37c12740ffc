/** Requests about what can be picked: profiles and models. */
import { z } from 'zod';
import { modelSchema } from '../domain/model.js';
import { profileSchema } from '../domain/profile.js';

export const catalogueRequests = {
  'profiles.list': {
    input: z.strictObject({}),
    output: z.strictObject({
      profiles: z.array(profileSchema),
      /** What is wrong with the files themselves, in words: unreadable, or a section that no tool reads. */
      warnings: z.array(z.string()),
    }),
  },
  'models.list': {
    input: z.strictObject({
      profile: z.string().min(1),
      region: z.string().min(1),
      endpoint: z.string().nullable().default(null),
      /** As in a plan. */
      fips: z.boolean().nullable().default(null),
      dualStack: z.boolean().nullable().default(null),
      /** What the simulator plays, which decides its models; null: its usual one. No other profile looks at it. */
      scenario: z.string().nullable().default(null),
      /** Asks the account; otherwise an answer of the last day is taken from the cache. */
      refresh: z.boolean().default(false),
    }),
    output: z.strictObject({
      models: z.array(modelSchema),
      /** ISO 8601, UTC: when the account was asked. */
      fetchedAt: z.string(),
      /** It comes from the cache: nobody was asked, or nobody could be. */
      cached: z.boolean(),
      /** Parts that could not be read, in words. */
      warnings: z.array(z.string()),
    }),
  },
} as const;
