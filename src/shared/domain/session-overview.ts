/**
 * What the results screen draws of a session, and of a run that is opened on it. An overview holds only what its tables,
 * pictures and words show, so that a session of thousands of runs opens at once; the rest of a run comes when it is opened.
 */
import { z } from 'zod';
import { failureCodeSchema } from './failure.js';
import { phaseDurationsSchema } from './figures/phase-durations.js';
import { armSummarySchema, documentRunSchema, sessionDocumentSchema } from './session-document.js';
import { armSchema } from './session.js';

export const overviewRunSchema = documentRunSchema
  .pick({
    sequence: true,
    ordinal: true,
    block: true,
    phase: true,
    startedAt: true,
    plannedStartMs: true,
    startLatenessMs: true,
    outcome: true,
    error: true,
    idleSeconds: true,
    ttftMs: true,
    totalMs: true,
    firstTextMs: true,
    firstReasoningMs: true,
    tpotMs: true,
    outputTokens: true,
    charactersPerSecond: true,
    streamTokensPerSecond: true,
    deltaGapMaxMs: true,
    serverLatencyMs: true,
    connectionIdleMs: true,
    slow: true,
    cacheClass: true,
    clientDelayed: true,
    clockJumped: true,
    clockDriftMs: true,
    inputTokens: true,
    cacheReadTokens: true,
    cacheWriteTokens: true,
    connection: true,
    attemptCount: true,
  })
  .extend({
    /** Codes of the attempts that failed, in their order. */
    attemptErrors: z.array(failureCodeSchema),
    phaseMs: phaseDurationsSchema,
    /** The summary counts it: measured, completed, not void, and served as it was asked for. */
    counts: z.boolean(),
  });
export type OverviewRun = z.infer<typeof overviewRunSchema>;

export const overviewArmSchema = armSchema.extend({ runs: z.array(overviewRunSchema), summary: armSummarySchema });
export type OverviewArm = z.infer<typeof overviewArmSchema>;

export const sessionOverviewSchema = sessionDocumentSchema.extend({ arms: z.array(overviewArmSchema) });
export type SessionOverview = z.infer<typeof sessionOverviewSchema>;

/** A run as the document has it, less what depends on the other runs of its arm: that stands in the overview. */
export const runDetailSchema = documentRunSchema.omit({ slow: true, cacheClass: true });
export type RunDetail = z.infer<typeof runDetailSchema>;
