/**
 * The plan: what the user asks for. The same JSON drives the window, the command line and the tests, so it is parsed
 * strictly here, once, and nowhere else.
 */
import { z } from 'zod';

export const SIMULATOR_PROFILE = 'simulator';

export const planLimits = {
  runs: { min: 1, max: 1_000 },
  warmups: { min: 0, max: 20 },
  arms: { min: 1, max: 50 },
  maxTokens: { min: 1, max: 200_000 },
  timeScale: { min: 0.001, max: 100 },
  idleSeconds: { min: 0, max: 3_600 },
  timeoutSeconds: { min: 0.1, max: 3_600 },
  retries: { min: 0, max: 10 },
  concurrency: { min: 1, max: 64 },
  requestsPerSecond: { min: 0.01, max: 100 },
  promptCharacters: 1_000_000,
  systemTokens: { min: 1, max: 200_000 },
  precision: { min: 0.01, max: 1 },
  budgetUsd: { min: 0.000_001, max: 100_000 },
} as const;

/**
 * `http1`: keep-alive, as boto3; `http1-cold`: a new TCP and TLS connection for every request, no session resumption;
 * `http2`: pooled; `http2-sdk`: what the AWS SDK for JavaScript does by default, a new HTTP/2 connection for each stream.
 */
export const transports = ['http1', 'http1-cold', 'http2', 'http2-sdk'] as const;
export const transportSchema = z.enum(transports);
export type Transport = z.infer<typeof transportSchema>;

export const serviceTiers = ['default', 'priority', 'flex', 'reserved'] as const;
export const latencyModes = ['standard', 'optimized'] as const;
export const runOrders = ['shuffled', 'sequential'] as const;

/**
 * What is put at the very start of an arm's system prompt, so that the experiment decides what a cache can know:
 * `none`: nothing; `run`: text that no run had before, so that nothing is read from a cache, asked for or not;
 * `arm`: text of this arm and session alone, so that its runs read what its own first run wrote. All of one length.
 */
export const nonceKinds = ['none', 'run', 'arm'] as const;

const regionSchema = z
  .string()
  .regex(/^[a-z]{2,}(-[a-z]+)+-\d+$/, { error: 'must be a region code such as us-west-2' });

/** One thing that is compared, as the user writes it; what is left out comes from the plan. */
export const planArmSchema = z.strictObject({
  modelId: z.string().trim().min(1),
  /** Shown in place of the model's name; needed when one model stands in a plan twice. */
  label: z.string().trim().min(1).max(120).nullable().default(null),
  transport: transportSchema.default('http1'),
  /** Puts a cachePoint behind the system prompt. Models without caching answer such a request with an error. */
  cachePoint: z.boolean().default(false),
  serviceTier: z.enum(serviceTiers).nullable().default(null),
  latency: z.enum(latencyModes).nullable().default(null),
  /** Pause before each run of this arm, beside the plan's own: the factor of an idle sweep. */
  idleSeconds: z.number().min(planLimits.idleSeconds.min).max(planLimits.idleSeconds.max).default(0),
  /** Where this arm's requests are sent; null: the plan's region. */
  region: regionSchema.nullable().default(null),
  nonce: z.enum(nonceKinds).default('none'),
  /** Length that the system prompt is brought to with filler text, tokens as estimated; null: as it is written. */
  systemTokens: z.int().min(planLimits.systemTokens.min).max(planLimits.systemTokens.max).nullable().default(null),
  /** null: the plan's. */
  maxTokens: z.int().min(planLimits.maxTokens.min).max(planLimits.maxTokens.max).nullable().default(null),
  /** Requests of this arm that are sent at the same moment, in each block: a step of a concurrency ladder. */
  concurrency: z.int().min(planLimits.concurrency.min).max(planLimits.concurrency.max).default(1),
});
export type PlanArm = z.infer<typeof planArmSchema>;

export const planPromptSchema = z.strictObject({
  system: z.string().max(planLimits.promptCharacters),
  user: z
    .string()
    .max(planLimits.promptCharacters)
    .refine((text) => text.trim() !== '', { error: 'must not be empty' }),
});

export const planInferenceSchema = z.strictObject({
  maxTokens: z.int().min(planLimits.maxTokens.min).max(planLimits.maxTokens.max).default(256),
  /** null: not sent, the model's default holds. */
  temperature: z.number().min(0).max(1).nullable().default(0.1),
  /** null: not sent, the model's default holds. */
  topP: z.number().min(0).max(1).nullable().default(0.9),
});

/**
 * How requests are laid out in time. `closed`: the next one starts when one has ended, N at once; `open`: each has a
 * planned start, whatever the others do.
 */
