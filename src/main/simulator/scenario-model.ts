/** One model of a scenario: where it can be called, and how it behaves. Milliseconds are those of time scale 1. */
import { z } from 'zod';
import { scenarioFaultSchema } from './scenario-fault.js';
import { concurrencySchema, gapsSchema, shareSchema, ttftSchema, waitMsSchema } from './scenario-latency.js';

const idSchema = z.string().regex(/^[a-z0-9][A-Za-z0-9.:_-]*$/, { error: 'must be a model id such as deepseek.v3.2' });
const regionsSchema = z.union([z.literal('any'), z.array(z.string().min(1))], {
  error: 'must be "any" or a list of region codes',
});
const factorSchema = z.number().min(0.01).max(100);

export const inferenceProfileSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  description: z.string().default(''),
  regions: regionsSchema.describe('Where it can be called; "any": global, callable everywhere.'),
  routing: z
    .array(
      z.strictObject({
        region: z.string().min(1),
        weight: z.number().positive().default(1).describe('Share of the requests, relative to the others.'),
        ttftFactor: factorSchema.default(1).describe('The time to first token of this region, relative to the model.'),
      }),
    )
    .default([])
    .describe('Where requests are served, drawn by the seed; empty: in the region that was called.'),
});
export type ScenarioInferenceProfile = z.infer<typeof inferenceProfileSchema>;

const cacheSchema = z.strictObject({
  minimumTokens: z.int().min(0).describe('A shorter prefix is served, but not cached.'),
  ttl: z.array(z.enum(['5m', '1h'])).min(1),
  hitTtftFactor: z.number().min(0).max(10).default(1).describe('A hit multiplies the time to first token by this.'),
  implicitHitRate: shareSchema
    .default(0)
    .describe(
      'How often a known prefix is read without a cachePoint; such a write is not told. 0: no implicit caching.',
    ),
});

const quotaSchema = z.strictObject({
  requestsPerMinute: z.number().positive().nullable().default(null),
  tokensPerMinute: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe('A request reserves its whole prompt and its max tokens, and settles when it ends.'),
  burndown: factorSchema.default(1).describe('How many tokens of the quota an output token takes.'),
});
export type ScenarioQuota = z.infer<typeof quotaSchema>;

const replySchema = z
  .strictObject({
    reasoning: z.array(z.string()).default([]).describe('Deltas of reasoning; they come first.'),
    text: z.array(z.string()).default([]).describe('Deltas of text.'),
    repeat: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(1)
      .describe('The content of each delta is repeated so many times within it.'),
  })
  .refine(({ reasoning, text }) => reasoning.length + text.length > 0, { error: 'must have a delta', path: ['text'] });

const latencyOptimizedSchema = z.strictObject({
  ttftFactor: factorSchema.default(1),
  gapFactor: factorSchema.default(1),
  fallBackRate: shareSchema.default(0).describe('Share of such requests that are served as standard all the same.'),
});

const tierEffectSchema = z.strictObject({
  ttftFactor: factorSchema.default(1),
  gapFactor: factorSchema.default(1),
  fallBackRate: shareSchema
    .default(0)
    .describe('Share of such requests that are served by the default tier all the same; the metadata tells it.'),
});

const modelFieldsSchema = z.strictObject({
  id: idSchema.describe("The foundation model's id."),
  name: z.string().min(1),
  provider: z.string().min(1),
  regions: regionsSchema.describe(
    'Where the id itself can be called (on demand). Elsewhere only its inference profiles can.',
  ),
  inferenceProfiles: z.array(inferenceProfileSchema).default([]),
  inputModalities: z.array(z.string()).default(['TEXT']),
  outputModalities: z.array(z.string()).default(['TEXT']),
  streaming: z.boolean().default(true).describe('False: listed, but ConverseStream refuses it.'),
  countTokens: z.boolean().default(true).describe('False: CountTokens refuses it.'),
  lifecycle: z
    .strictObject({
      status: z.enum(['ACTIVE', 'LEGACY']),
      startOfLifeTime: z.iso.datetime().optional(),
      legacyTime: z.iso.datetime().optional(),
      endOfLifeTime: z.iso.datetime().optional(),
    })
    .default({ status: 'ACTIVE' }),
  maxOutputTokens: z.int().min(1).max(1_000_000).describe('A request that asks for more is refused.'),
  ttft: ttftSchema,
  prefillMsPerThousandTokens: waitMsSchema
    .default(0)
    .describe('Added to what `ttft` gives for each 1,000 tokens of the prompt that no cache holds.'),
  concurrency: concurrencySchema.nullable().default(null).describe('null: requests do not slow each other down.'),
  gaps: gapsSchema,
  tokensPerDelta: z.int().min(1).max(1_000).default(1),
  outputTokens: z
    .strictObject({ min: z.int().min(1).max(100_000), max: z.int().min(1).max(100_000) })
    .refine(({ min, max }) => min <= max, { error: 'min must not be above max', path: ['min'] })
    .describe('Length of a whole reply, reasoning included: drawn evenly from min to max.'),
  reply: replySchema
    .nullable()
    .default(null)
    .describe(
      'What every reply says, sent whole whatever max tokens are asked for; null: pieces of a sample text, as long as `outputTokens` says.',
    ),
  reasoningShare: shareSchema
    .default(0)
    .describe("Share of the reply's tokens that come first, as reasoning; 0: none."),
  cache: cacheSchema.nullable().default(null).describe('null: a request with a cachePoint is refused.'),
  quota: quotaSchema.nullable().default(null).describe('For each called id and region; null: none.'),
  tiers: z
    .array(z.enum(['priority', 'default', 'flex', 'reserved']))
    .default(['priority', 'default', 'flex'])
    .describe('Service tiers; a request for another one is refused.'),
  tierEffects: z
    .strictObject({
      priority: tierEffectSchema.optional(),
      flex: tierEffectSchema.optional(),
      reserved: tierEffectSchema.optional(),
    })
    .default({})
    .describe('What a tier does to the waits; one that is left out does nothing.'),
  latencyOptimized: latencyOptimizedSchema
    .nullable()
    .default(null)
    .describe('null: a request for optimized latency is served as standard, and told so.'),
  faults: z.array(scenarioFaultSchema).default([]).describe('What goes wrong; the first that applies counts.'),
});

export const scenarioModelSchema = modelFieldsSchema.superRefine(({ tiers, tierEffects }, context) => {
  for (const tier of ['priority', 'flex', 'reserved'] as const) {
    if (tierEffects[tier] === undefined || tiers.includes(tier)) continue;
    context.addIssue({ code: 'custom', path: ['tierEffects', tier], message: `the model has no tier "${tier}"` });
  }
});
export type ScenarioModel = z.infer<typeof scenarioModelSchema>;
