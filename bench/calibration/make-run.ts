/** A run as the store holds it, of a request whose times are known. */
import type { Attempt, Run, RunOutcome, RunSlot, Usage } from '../../src/shared/domain/run.js';
import type { DeltaStamp } from '../../src/shared/domain/timeline.js';

const NS_PER_MS = 1e6;
const DELTAS = 5;
const DELTA_GAP_MS = 20;
/** A monotonic clock starts anywhere, as far as this beyond what a number holds exactly. */
const CLOCK_START_NS = 9_007_199_254_740_993n;
const FIRST_DAY = Date.UTC(2026, 10, 23);

/** From the first delta to the end of the stream. */
export const STREAM_MS = DELTAS * DELTA_GAP_MS;
export const plainUsage: Usage = { inputTokens: 690, outputTokens: DELTAS, cacheReadTokens: 0, cacheWriteTokens: 0 };

/** @param sentAtMs since the session began */
export function answeredAttempt(sentAtMs: number, ttftMs: number, changes: Partial<Attempt> = {}): Attempt {
  const deltas = Array.from({ length: DELTAS }, (_, index): DeltaStamp => {
    const arrivalNs = Math.round((ttftMs + index * DELTA_GAP_MS) * NS_PER_MS);
    return [arrivalNs + 40_000, 'text', 5, arrivalNs];
  });
  const firstNs = deltas[0]?.[3] ?? 0;
  const endNs = Math.round((ttftMs + STREAM_MS) * NS_PER_MS);
  return {
    ...unansweredAttempt(sentAtMs),
    timeline: {
      ...unansweredAttempt(sentAtMs).timeline,
      headers: firstNs - 2_000,
      firstByte: firstNs - 1_000,
      firstEvent: firstNs - 1_000,
      deltas,
      messageStop: endNs - 2_000,
      metadata: endNs - 1_000,
      streamEnd: endNs,
    },
    requestId: 'request',
    httpStatus: 200,
    usage: plainUsage,
    serverLatencyMs: Math.round(ttftMs + STREAM_MS),
    stopReason: 'end_turn',
    ...changes,
  };
}

/** Of a request that left on a connection of its own, and to which nothing came. */
export function unansweredAttempt(sentAtMs: number, changes: Partial<Attempt> = {}): Attempt {
  return {
    number: 1,
    waitedMs: 0,
    timeline: {
      sentAtNs: clockNs(sentAtMs),
      socketCreated: null,
      lookup: null,
      connect: null,
      secureConnect: null,
      requestSent: 1_000_000,
      headers: null,
      firstByte: null,
      firstEvent: null,
      deltas: [],
      messageStop: null,
      metadata: null,
      streamEnd: null,
    },
    connection: { reused: true, protocol: 'http/1.1', tls: 'TLSv1.3', idleMs: 2_000 },
    requestId: null,
    httpStatus: null,
    usage: null,
    serverLatencyMs: null,
    stopReason: null,
    servedTier: null,
    servedLatency: null,
    failure: null,
    ...changes,
  };
}

/** @param sentAtMs of its first attempt */
export function makeRun(
  slot: RunSlot,
  sentAtMs: number,
  attempts: readonly Attempt[],
  outcome: RunOutcome = { kind: 'completed' },
): Run {
  return {
    ...slot,
    outcome,
    startedAt: new Date(FIRST_DAY + sentAtMs).toISOString(),
    scheduledAtNs: clockNs(sentAtMs),
    attempts: [...attempts],
    reply: { text: outcome.kind === 'completed' ? 'Latency is a wait.' : '', reasoning: '' },
    loopDelay: { toFirstDeltaMs: 0.8, wholeRunMs: 1.9 },
    clockDriftMs: 0,
    gcMs: 0,
    stolenMs: 0,
  };
}

function clockNs(sinceStartMs: number): string {
  return String(CLOCK_START_NS + BigInt(Math.round(sinceStartMs * NS_PER_MS)));
}

/** A run whose stream broke in the middle: what the service would have said at its end is not known. */
export function cutRun(slot: RunSlot, sentAtMs: number, whole: Attempt): Run {
  const failure = {
    code: 'stream-cut',
    message: 'The stream was cut off after 2 deltas.',
    hint: 'Run it again.',
    awsName: null,
    httpStatus: 200,
    requestId: whole.requestId,
  } as const;
  const timeline = { ...whole.timeline, deltas: whole.timeline.deltas.slice(0, 2), messageStop: null, metadata: null };
  const cut = { ...whole, timeline, usage: null, serverLatencyMs: null, stopReason: null, failure };
  return makeRun(slot, sentAtMs, [cut], { kind: 'incomplete', failure });
}
