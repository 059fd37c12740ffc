import { expect, test } from 'vitest';
import { computeRunFigures } from '../../../../src/shared/domain/figures/compute-run-figures.js';
import type { RunFigures } from '../../../../src/shared/domain/figures/run-figures.js';
import type { Run } from '../../../../src/shared/domain/run.js';
import type { DeltaStamp, Timeline } from '../../../../src/shared/domain/timeline.js';
import { MILLISECOND_NS, exampleAttempt, exampleRun, exampleTimeline, failedRun } from '../../../fakes/example-run.js';

function stamp(ms: number, kind: DeltaStamp[1], characters: number): DeltaStamp {
  return [ms * MILLISECOND_NS, kind, characters, null];
}

function figuresOf(deltas: DeltaStamp[], outputTokens: number, changes: Partial<Run> = {}): RunFigures {
  const timeline = exampleTimeline([], { deltas, streamEnd: 900 * MILLISECOND_NS });
  const usage = { inputTokens: 1, outputTokens, cacheReadTokens: null, cacheWriteTokens: null };
  return computeRunFigures(exampleRun(0, { attempts: [exampleAttempt(timeline, { usage })], ...changes }));
}

/** Those that are not null. */
function known(figures: object): object {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== null));
}

test('a plain run: every figure by its definition', () => {
  const connecting: Partial<Timeline> = {
    socketCreated: MILLISECOND_NS,
    lookup: 3 * MILLISECOND_NS,
    connect: 23 * MILLISECOND_NS,
    secureConnect: 63 * MILLISECOND_NS,
  };
  const timeline = exampleTimeline([100, 110, 130, 140, 150], connecting);
  expect(computeRunFigures(exampleRun(0, { attempts: [exampleAttempt(timeline)] }))).toEqual({
    ttftMs: 100,
    firstReasoningMs: null,
    firstTextMs: 100,
    articleTtftMs: 100,
    afterSendMs: 98,
    e2eMs: 150,
    totalMs: 153,
    userFeltTtftMs: 100,
    startLatenessMs: 0,
    tpotMs: 12.5,
    tpotUncertain: true,
    streamTokensPerSecond: 80,
    endToEndTokensPerSecond: 5_000 / 150,
    charactersPerSecond: 320,
    deltaGapMedianMs: 10,
    deltaGapMaxMs: 20,
    serverLatencyMs: 300,
    clientShareMs: -147,
    inputTokens: 690,
    outputTokens: 5,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    cacheClass: null,
    stopReason: 'end_turn',
    loopDelayMs: 1,
    clientDelayed: false,
    attemptCount: 1,
    connectionIdleMs: 1_000,
    gcMs: 0,
    stolenMs: 0,
    clockDriftMs: 0,
    clockJumped: false,
    phases: {
      dnsMs: 2,
      tcpMs: 20,
      tlsMs: 40,
      requestSentMs: 2,
      headersMs: 50,
      firstByteMs: 51,
      firstEventMs: 52,
      firstDeltaMs: 100.001,
    },
  } satisfies RunFigures);
});

test('an empty first frame and a signature are not content, though the article counted the frame', () => {
  const figures = figuresOf([stamp(80, 'text', 0), stamp(90, 'signature', 40), stamp(100, 'text', 3)], 2);
  expect(figures).toMatchObject({ ttftMs: 100, articleTtftMs: 80, firstTextMs: 100, phases: { firstDeltaMs: 80 } });
});

test('reasoning is content: TTFT ends with it, first text later', () => {
  const figures = figuresOf([stamp(100, 'reasoning', 3), stamp(400, 'text', 3)], 2);
  expect(figures).toMatchObject({ ttftMs: 100, firstReasoningMs: 100, firstTextMs: 400 });
});

test('a reply of a tool call alone has a TTFT and no first text', () => {
  expect(figuresOf([stamp(100, 'tool', 3)], 2)).toMatchObject({ ttftMs: 100, firstTextMs: null });
});

test('nanoseconds are kept: nothing is rounded', () => {
  expect(figuresOf([[100_000_001, 'text', 1, null]], 1).ttftMs).toBe(100.000001);
});

test('what the user felt holds lateness and failed attempts, which TTFT does not', () => {
  const first = exampleAttempt(exampleTimeline([], { sentAtNs: '9007199254740993000' }));
  const second = exampleAttempt(exampleTimeline([100], { sentAtNs: '9007199255240993001' }), { number: 2 });
  const figures = computeRunFigures(exampleRun(0, { scheduledAtNs: '9007199254730993000', attempts: [first, second] }));
  expect(figures).toMatchObject({ ttftMs: 100, startLatenessMs: 10, userFeltTtftMs: 610.000001, attemptCount: 2 });
});

test('a delta counts from the arrival of its chunk, so that slow decoding is in no latency', () => {
  const arrived = (decodedMs: number, arrivedMs: number): DeltaStamp => [
    decodedMs * MILLISECOND_NS,
    'text',
    4,
    arrivedMs * MILLISECOND_NS,
  ];
  const figures = figuresOf([arrived(104, 100), arrived(105, 100), arrived(121, 120)], 3);
  expect(figures).toMatchObject({
    ttftMs: 100,
    firstTextMs: 100,
    articleTtftMs: 100,
    userFeltTtftMs: 100,
    e2eMs: 120,
    tpotMs: 10,
    charactersPerSecond: 400,
    deltaGapMedianMs: 10,
    deltaGapMaxMs: 20,
    phases: { firstDeltaMs: 104 },
  });
});

