/** How long a model of a scenario takes, as data; `latency.ts` draws from it. Milliseconds are those of time scale 1. */
import { z } from 'zod';

const HOUR_MS = 3_600_000;
export const waitMsSchema = z.number().min(0).max(HOUR_MS);
const sigmaSchema = z.number().min(0).max(3).describe('Standard deviation of the logarithm.');
export const shareSchema = z.number().min(0).max(1);

const coldStartSchema = z
  .strictObject({
    afterIdleMs: waitMsSchema.describe('The id was not called for at least this long.'),
    probability: shareSchema.describe('How often such a request meets a cold model.'),
    factor: z.number().min(1).max(100).describe('A cold model multiplies the time to first token by this.'),
    atFirst: z.boolean().default(true).describe('Whether an id that was never called is cold too.'),
  })
  .nullable()
  .default(null);
export type ColdStart = NonNullable<z.infer<typeof coldStartSchema>>;

export const ttftSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('fixed'),
      ms: z
        .array(waitMsSchema)
        .min(1)
        .describe('Replayed in order, for each called id on its own; after the last one the first comes again.'),
      coldStart: coldStartSchema,
    }),
    z.strictObject({
      kind: z.literal('lognormal'),
      medianMs: waitMsSchema,
      sigma: sigmaSchema,
      coldStart: coldStartSchema,
    }),
    z.strictObject({
      kind: z.literal('bimodal'),
      medianMs: waitMsSchema.describe('Of the quick requests.'),
      sigma: sigmaSchema,
      slowShare: shareSchema.describe('Share of the requests that are slow, drawn by the seed.'),
      slowFactor: z.number().min(1).max(100).describe('A slow request takes this many times as long.'),
      coldStart: coldStartSchema,
    }),
  ])
  .describe(
    "Time from a request's arrival to its first contentBlockDelta of any kind, before prefill and what multiplies both.",
  );
export type TtftModel = z.infer<typeof ttftSchema>;

export const gapsSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('constant'), ms: waitMsSchema }),
    z.strictObject({ kind: z.literal('lognormal'), medianMs: waitMsSchema, sigma: sigmaSchema }),
    z.strictObject({
      kind: z.literal('spread'),
      overMs: waitMsSchema.describe(
        'From the first delta to the end of a reply that max tokens does not cut, however many deltas it has.',
      ),
      sigma: sigmaSchema
        .default(0)
        .describe('How uneven the gaps are (standard deviation of their logarithm); 0: all equal.'),
    }),
  ])
  .describe('Time between two deltas, and from the last delta to the end of the stream.');
export type GapModel = z.infer<typeof gapsSchema>;

export const concurrencySchema = z.strictObject({
  free: z.int().min(0).max(1_000).default(0).describe('So many other requests in flight cost nothing.'),
  ttftShareEach: z
    .number()
    .min(0)
    .max(10)
    .describe(
      'Each further request that the model has in flight as one arrives adds this share to its time to first token.',
    ),
});
export type ConcurrencyModel = z.infer<typeof concurrencySchema>;

export const driftSchema = z.strictObject({
  perRequests: z.int().min(1).max(1_000_000).describe('Counted over all valid requests to the simulator.'),
  ttftFactor: z
    .number()
    .min(0.01)
    .max(100)
    .describe(
      'After so many requests every time to first token is multiplied by this; in between and beyond, evenly so.',
    ),
});
export type DriftModel = z.infer<typeof driftSchema>;
