/** A session: one execution of a plan, with where and how it ran. Its runs are kept apart (`run.ts`). */
import { z } from 'zod';
import { modelPriceSchema } from './model.js';
import { latencyModes, nonceKinds, planSchema, serviceTiers, transportSchema } from './plan.js';

/** planned -> running -> done | failed | cancelled; running -> interrupted when the process died. */
export const sessionStates = ['planned', 'running', 'done', 'failed', 'cancelled', 'interrupted'] as const;
export const sessionStateSchema = z.enum(sessionStates);
export type SessionState = z.infer<typeof sessionStateSchema>;

/**
 * `precision`: every median was known well enough; `budget`: the next run could have cost more than was allowed; `user`: it
 * was to stop after the block that was under way.
 */
export const stopReasons = ['precision', 'budget', 'user'] as const;
export type StopReason = (typeof stopReasons)[number];

/** What one request is sent with. */
export const requestSettingsSchema = z.strictObject({
  region: z.string(),
  transport: transportSchema,
  cachePoint: z.boolean(),
  serviceTier: z.enum(serviceTiers).nullable(),
  latency: z.enum(latencyModes).nullable(),
  maxTokens: z.int(),
  temperature: z.number().nullable(),
  topP: z.number().nullable(),
});
export type RequestSettings = z.infer<typeof requestSettingsSchema>;

/** An arm with everything filled in, and the facts about its model that held when the session began. */
export const armSchema = z.strictObject({
  /** Unique in the session, such as `arm-1`. */
  id: z.string(),
  label: z.string(),
  modelId: z.string(),
  settings: requestSettingsSchema.extend({
    /** As in the plan's arm (`plan.ts`). Sessions from before they existed have the values that held then. */
    nonce: z.enum(nonceKinds).default('none'),
    systemTokens: z.int().nullable().default(null),
    idleSeconds: z.number().default(0),
    concurrency: z.int().default(1),
  }),
  model: z.strictObject({
    name: z.string(),
    provider: z.string().nullable(),
    /** The foundation model behind the id; null: not known. */
    baseModelId: z.string().nullable().default(null),
    /** null: not known (an endpoint without a catalogue). */
    crossRegion: z.boolean().nullable(),
    /** Smallest prefix that is cached, tokens; null: no caching documented. */
    cacheMinimumTokens: z.int().nullable(),
    reasoning: z.boolean().nullable(),
    /** As it was known when the session began; null: not known. */
    price: modelPriceSchema.nullable().default(null),
  }),
});
export type Arm = z.infer<typeof armSchema>;

/** What this computer adds to a figure, measured against a local stream over `http1`; milliseconds. */
export const calibrationSchema = z.strictObject({
  /** ISO 8601, UTC. */
  measuredAt: z.string(),
  streams: z.int(),
  /** Stamp of the first delta, and of the following ones, minus the moment when the local server wrote it. */
  firstDeltaMs: z.strictObject({ p50: z.number(), max: z.number(), n: z.int() }),
  followingDeltaMs: z.strictObject({ p50: z.number(), p99: z.number(), max: z.number(), n: z.int() }),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/** Time that a TCP connection to the endpoint took, milliseconds: one round trip. */
export const networkFloorSchema = z.strictObject({
  measuredAt: z.string(),
  medianMs: z.number(),
  minMs: z.number(),
  n: z.int(),
});
export type NetworkFloor = z.infer<typeof networkFloorSchema>;

const regionEnvironmentSchema = z.strictObject({
  region: z.string(),
  endpointHost: z.string(),
  proxyHost: z.string().nullable(),
  networkFloorBefore: networkFloorSchema.nullable(),
  networkFloorAfter: networkFloorSchema.nullable(),
});
export type RegionEnvironment = z.infer<typeof regionEnvironmentSchema>;

export const environmentSchema = z.strictObject({
  appVersion: z.string(),
  sdkVersion: z.string(),
  /** `electron`, `loopback` or `cli`. */
  host: z.enum(['electron', 'loopback', 'cli']),
  nodeVersion: z.string(),
  platform: z.string(),
  architecture: z.string(),
  cpuModel: z.string().nullable(),
  cpuCount: z.int(),
  /** Host and port that the requests went to, without credentials or path. */
  endpointHost: z.string(),
  /** Simulator only; null otherwise. */
  scenario: z.string().nullable(),
  timeScale: z.number().nullable(),
  fips: z.boolean().default(false),
  dualStack: z.boolean().default(false),
  /** Host and port of the HTTPS proxy that the requests went through; null: none. */
  proxyHost: z.string().nullable().default(null),
  /** A certificate bundle of the user's was trusted beside the usual ones. */
  caBundle: z.boolean().default(false),
  /** null: not measured. */
  calibration: calibrationSchema.nullable().default(null),
  networkFloorBefore: networkFloorSchema.nullable().default(null),
  networkFloorAfter: networkFloorSchema.nullable().default(null),
  /** Where the requests of arms with a region of their own went, and how far that was. The fields above are of the plan's. */
  otherRegions: z.array(regionEnvironmentSchema).default([]),
});
export type Environment = z.infer<typeof environmentSchema>;

/** How far the way to a region was; the plan's own where nothing is said of it. */
export function regionEnvironmentOf(environment: Environment, region: string): Omit<RegionEnvironment, 'region'> {
  return environment.otherRegions.find((other) => other.region === region) ?? environment;
}

export const sessionSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: sessionStateSchema,
  /** ISO 8601, UTC. */
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  simulated: z.boolean(),
  plan: planSchema,
  environment: environmentSchema,
  arms: z.array(armSchema),
  /** What ended it before all its runs were made, as the plan or the user wished; null: nothing did. */
  stoppedEarly: z.enum(stopReasons).nullable().default(null),
  /** Why it failed as a whole, with what to do; null: it did not, or it failed before this was kept. */
  failure: z.string().nullable().default(null),
  /** The user's own words, of no meaning to Firsttoken. */
  tags: z.array(z.string()).default([]),
  notes: z.string().default(''),
});
export type Session = z.infer<typeof sessionSchema>;

/** A row of the history. */
export const sessionRowSchema = sessionSchema
  .omit({ plan: true, environment: true, arms: true, stoppedEarly: true, failure: true, notes: true })
  .extend({
    profile: z.string(),
    region: z.string(),
    preset: z.string().nullable(),
    /** Labels of the arms, in the plan's order. */
    arms: z.array(z.string()),
    /** Runs that the plan asks for, warm-ups included. */
    plannedRuns: z.int(),
    /** Runs that are stored, whatever their outcome. */
    runs: z.int(),
    completedRuns: z.int(),
  });
export type SessionRow = z.infer<typeof sessionRowSchema>;