test('where the arrival of a chunk was not seen, the decoding of its delta stands in', () => {
  expect(figuresOf([stamp(104, 'text', 4)], 1).ttftMs).toBe(104);
});

test.each([
  [50, 20, false],
  [51, 20, true],
  [-51, null, true],
  [0, 5_001, true],
  [null, 20, false],
  [null, null, null],
])(
  'clocks that drifted by %s ms, a thread that stood still for %s ms: jumped %s',
  (clockDriftMs, wholeRunMs, jumped) => {
    const run = exampleRun(100, { clockDriftMs, loopDelay: { toFirstDeltaMs: 1, wholeRunMs } });
    expect(computeRunFigures(run).clockJumped).toBe(jumped);
  },
);

test('a run that broke off has its TTFT, but no total, no end and no time per token', () => {
  const figures = figuresOf([stamp(100, 'text', 3), stamp(110, 'text', 3)], 2, { outcome: { kind: 'cancelled' } });
  expect(figures).toMatchObject({ ttftMs: 100, e2eMs: null, totalMs: null, tpotMs: null, tpotUncertain: null });
});

test('a run that failed before any content has no latency at all', () => {
  const { phases, ...figures } = computeRunFigures(failedRun({}));
  expect(known(figures)).toEqual({
    startLatenessMs: 0,
    attemptCount: 1,
    connectionIdleMs: 1_000,
    gcMs: 0,
    stolenMs: 0,
    clockDriftMs: 0,
    clockJumped: false,
  });
  expect(phases.headersMs).toBe(50);
});

test('a run that was cancelled before it was sent has no attempt and nothing else', () => {
  const unsent = exampleRun(0, {
    attempts: [],
    outcome: { kind: 'cancelled' },
    clockDriftMs: null,
    gcMs: null,
    stolenMs: null,
    loopDelay: { toFirstDeltaMs: null, wholeRunMs: null },
  });
  const { phases, ...figures } = computeRunFigures(unsent);
  expect(known({ ...figures, ...phases })).toEqual({ attemptCount: 0 });
});

test('a server that counts no tokens has an unknown speed, not 0 tokens per second', () => {
  const figures = figuresOf([stamp(100, 'text', 3), stamp(110, 'text', 3)], 0);
  expect(figures).toMatchObject({ tpotMs: null, streamTokensPerSecond: null, endToEndTokensPerSecond: null });
  expect(figures.charactersPerSecond).toBe(300);
});

test('deltas that arrive in one moment give no speed, and no division by zero', () => {
  const figures = figuresOf([stamp(100, 'text', 3), stamp(100, 'text', 3)], 6);
  expect(figures).toMatchObject({ tpotMs: 0, streamTokensPerSecond: null, charactersPerSecond: null });
});

test.each(['redacted', 'signature'] as const)('tokens that were counted but came as %s make TPOT unknown', (kind) => {
  const figures = figuresOf([stamp(90, kind, 50), stamp(100, 'text', 3), stamp(110, 'text', 3)], 40);
  expect(figures).toMatchObject({ tpotMs: null, streamTokensPerSecond: null });
});

test('TPOT is sure when the first delta is small and five or more came, and uncertain otherwise', () => {
  const many = Array.from({ length: 40 }, (_delta, index) => stamp(100 + index, 'text', 4));
  expect(figuresOf(many, 40)).toMatchObject({ tpotMs: 1, tpotUncertain: false });
  expect(figuresOf([stamp(99, 'text', 40), ...many], 50).tpotUncertain).toBe(true);
  expect(figuresOf(many.slice(0, 4), 4).tpotUncertain).toBe(true);
});

test('an IP address needs no look-up: TCP counts from the creation of the socket', () => {
  const timeline = exampleTimeline([100], { socketCreated: MILLISECOND_NS, connect: 3 * MILLISECOND_NS });
  const figures = computeRunFigures(exampleRun(0, { attempts: [exampleAttempt(timeline)] }));
  expect(figures.phases).toMatchObject({ dnsMs: null, tcpMs: 2, tlsMs: null });
});

test.each([
  [5, 100, false],
  [5.1, 100, true],
  [9, 1_000, false],
  [21, 1_000, true],
])('a loop delay of %f ms in a TTFT of %i ms is client-delayed: %s', (toFirstDeltaMs, ttftMs, delayed) => {
  const figures = computeRunFigures(exampleRun(ttftMs, { loopDelay: { toFirstDeltaMs, wholeRunMs: null } }));
  expect(figures.clientDelayed).toBe(delayed);
});

test('an unwatched thread is not said to have been undisturbed', () => {
  const figures = computeRunFigures(exampleRun(100, { loopDelay: { toFirstDeltaMs: null, wholeRunMs: null } }));
  expect(figures.clientDelayed).toBeNull();
});
