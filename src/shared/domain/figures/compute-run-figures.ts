/**
 * From a run's raw record to its figures. The only place where a latency is computed; `dictionary.ts` says what each
 * figure means. Figures are those of the last attempt, except what the user felt. A delta counts from the arrival of its
 * chunk, not from its decoding (`delta-arrival.ts`).
 */
import type { Attempt, Run } from '../run.js';
import { isClientDelayed } from './client-delayed.js';
import { hasClockJumped } from './clock-jumped.js';
import { type ContentDelta, contentDeltas } from './content-deltas.js';
import { arrivalNs } from './delta-arrival.js';
import { deltaGaps } from './delta-gaps.js';
import { monotonicSpanNs, spanMs, toMilliseconds } from './milliseconds.js';
import { noPhaseFigures, phaseFigures } from './phase-figures.js';
import type { RunFigures } from './run-figures.js';
import { tpot } from './tpot.js';

/**
 * @returns milliseconds at full precision; `cacheClass` is null, since it depends on the arm's earlier runs
 * (`classify-cache.ts`)
 */
export function computeRunFigures(run: Run): RunFigures {
  const attempt = run.attempts.at(-1);
  const timeline = attempt?.timeline ?? null;
  const deltas = timeline?.deltas ?? [];
  const content = contentDeltas(deltas);
  const completed = run.outcome.kind === 'completed';
  const first = content[0] ?? null;

  const ttftMs = toMilliseconds(first?.offsetNs);
  const e2eMs = completed ? toMilliseconds(content.at(-1)?.offsetNs) : null;
  const totalMs = completed ? toMilliseconds(timeline?.streamEnd) : null;
  const serverLatencyMs = attempt?.serverLatencyMs ?? null;
  const outputTokens = attempt?.usage?.outputTokens ?? null;
  const speed = attempt !== undefined && completed ? tpot(attempt, content) : { tpotMs: null, tpotUncertain: null };
  const loopDelayMs = ttftMs === null ? null : run.loopDelay.toFirstDeltaMs;

  return {
    ttftMs,
    firstReasoningMs: firstOfKind(content, 'reasoning'),
    firstTextMs: firstOfKind(content, 'text'),
    articleTtftMs: deltas[0] === undefined ? null : toMilliseconds(arrivalNs(deltas[0])),
    afterSendMs: spanMs(timeline?.requestSent ?? null, first?.offsetNs ?? null),
    e2eMs,
    totalMs,
    userFeltTtftMs: first === null ? null : sinceDueMs(run, attempt, first.offsetNs),
    startLatenessMs: sinceDueMs(run, run.attempts[0], 0),
    ...speed,
    streamTokensPerSecond: speed.tpotMs === null || speed.tpotMs === 0 ? null : 1_000 / speed.tpotMs,
    endToEndTokensPerSecond: endToEndTokensPerSecond(outputTokens, e2eMs),
    charactersPerSecond: charactersPerSecond(content),
    ...deltaGaps(content),
    serverLatencyMs,
    clientShareMs: totalMs === null || serverLatencyMs === null ? null : totalMs - serverLatencyMs,
    inputTokens: attempt?.usage?.inputTokens ?? null,
    outputTokens,
    cacheReadTokens: attempt?.usage?.cacheReadTokens ?? null,
    cacheWriteTokens: attempt?.usage?.cacheWriteTokens ?? null,
    cacheClass: null,
    stopReason: attempt?.stopReason ?? null,
    loopDelayMs,
    clientDelayed: isClientDelayed(loopDelayMs, ttftMs),
    attemptCount: run.attempts.length,
    connectionIdleMs: attempt?.connection.idleMs ?? null,
    gcMs: run.gcMs,
    stolenMs: run.stolenMs,
    clockDriftMs: run.clockDriftMs,
    clockJumped: hasClockJumped(run.clockDriftMs, run.loopDelay.wholeRunMs),
    phases: timeline === null ? noPhaseFigures : phaseFigures(timeline),
  };
}

/** From when the run was due to a stamp of one of its attempts. */
function sinceDueMs(run: Run, attempt: Attempt | undefined, offsetNs: number): number | null {
  if (attempt === undefined) return null;
  return (monotonicSpanNs(run.scheduledAtNs, attempt.timeline.sentAtNs) + offsetNs) / 1e6;
}

function firstOfKind(content: readonly ContentDelta[], kind: ContentDelta['kind']): number | null {
  return toMilliseconds(content.find((delta) => delta.kind === kind)?.offsetNs);
}

/** A server that counts no tokens reports 0, although content came: then the speed is unknown, not 0. */
function endToEndTokensPerSecond(outputTokens: number | null, e2eMs: number | null): number | null {
  if (outputTokens === null || outputTokens === 0 || e2eMs === null || e2eMs === 0) return null;
  return (1_000 * outputTokens) / e2eMs;
}

/** Characters of the first delta came before the window began, so they do not count. */
function charactersPerSecond(content: readonly ContentDelta[]): number | null {
  const first = content[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined || last.offsetNs === first.offsetNs) return null;
  const characters = content.slice(1).reduce((sum, delta) => sum + delta.characters, 0);
  return (characters * 1e9) / (last.offsetNs - first.offsetNs);
}
