/** The figures of one run. What each means stands in `dictionary.ts`; a figure that cannot be known is null, never 0. */
import { z } from 'zod';

export const cacheClasses = [
  'none',
  'implicit-hit',
  'hit',
  'partial',
  'write',
  'silent-skip',
  'unexpected-miss',
] as const;
export const cacheClassSchema = z.enum(cacheClasses);
export type CacheClass = z.infer<typeof cacheClassSchema>;

const figure = z.number().nullable();

export const phaseFiguresSchema = z.strictObject({
  dnsMs: figure,
  tcpMs: figure,
  tlsMs: figure,
  requestSentMs: figure,
  headersMs: figure,
  firstByteMs: figure,
  firstEventMs: figure,
  firstDeltaMs: figure,
});
export type PhaseFigures = z.infer<typeof phaseFiguresSchema>;

export const runFiguresSchema = z.strictObject({
  ttftMs: figure,
  firstReasoningMs: figure,
  firstTextMs: figure,
  articleTtftMs: figure,
  afterSendMs: figure,
  e2eMs: figure,
  totalMs: figure,
  userFeltTtftMs: figure,
  startLatenessMs: figure,
  tpotMs: figure,
  /** True where the first delta held so many tokens that TPOT misleads; null when `tpotMs` is null. */
  tpotUncertain: z.boolean().nullable(),
  streamTokensPerSecond: figure,
  endToEndTokensPerSecond: figure,
  charactersPerSecond: figure,
  deltaGapMedianMs: figure,
  deltaGapMaxMs: figure,
  serverLatencyMs: figure,
  clientShareMs: figure,
  inputTokens: figure,
  outputTokens: figure,
  cacheReadTokens: figure,
  cacheWriteTokens: figure,
  cacheClass: cacheClassSchema.nullable(),
  stopReason: z.string().nullable(),
  loopDelayMs: figure,
  clientDelayed: z.boolean().nullable(),
  attemptCount: z.int(),
  connectionIdleMs: figure,
  gcMs: figure,
  stolenMs: figure,
  clockDriftMs: figure,
  clockJumped: z.boolean().nullable(),
  phases: phaseFiguresSchema,
});
export type RunFigures = z.infer<typeof runFiguresSchema>;
