/**
 * A run: one measured request of an arm, with one or more attempts, and how it came out.
 *
 *     scheduled -> sent -> (retry -> sent)* -> completed   messageStop and metadata both came
 *                                            | incomplete  the stream ended without them
 *                                            | failed      an error, or the plan's time limit
 *                                            | cancelled   by the user
 */
import { z } from 'zod';
import { failureSchema } from './failure.js';
import { timelineSchema } from './timeline.js';

export const runPhases = ['warmup', 'measured'] as const;
export const runPhaseSchema = z.enum(runPhases);
export type RunPhase = z.infer<typeof runPhaseSchema>;

export const outcomeKinds = ['completed', 'failed', 'cancelled', 'incomplete'] as const;
export const outcomeKindSchema = z.enum(outcomeKinds);
export type OutcomeKind = z.infer<typeof outcomeKindSchema>;

export const runOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('completed') }),
  z.strictObject({ kind: z.literal('failed'), failure: failureSchema }),
  z.strictObject({ kind: z.literal('incomplete'), failure: failureSchema }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);
export type RunOutcome = z.infer<typeof runOutcomeSchema>;

/** As the stream's metadata event said; null where it did not say. */
export const usageSchema = z.strictObject({
  inputTokens: z.int().nullable(),
  outputTokens: z.int().nullable(),
  cacheReadTokens: z.int().nullable(),
  cacheWriteTokens: z.int().nullable(),
});
export type Usage = z.infer<typeof usageSchema>;

export const connectionSchema = z.strictObject({
  reused: z.boolean().nullable(),
  /** `http/1.1` or `h2`; null when no connection was made. */
  protocol: z.string().nullable(),
  /** Such as `TLSv1.3`; null in cleartext. */
  tls: z.string().nullable(),
  /** How long a reused connection had carried nothing before this request, milliseconds; null for a new one. */
  idleMs: z.number().nullable().default(null),
});
export type Connection = z.infer<typeof connectionSchema>;

export const attemptSchema = z.strictObject({
  /** 1 for the first. */
  number: z.int(),
  /** Back-off between the end of the attempt before and this one, milliseconds; 0 for the first. */
  waitedMs: z.number().default(0),
  timeline: timelineSchema,
  connection: connectionSchema,
  requestId: z.string().nullable(),
  httpStatus: z.int().nullable(),
  usage: usageSchema.nullable(),
  /** `metadata.metrics.latencyMs` as sent. */
  serverLatencyMs: z.number().nullable(),
  stopReason: z.string().nullable(),
  /** What really served the request, as its metadata said. */
  servedTier: z.string().nullable(),
  servedLatency: z.string().nullable(),
  failure: failureSchema.nullable(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Delay of the measuring thread's own event loop while the run went on, milliseconds; null when it was not watched. */
export const loopDelaySchema = z.strictObject({
  toFirstDeltaMs: z.number().nullable(),
  wholeRunMs: z.number().nullable(),
});
export type LoopDelay = z.infer<typeof loopDelaySchema>;

/** What the measuring thread hands over when a run has ended. */
export const measurementSchema = z.strictObject({
  outcome: runOutcomeSchema,
  /** Wall clock, ISO 8601, UTC. */
  startedAt: z.string(),
  /** When the run was due, monotonic nanoseconds as a decimal string. */
  scheduledAtNs: z.string(),
  attempts: z.array(attemptSchema),
  reply: z.strictObject({ text: z.string(), reasoning: z.string() }),
  loopDelay: loopDelaySchema,
  /**
   * Wall clock minus monotonic clock, change over the run, milliseconds: far from 0 when the clock was set or the
   * computer slept. null: not watched.
   */
  clockDriftMs: z.number().nullable().default(null),
  /** All garbage collections of the measuring thread during the run, milliseconds; null: not watched. */
  gcMs: z.number().nullable().default(null),
  /**
   * Processor time that the hypervisor gave to other machines during the run, over all processors, milliseconds in steps
   * of 10; null: the system does not say.
   */
  stolenMs: z.number().nullable().default(null),
});
export type Measurement = z.infer<typeof measurementSchema>;

/** Where a run stands in its schedule. */
export const runSlotSchema = z.strictObject({
  /** 0-based place in the whole schedule; without gaps in a finished session. */
  sequence: z.int(),
  armId: z.string(),
  phase: runPhaseSchema,
  /** 1-based within the arm and phase: the article's "Run 1". */
  ordinal: z.int(),
  /** 1-based; null for warm-ups, which stand before the blocks. */
  block: z.int().nullable(),
  /** Pause before this run, seconds at time scale 1: what the plan asks for, and what the session was paused. */
  idleSeconds: z.number().default(0),
  /** Planned start, milliseconds after the session's first; null when the load is closed. */
  plannedStartMs: z.number().nullable().default(null),
});
export type RunSlot = z.infer<typeof runSlotSchema>;

/** A run as it is stored. */
export type Run = RunSlot & Measurement;
