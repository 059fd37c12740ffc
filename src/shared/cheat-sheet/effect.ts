/** The effect of a strategy as one session measured it: a planned comparison, seen from the side that applies the strategy. */
import { z } from 'zod';
import { comparisonSchema } from '../domain/session-document.js';
import { strategyIds } from './strategy.js';

const side = z.strictObject({ label: z.string(), region: z.string() });

export const effectSchema = z.strictObject({
  sessionId: z.string(),
  sessionName: z.string(),
  /** ISO 8601, UTC. */
  startedAt: z.string(),
  simulated: z.boolean(),
  /** Of both sides, or of the applied one where models are compared. */
  modelName: z.string(),
  /** The arm that applies the strategy, and the one that does not. Where neither is meant: the later in the plan, the first. */
  applied: side,
  plain: side,
  figure: comparisonSchema.shape.figure,
  method: comparisonSchema.shape.method,
  n: z.strictObject({ applied: z.int(), plain: z.int(), pairs: z.int().nullable() }),
  /** Of applied to plain: below 1 the strategy was faster. */
  ratio: comparisonSchema.shape.ratio,
  adjustedP: comparisonSchema.shape.adjustedP,
  verdict: comparisonSchema.shape.verdict,
  /** Why it was not tested; null: it was. */
  refused: z.string().nullable(),
  /** What else must be known to read it, such as that the cache was never read; null: nothing. */
  note: z.string().nullable(),
});
export type Effect = z.infer<typeof effectSchema>;
export type ComparedFigure = Effect['figure'];

export const strategyEffectsSchema = z.strictObject({
  strategy: z.enum(strategyIds),
  /** The latest first. Of sessions with real models; of simulated ones where there is no other. */
  effects: z.array(effectSchema),
});
export type StrategyEffects = z.infer<typeof strategyEffectsSchema>;
