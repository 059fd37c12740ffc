/** Requests about what can be picked: profiles, models, presets. */
import { z } from 'zod';
import { modelSchema } from '../domain/model.js';
import { presetSchema } from '../domain/preset.js';
import { profileSchema } from '../domain/profile.js';

export const catalogueRequests = {
  'profiles.list': {
    input: z.strictObject({}),
    output: z.array(profileSchema),
  },
  'models.list': {
    input: z.strictObject({
      profile: z.string().min(1),
      region: z.string().min(1),
      endpoint: z.string().nullable().default(null),
    }),
    output: z.strictObject({
      models: z.array(modelSchema),
      /** ISO 8601, UTC: when the account was asked. */
      fetchedAt: z.string(),
      /** Parts that could not be read, in words. */
      warnings: z.array(z.string()),
    }),
  },
  'presets.list': {
    input: z.strictObject({}),
    output: z.array(presetSchema),
  },
} as const;
