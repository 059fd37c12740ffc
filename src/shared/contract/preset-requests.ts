/** Requests about presets: those that are built in, and those that the user saved. */
import { z } from 'zod';
import { presetNameSchema, presetSchema } from '../domain/preset.js';
import { planEstimateSchema } from './benchmark-requests.js';

/** A preset with what it would ask for as it is, by what is known of its models without asking the account. */
export const listedPresetSchema = presetSchema.extend({ estimate: planEstimateSchema });
export type ListedPreset = z.infer<typeof listedPresetSchema>;

export const presetRequests = {
  'presets.list': {
    input: z.strictObject({}),
    /** Those that are built in first; then one's own, by name. */
    output: z.array(listedPresetSchema),
  },
  /** Keeps a plan as a preset of one's own. A name that is built in, or taken and not to be replaced, is refused. */
  'presets.save': {
    input: z.strictObject({
      name: presetNameSchema,
      /** What it answers, in the user's words. */
      answers: z.string().trim().max(300).default(''),
      /** Must have no fault in itself; whether its models exist is not asked. */
      plan: z.unknown(),
      replace: z.boolean().default(false),
    }),
    output: z.strictObject({ name: z.string() }),
  },
  'presets.delete': {
    input: z.strictObject({ name: z.string().min(1) }),
    /** False when there was none of that name. */
    output: z.strictObject({ deleted: z.boolean() }),
  },
} as const;
