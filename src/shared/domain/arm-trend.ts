/** One arm through the sessions that have it: its median time to first token from one moment to the next. */
import { z } from 'zod';

const figure = z.number().nullable();

export const armTrendSchema = z.strictObject({
  label: z.string(),
  /** Oldest first; the session that was asked for is one of them. */
  points: z.array(
    z.strictObject({
      sessionId: z.string(),
      sessionName: z.string(),
      armId: z.string(),
      startedAt: z.string(),
      simulated: z.boolean(),
      /** Runs that count (`summarised-values.ts`), with a time to first token. */
      n: z.int(),
      medianMs: figure,
      /** Exact order-statistic interval of the median and its true coverage, 0..1; null below six runs. */
      low: figure,
      high: figure,
      coverage: figure,
      minMs: figure,
      maxMs: figure,
      /** In what its conditions differ from those of the session that was asked for, in words. */
      differs: z.array(z.string()),
    }),
  ),
  /** Why sessions that may have the arm are not among the points: their records cannot be read. */
  unread: z.array(z.string()),
});
export type ArmTrend = z.infer<typeof armTrendSchema>;
