/** Requests about stored sessions, their runs and their reports. */
import { z } from 'zod';
import { comparedFrom, comparedUpTo, sessionsComparisonSchema } from '../domain/sessions-comparison.js';
import { runDetailSchema, sessionOverviewSchema } from '../domain/session-overview.js';
import { armTrendSchema } from '../domain/arm-trend.js';
import { sessionSketchSchema } from '../domain/session-sketch.js';
import { sessionRowSchema } from '../domain/session.js';

/** An arm of one of several sessions. */
const armPlaceSchema = z.strictObject({ session: z.string().min(1), arm: z.string().min(1) });
export type ArmPlace = z.infer<typeof armPlaceSchema>;

const byId = z.strictObject({ id: z.string().min(1) });

/** A file of a report. It can be larger than any message, so that the page downloads it from the host. */
export const reportLinkSchema = z.strictObject({
  /** Safe on every platform. */
  fileName: z.string(),
  /** Address at the page's own host, such as `/reports/ID/runs.csv`. */
  path: z.string(),
});
export type ReportLink = z.infer<typeof reportLinkSchema>;

export const sessionRequests = {
  'sessions.list': {
    input: z.strictObject({}),
    /** Newest first; deleted ones are not in it. */
    output: z.array(sessionRowSchema),
  },
  'sessions.get': { input: byId, output: sessionOverviewSchema },
  /** What the user calls it and says about it; what is left out stays as it is. */
  'sessions.update': {
    input: byId.extend({
      name: z.string().trim().min(1).max(200).optional(),
      tags: z.array(z.string().trim().min(1).max(40)).max(20).optional(),
      notes: z.string().max(20_000).optional(),
    }),
    output: byId,
  },
  /** Times to first token for tiny pictures of many sessions. */
  'sessions.sketches': {
    input: z.strictObject({ ids: z.array(z.string().min(1)).min(1).max(100) }),
    /** In the order asked; a session that there is not is left out. */
    output: z.array(sessionSketchSchema),
  },
  /** Arms that the sessions have in common, against those of the first; or chosen arms, against one that was chosen. */
  'sessions.compare': {
    input: z.strictObject({
      ids: z.array(z.string().min(1)).min(comparedFrom).max(comparedUpTo),
      chosen: z.strictObject({ baseline: armPlaceSchema, arms: z.array(armPlaceSchema).min(1).max(200) }).optional(),
    }),
    output: z.strictObject({ comparison: sessionsComparisonSchema }),
  },
  /** One arm through all the sessions that have it. */
  'arms.trend': {
    input: z.strictObject({
      sessionId: z.string().min(1),
      armId: z.string().min(1),
      /** Sessions at most, the latest. */
      limit: z.int().min(2).max(200).default(50),
    }),
    output: armTrendSchema,
  },
  /** All that is known of one run, with its deltas and its reply. */
  'runs.get': {
    input: z.strictObject({ sessionId: z.string().min(1), sequence: z.int().nonnegative() }),
    output: runDetailSchema,
  },
  /** Hides the sessions; `sessions.restore` brings them back until the application ends. */
  'sessions.delete': {
    input: z.strictObject({ ids: z.array(z.string().min(1)).min(1) }),
    output: z.strictObject({ deleted: z.array(z.string()) }),
  },
  'sessions.restore': {
    input: z.strictObject({ ids: z.array(z.string().min(1)).min(1) }),
    output: z.strictObject({ restored: z.array(z.string()) }),
  },
  'sessions.report': {
    input: z.strictObject({
      id: z.string().min(1),
      format: z.enum(['csv', 'json']),
      accountIds: z.enum(['masked', 'shown']).default('masked'),
    }),
    output: z.strictObject({ files: z.array(reportLinkSchema) }),
  },
} as const;