export const planLoadSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('closed'),
    concurrency: z.int().min(planLimits.concurrency.min).max(planLimits.concurrency.max).default(1),
  }),
  z.strictObject({
    kind: z.literal('open'),
    requestsPerSecond: z.number().min(planLimits.requestsPerSecond.min).max(planLimits.requestsPerSecond.max),
    /** Even distances, or exponential ones drawn by the plan's seed. */
    arrivals: z.enum(['constant', 'poisson']).default('poisson'),
  }),
]);
export type PlanLoad = z.infer<typeof planLoadSchema>;

export const planSimulatorSchema = z.strictObject({
  /** A built-in scenario's name. */
  scenario: z.string().min(1).default('article'),
  /** Multiplies every wait of the simulator and every idle gap of the plan. */
  timeScale: z.number().min(planLimits.timeScale.min).max(planLimits.timeScale.max).default(1),
});

export const planSchema = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  name: z.string().trim().min(1).max(200),
  /** The preset that the plan was made from; null for one's own. */
  preset: z.string().nullable().default(null),
  /** An AWS profile's name, or `simulator`. */
  profile: z.string().min(1).default(SIMULATOR_PROFILE),
  region: regionSchema.default('us-west-2'),
  /** Sends the requests elsewhere than to the region's own endpoint. Stored and exported, so it may carry no secret. */
  endpoint: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:8080' })
    .refine((address) => !/[@?#]/.test(address), {
      error: 'must be an address without user name, password, query or fragment',
    })
    .nullable()
    .default(null),
  /**
   * Hosts that are validated by FIPS 140, and hosts that speak IPv6 too: not with an endpoint of one's own. null: as the
   * environment or the profile says; false overrules them.
   */
  fips: z.boolean().nullable().default(null),
  dualStack: z.boolean().nullable().default(null),
  arms: z.array(planArmSchema).min(planLimits.arms.min).max(planLimits.arms.max),
  /** Measured runs per arm. */
  runs: z.int().min(planLimits.runs.min).max(planLimits.runs.max),
  /** Runs per arm that come first, are kept, and never enter a summary. */
  warmups: z.int().min(planLimits.warmups.min).max(planLimits.warmups.max).default(0),
  order: z.enum(runOrders).default('shuffled'),
  /** Seeds the order of runs and the simulator. */
  seed: z.int().min(0).max(0xffff_ffff).default(1),
  /** Pause between the end of a run and the start of the next. */
  idleSeconds: z.number().min(planLimits.idleSeconds.min).max(planLimits.idleSeconds.max).default(0),
  /** A run that takes longer is ended and counts as failed; null: no limit. */
  timeoutSeconds: z
    .number()
    .min(planLimits.timeoutSeconds.min)
    .max(planLimits.timeoutSeconds.max)
    .nullable()
    .default(300),
  /** Times that a run is sent again after a failure that may pass; each attempt is kept. 0: a failure is an outcome. */
  retries: z.int().min(planLimits.retries.min).max(planLimits.retries.max).default(0),
  /**
   * Ends the session after the block in which the 95 % interval of every arm's median TTFT is within this share of the
   * median on either side (0.1: ten per cent); null: all runs are made. Never ends on a difference between arms.
   */
  precision: z.number().min(planLimits.precision.min).max(planLimits.precision.max).nullable().default(null),
  /** Ends the session before the run with which it could have cost more, US dollars; null: no limit. */
  budgetUsd: z.number().min(planLimits.budgetUsd.min).max(planLimits.budgetUsd.max).nullable().default(null),
  load: planLoadSchema.default({ kind: 'closed', concurrency: 1 }),
  prompt: planPromptSchema,
  inference: planInferenceSchema.default({ maxTokens: 256, temperature: 0.1, topP: 0.9 }),
  simulator: planSimulatorSchema.default({ scenario: 'article', timeScale: 1 }),
});

/** A plan with every default filled in. */
export type Plan = z.output<typeof planSchema>;
/** A plan as a file or a form may give it. */
export type PlanInput = z.input<typeof planSchema>;

/** A session is simulated when its profile is the simulator's, whatever endpoint it was sent to. */
export function isSimulated(plan: Pick<Plan, 'profile'>): boolean {
  return plan.profile === SIMULATOR_PROFILE;
}

/** @returns regions of arms beside the plan's own, each once */
export function otherRegionsOf({ region, arms }: Pick<Plan, 'region' | 'arms'>): string[] {
  return [...new Set(arms.flatMap((arm) => arm.region ?? []))].filter((other) => other !== region);
}
