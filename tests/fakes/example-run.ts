/** Runs as the measuring thread hands them over, with as much of their timeline as a test cares about. */
import type { Failure } from '../../src/shared/domain/failure.js';
import type { Attempt, Measurement, Run } from '../../src/shared/domain/run.js';
import type { DeltaStamp, Timeline } from '../../src/shared/domain/timeline.js';

export const MILLISECOND_NS = 1_000_000;

/**
 * A timeline on a reused connection: text deltas of four characters that arrive at the given milliseconds, and are
 * decoded a microsecond later.
 */
export function exampleTimeline(deltasMs: readonly number[], changes: Partial<Timeline> = {}): Timeline {
  const deltas = deltasMs.map((ms): DeltaStamp => [ms * MILLISECOND_NS + 1_000, 'text', 4, ms * MILLISECOND_NS]);
  const endNs = (deltasMs.at(-1) ?? 0) * MILLISECOND_NS;
  return {
    sentAtNs: '9007199254740993000',
    socketCreated: null,
    lookup: null,
    connect: null,
    secureConnect: null,
    requestSent: 2 * MILLISECOND_NS,
    headers: 50 * MILLISECOND_NS,
    firstByte: 51 * MILLISECOND_NS,
    firstEvent: 52 * MILLISECOND_NS,
    deltas,
    messageStop: endNs + MILLISECOND_NS,
    metadata: endNs + 2 * MILLISECOND_NS,
    streamEnd: endNs + 3 * MILLISECOND_NS,
    ...changes,
  };
}

export function exampleAttempt(timeline: Timeline, changes: Partial<Attempt> = {}): Attempt {
  return {
    number: 1,
    waitedMs: 0,
    timeline,
    connection: { reused: true, protocol: 'http/1.1', tls: null, idleMs: 1_000 },
    requestId: 'request-1',
    httpStatus: 200,
    usage: { inputTokens: 690, outputTokens: timeline.deltas.length, cacheReadTokens: 0, cacheWriteTokens: 0 },
    serverLatencyMs: 300,
    stopReason: 'end_turn',
    servedTier: null,
    servedLatency: null,
    failure: null,
    ...changes,
  };
}

/** A completed request whose first token came after `ttftMs`, and four more 10 ms apart each. */
export function exampleMeasurement(ttftMs: number, changes: Partial<Measurement> = {}): Measurement {
  const timeline = exampleTimeline([0, 10, 20, 30, 40].map((ms) => ttftMs + ms));
  return {
    clockDriftMs: 0,
    gcMs: 0,
    stolenMs: 0,
    outcome: { kind: 'completed' },
    startedAt: '2026-11-22T14:02:00.000Z',
    scheduledAtNs: '9007199254740993000',
    attempts: [exampleAttempt(timeline)],
    reply: { text: 'An answer.', reasoning: '' },
    loopDelay: { toFirstDeltaMs: 1, wholeRunMs: 2 },
    ...changes,
  };
}

/** The same as a measured run of `arm-1`. */
export function exampleRun(ttftMs: number, changes: Partial<Run> = {}): Run {
  return {
    sequence: 0,
    armId: 'arm-1',
    phase: 'measured',
    ordinal: 1,
    block: 1,
    idleSeconds: 0,
    plannedStartMs: null,
    ...exampleMeasurement(ttftMs),
    ...changes,
  };
}

export function exampleFailure(changes: Partial<Failure> = {}): Failure {
  return {
    code: 'throttled',
    message: 'Too many requests.',
    hint: 'Wait a minute, then run again.',
    awsName: 'ThrottlingException',
    httpStatus: 429,
    requestId: null,
    ...changes,
  };
}

/** A run that ended before any content came. */
export function failedRun(failure: Partial<Failure>, changes: Partial<Run> = {}): Run {
  const timeline = exampleTimeline([], { messageStop: null, metadata: null, streamEnd: null });
  const failed = exampleFailure(failure);
  return exampleRun(0, {
    outcome: { kind: 'failed', failure: failed },
    attempts: [exampleAttempt(timeline, { usage: null, serverLatencyMs: null, stopReason: null, failure: failed })],
    ...changes,
  });
}
