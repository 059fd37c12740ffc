/** Requests about a benchmark: check a plan, start, cancel, look at the running session. */
import { z } from 'zod';
import { planLimits } from '../domain/plan.js';
import { planProblemSchema } from '../domain/plan-problems.js';
import { calibrationSchema } from '../domain/session.js';
import type { LiveState } from '../domain/live/live-state.js';

export const planEstimateSchema = z.strictObject({
  requests: z.int(),
  /** Tokens of the plan's system prompt and user message, estimated from characters. */
  systemTokens: z.int(),
  userTokens: z.int(),
  /** Of all requests, with the prompt length of each arm. */
  inputTokens: z.int(),
  /** Upper bound: every run reaches max tokens. */
  outputTokens: z.int(),
  /** US dollars at most; null when a model has no known price. */
  usd: z.number().nullable(),
  /** Time that the plan itself asks for, seconds: its pauses, or the last planned start. Replies come on top. */
  plannedSeconds: z.number(),
  /** About how long it takes with its replies, seconds. */
  seconds: z.number(),
  /** What `seconds` takes for granted, in words. */
  assumes: z.string(),
});
export type PlanEstimate = z.infer<typeof planEstimateSchema>;

export const benchmarkRequests = {
  'plan.check': {
    /** Whatever the form holds; parsing it is part of the check. */
    input: z.strictObject({ plan: z.unknown() }),
    output: z.strictObject({ problems: z.array(planProblemSchema), estimate: planEstimateSchema.nullable() }),
  },
  'benchmark.start': {
    input: z.strictObject({ plan: z.unknown() }),
    output: z.strictObject({ sessionId: z.string() }),
  },
  'benchmark.cancel': {
    input: z.strictObject({ sessionId: z.string() }),
    /** False when it had already ended. */
    output: z.strictObject({ cancelled: z.boolean() }),
  },
  /** No further run starts until `benchmark.resume`; what is in flight ends. */
  'benchmark.pause': {
    input: z.strictObject({ sessionId: z.string() }),
    /** False when it was paused already, does not run yet, or has ended. */
    output: z.strictObject({ paused: z.boolean() }),
  },
  /** The session ends after the block that is under way; where the plan's order is sequential, after the runs that are. */
  'benchmark.stop': {
    input: z.strictObject({ sessionId: z.string() }),
    /** False when it does not run, or is stopping already. */
    output: z.strictObject({ stopping: z.boolean() }),
  },
  /** Goes on with a paused session: tries its credentials again where they ended. @see the live event `session.paused` */
  'benchmark.resume': {
    input: z.strictObject({ sessionId: z.string() }),
    /** False when it was not paused. */
    output: z.strictObject({ resumed: z.boolean() }),
  },
  /** Measures what this computer adds to the figures; takes about a second, and not while a session runs. */
  'calibration.run': {
    input: z.strictObject({
      streams: z.int().min(planLimits.concurrency.min).max(planLimits.concurrency.max).default(1),
    }),
    output: z.strictObject({ calibration: calibrationSchema }),
  },
  'live.snapshot': {
    input: z.strictObject({}),
    /** The running session, else the last one since the start; null when there was none. Built by us, not parsed. */
    output: z.custom<LiveState | null>(),
  },
} as const;
