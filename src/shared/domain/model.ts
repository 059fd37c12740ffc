/**
 * A model as it can be picked: one row for each id that a request can name. Facts that no API gives (caching minimum,
 * price, reasoning) come from `resources/model-catalogue.json`, which carries their source and date.
 */
import { z } from 'zod';
import { serviceTiers } from './plan.js';

/** `in-region`: a foundation model id; `geo` and `global`: a cross-region (CRIS) inference profile. */
export const modelAccessKinds = ['in-region', 'geo', 'global', 'application', 'provisioned'] as const;

export const modelPriceSchema = z.strictObject({
  /** US dollars per million tokens. */
  inputPerMillion: z.number(),
  outputPerMillion: z.number(),
  cacheReadPerMillion: z.number().nullable(),
  cacheWritePerMillion: z.number().nullable(),
});
export type ModelPrice = z.infer<typeof modelPriceSchema>;

export const modelSchema = z.strictObject({
  /** The id to call. */
  id: z.string(),
  /** The foundation model behind it; equal to `id` for a foundation model. */
  baseModelId: z.string(),
  name: z.string(),
  provider: z.string(),
  access: z.enum(modelAccessKinds),
  /** Where a request may be served: the region itself, or the profile's destinations. */
  regions: z.array(z.string()),
  /** null: not stated. */
  streaming: z.boolean().nullable(),
  lifecycle: z.enum(['ACTIVE', 'LEGACY']).nullable(),
  /** ISO 8601 dates; null: not stated. */
  lifecycleDates: z.strictObject({ legacy: z.string().nullable(), endOfLife: z.string().nullable() }),
  /** null: no explicit prompt caching is documented for the model. */
  caching: z.strictObject({ minimumTokens: z.int(), ttl: z.array(z.string()) }).nullable(),
  /** Streams reasoning before its answer; null: not known. */
  reasoning: z.boolean().nullable(),
  /** Can be asked for latency-optimised inference from this region; null: not known. */
  latencyOptimized: z.boolean().nullable(),
  /** Service tiers that it takes; null: not known. */
  tiers: z.array(z.enum(serviceTiers)).nullable(),
  maxOutputTokens: z.int().nullable(),
  /** Prompt and reply together; null: not known. */
  contextTokens: z.int().nullable(),
  price: modelPriceSchema.nullable(),
  /** Where caching, reasoning, limits, tiers and price come from; null: nothing is known of them. */
  facts: z
    .strictObject({
      source: z.string(),
      asOf: z.string(),
      /** The user's own file has replaced some. */
      overridden: z.boolean(),
    })
    .nullable(),
});
export type Model = z.infer<typeof modelSchema>;

/** Cross-Region Inference: requests to this id may be served by more than one region. */
export function isCrossRegion(model: Pick<Model, 'access'>): boolean {
  return model.access === 'geo' || model.access === 'global';
}
