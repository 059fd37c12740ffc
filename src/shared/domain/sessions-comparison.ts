/** Arms of several sessions against the same arms of the first. */
import { z } from 'zod';
import { comparisonSchema } from './session-document.js';

/** How many sessions are compared at once. */
export const comparedFrom = 2;
export const comparedUpTo = 12;

const sideSchema = z.strictObject({ session: z.string(), arm: z.string(), medianMs: z.number().nullable() });

/** An arm of a later session against the same arm of the first. */
export const sessionComparisonSchema = comparisonSchema.omit({ factor: true }).extend({
  label: z.string(),
  baseline: sideSchema,
  arm: sideSchema,
});
export type SessionComparison = z.infer<typeof sessionComparisonSchema>;

export const sessionsComparisonSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** The first is what the others stand against. */
  sessions: z.array(
    z.strictObject({ id: z.string(), name: z.string(), startedAt: z.string(), simulated: z.boolean() }),
  ),
  comparisons: z.array(sessionComparisonSchema),
  /** In what sessions differ beside their time, and arms without a partner. */
  warnings: z.array(z.string()),
});
export type SessionsComparison = z.infer<typeof sessionsComparisonSchema>;
