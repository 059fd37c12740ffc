/**
 * The document of a session: what `run --format json` and `sessions export --format json` print. Its outline, without
 * deltas and replies, is made by `shared/summarise/build-outline.ts`; the rest is added run by run.
 */
import { z } from 'zod';
import { failureCodeSchema } from './failure.js';
import { armFloorSchema } from './floor.js';
import { runFiguresSchema } from './figures/run-figures.js';
import { attemptSchema, connectionSchema, outcomeKindSchema, runPhaseSchema } from './run.js';
import { armSchema, sessionSchema } from './session.js';
import { deltaKindSchema, timelineSchema } from './timeline.js';

const figure = z.number().nullable();

/** An attempt without its delta stamps, which stand in the run's `deltas`. */
export const documentAttemptSchema = attemptSchema.extend({ timeline: timelineSchema.omit({ deltas: true }) });
export type DocumentAttempt = z.infer<typeof documentAttemptSchema>;

export const documentRunSchema = runFiguresSchema.extend({
  sequence: z.int(),
  ordinal: z.int(),
  block: z.int().nullable(),
  phase: runPhaseSchema,
  startedAt: z.string(),
  /** As in the run's slot (`run.ts`). */
  idleSeconds: z.number(),
  plannedStartMs: figure,
  outcome: outcomeKindSchema,
  error: z.strictObject({ code: failureCodeSchema, message: z.string(), hint: z.string() }).nullable(),
  connection: connectionSchema,
  attempts: z.array(documentAttemptSchema),
  /** Of the last attempt: offset from sent in milliseconds, kind, characters. */
  deltas: z.array(z.tuple([z.number(), deltaKindSchema, z.int()])),
  reply: z.strictObject({ text: z.string(), reasoning: z.string() }),
  requestedTier: z.string().nullable(),
  servedTier: z.string().nullable(),
  requestedLatency: z.string().nullable(),
  servedLatency: z.string().nullable(),
  /** Above the slow-run limit of its arm in this session; null when the run has no TTFT. */
  slow: z.boolean().nullable(),
});
export type DocumentRun = z.infer<typeof documentRunSchema>;

/** Summary of one figure over an arm's completed, measured runs. */
export const figureSummarySchema = z.strictObject({
  mean: figure,
  median: figure,
  min: figure,
  max: figure,
  /** Sample standard deviation; null below two runs. */
  sd: figure,
  cv: figure,
  /** null below 29 runs. */
  p90: figure,
  maxOverMin: figure,
  /** Exact order-statistic interval; null below six runs. */
  medianCi95: z.tuple([z.number(), z.number()]).nullable(),
  /** The true coverage of that interval, 0..1. */
  medianCi95Coverage: figure,
});
export type FigureSummary = z.infer<typeof figureSummarySchema>;

export const armSummarySchema = z.strictObject({
  /** Completed, measured runs with a finite TTFT. */
  n: z.int(),
  /** Measured runs that the plan asks for. */
  planned: z.int(),
  failed: z.int(),
  incomplete: z.int(),
  cancelled: z.int(),
  ttftMs: figureSummarySchema,
  totalMs: figureSummarySchema,
  firstTextMs: figureSummarySchema,
  tpotMs: figureSummarySchema,
  streamTokensPerSecond: figureSummarySchema,
  charactersPerSecond: figureSummarySchema,
  outputTokens: figureSummarySchema,
  /** Places that the arm may hold by median TTFT, 1 the fastest; null when arms could not be tested. */
  rank: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  slowRuns: z.int(),
  cacheHits: z.int(),
  reusedConnections: z.int(),
  clientDelayedRuns: z.int(),
  /** Completed, measured runs that are left out, since the clock was set or the computer slept meanwhile. */
  voidRuns: z.int(),
  /** Completed, measured runs that are left out, since another tier or latency mode served them than was asked for. */
  servedOtherwise: z.int(),
});
export type ArmSummary = z.infer<typeof armSummarySchema>;

export const documentArmSchema = armSchema.extend({
  runs: z.array(documentRunSchema),
  summary: armSummarySchema,
});
export type DocumentArm = z.infer<typeof documentArmSchema>;

/** In what two arms differ; `several`: in more than one of these, so that no cause can be named. */
export const factors = [
  'model',
  'transport',
  'cache',
  'route',
  'tier',
  'latency',
  'idle',
  'cold',
  'region',
  'prompt-length',
  'output-length',
  'concurrency',
  'several',
] as const;
export type Factor = (typeof factors)[number];

/** Two arms of a session, one figure. Ratios are of `arm` to `baseline`: above 1 is slower. */
export const comparisonSchema = z.strictObject({
  baseline: z.string(),
  arm: z.string(),
  factor: z.enum(factors),
  figure: z.enum(['ttftMs', 'totalMs']),
  /** `mann-whitney` where blocks do not pair the runs. */
  method: z.enum(['rank-sums-in-blocks', 'mann-whitney']),
  /** Values on either side; pairs for `rank-sums-in-blocks`. */
  n: z.strictObject({ baseline: z.int(), arm: z.int(), pairs: z.int().nullable() }),
  /** Hodges-Lehmann; the interval is exact, `coverage` 0..1. null: not known. */
  ratio: z.strictObject({ value: figure, low: figure, high: figure, coverage: figure }),
  /** Share of pairings in which the arm was slower, 0..1. */
  slowerShare: figure,
  /** null when no test was made: `refused` says why. */
  p: figure,
  /** After Holm, over the comparisons of the same factor and figure in the session; `several` counts as `model`. */
  adjustedP: figure,
  refused: z.string().nullable(),
  verdict: z.enum(['slower', 'faster', 'not-distinguishable', 'not-tested']),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const findingSchema = z.strictObject({
  kind: z.string(),
  severity: z.enum(['info', 'notice', 'warning']),
  /** Ids of the arms it speaks of. */
  arms: z.array(z.string()),
  text: z.string(),
  advice: z.string(),
  evidence: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
});
export type Finding = z.infer<typeof findingSchema>;

export const sessionDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  session: sessionSchema.omit({ arms: true }),
  arms: z.array(documentArmSchema),
  comparisons: z.array(comparisonSchema),
  /** Of what each arm's time to first token was made, as far as the session tells. */
  floor: z.array(armFloorSchema),
  findings: z.array(findingSchema),
});
export type SessionDocument = z.infer<typeof sessionDocumentSchema>;
