/**
 * A scenario: which models the simulator has and how they behave. It is data, so that a benchmark can be repeated on
 * another machine by sending one file. Milliseconds are those of time scale 1.
 */
import { z } from 'zod';
import { scenarioFaultSchema } from './scenario-fault.js';

const HOUR_MS = 3_600_000;
const waitMsSchema = z.number().min(0).max(HOUR_MS);
const sigmaSchema = z.number().min(0).max(3);
const idSchema = z.string().regex(/^[a-z0-9][A-Za-z0-9.:_-]*$/, { error: 'must be a model id such as deepseek.v3.2' });
const regionsSchema = z.union([z.literal('any'), z.array(z.string().min(1))], {
  error: 'must be "any" or a list of region codes',
});

/** Time from a request's arrival to its first contentBlockDelta of any kind. */
export const ttftSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fixed'),
    /** Replayed in order, for each id that is called on its own; after the last one the first comes again. */
    ms: z.array(waitMsSchema).min(1),
  }),
  z.strictObject({
    kind: z.literal('lognormal'),
    medianMs: waitMsSchema,
    /** Standard deviation of the logarithm. */
    sigma: sigmaSchema,
  }),
]);
export type TtftModel = z.infer<typeof ttftSchema>;

/** Time between two deltas, and from the last delta to the end of the stream. */
export const gapsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant'), ms: waitMsSchema }),
  z.strictObject({ kind: z.literal('lognormal'), medianMs: waitMsSchema, sigma: sigmaSchema }),
  z.strictObject({
    kind: z.literal('spread'),
    /** From the first delta to the end of a reply that max tokens does not cut, however many deltas it has. */
    overMs: waitMsSchema,
    /** How uneven the gaps are (standard deviation of their logarithm); 0: all equal. Their sum is always `overMs`. */
    sigma: sigmaSchema.default(0),
  }),
]);
export type GapModel = z.infer<typeof gapsSchema>;

export const inferenceProfileSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  description: z.string().default(''),
  /** Where it can be called and where its requests may be served; `any`: global, callable everywhere. */
  regions: regionsSchema,
});
export type ScenarioInferenceProfile = z.infer<typeof inferenceProfileSchema>;

export const scenarioModelSchema = z.strictObject({
  /** The foundation model's id. */
  id: idSchema,
  name: z.string().min(1),
  provider: z.string().min(1),
  /** Where the id itself can be called (on demand). Elsewhere only its inference profiles can. */
  regions: regionsSchema,
  inferenceProfiles: z.array(inferenceProfileSchema).default([]),
  inputModalities: z.array(z.string()).default(['TEXT']),
  outputModalities: z.array(z.string()).default(['TEXT']),
  /** False: listed, but ConverseStream refuses it. */
  streaming: z.boolean().default(true),
  lifecycle: z
    .strictObject({
      status: z.enum(['ACTIVE', 'LEGACY']),
      startOfLifeTime: z.iso.datetime().optional(),
      legacyTime: z.iso.datetime().optional(),
      endOfLifeTime: z.iso.datetime().optional(),
    })
    .default({ status: 'ACTIVE' }),
  /** A request that asks for more is refused. */
  maxOutputTokens: z.int().min(1).max(1_000_000),
  ttft: ttftSchema,
  gaps: gapsSchema,
  tokensPerDelta: z.int().min(1).max(1_000).default(1),
  /** Length of a whole reply, reasoning included: drawn evenly from min to max. */
  outputTokens: z
    .strictObject({ min: z.int().min(1).max(100_000), max: z.int().min(1).max(100_000) })
    .refine(({ min, max }) => min <= max, { error: 'min must not be above max', path: ['min'] }),
  /** Share of the reply's tokens that come first, as reasoning; 0: none. */
  reasoningShare: z.number().min(0).max(1).default(0),
  /** Prompt caching; null: a request with a cachePoint is refused. */
  cache: z
    .strictObject({
      /** A shorter prefix is served, but not cached. */
      minimumTokens: z.int().min(0),
      ttl: z.array(z.enum(['5m', '1h'])).min(1),
      /** A hit multiplies the time to the first token by this. */
      hitTtftFactor: z.number().min(0).max(10).default(1),
    })
    .nullable()
    .default(null),
  /** What goes wrong, and at which requests. */
  faults: z.array(scenarioFaultSchema).default([]),
});
export type ScenarioModel = z.infer<typeof scenarioModelSchema>;

export const scenarioSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    name: z.string().min(1),
    /** One or two sentences: what it is for. */
    description: z.string().min(1),
    /** Where the numbers come from and what was done to them. */
    notes: z.array(z.string()).default([]),
    models: z.array(scenarioModelSchema).min(1),
  })
  .superRefine(({ models }, context) => {
    const seen = new Set<string>();
    const claim = (id: string, path: (string | number)[]): void => {
      if (seen.has(id)) context.addIssue({ code: 'custom', path, message: `the id "${id}" is used twice` });
      seen.add(id);
    };
    models.forEach((model, at) => {
      claim(model.id, ['models', at, 'id']);
      model.inferenceProfiles.forEach(({ id }, profileAt) => {
        claim(id, ['models', at, 'inferenceProfiles', profileAt, 'id']);
      });
    });
  });
/** A scenario with every default filled in. */
export type Scenario = z.output<typeof scenarioSchema>;
