import { describe, expect, test } from 'vitest';
import { judgeRun } from '../../bench/fidelity/judge-run.js';
import type { PassRun } from '../../bench/fidelity/pass.js';
import { parseServerLog, type ServedReply } from '../../bench/fidelity/server-log.js';
import { spread, summariseCell } from '../../bench/fidelity/summarise-cell.js';

/** A machine that has been up for 200 days: beyond what a double holds to the nanosecond. */
const sentNs = 17_280_000_000_000_001n;

function run(changes: Partial<PassRun> = {}): PassRun {
  return {
    requestId: 'a',
    sentNs,
    deltaOffsetsNs: [100_300_000, 110_500_001, 120_200_000],
    failure: null,
    ownDelay: null,
    warmup: false,
    ...changes,
  };
}

function served(changes: Partial<ServedReply> = {}): ServedReply {
  return {
    receivedNs: sentNs + 1_500_000n,
    deltasNs: [sentNs + 100_000_000n, sentNs + 110_000_000n, sentNs + 120_000_000n],
    writtenNs: [null, null, null],
    connection: 1,
    ...changes,
  };
}

describe('the error of a stamp', () => {
  test("is the client's time minus the server's, exact to the nanosecond on a clock of any age", () => {
    expect(judgeRun(run(), served())).toEqual({
      firstDeltaErrorMs: 0.3,
      followingErrorsMs: [0.500001, 0.2],
      callToServerMs: 1.5,
      label: null,
    });
  });

  test('is not computed when a delta is missing on either side', () => {
    expect(judgeRun(run({ deltaOffsetsNs: [100_300_000] }), served())).toBe(
      'The server wrote 3 deltas, the client saw 1.',
    );
    expect(judgeRun(run(), null)).toBe("The server's log has no request a.");
    expect(judgeRun(run({ failure: 'reset' }), served())).toBe('reset');
  });
});

describe('an error without a label', () => {
  const late = { deltaOffsetsNs: [104_500_000, 119_000_000, 120_200_000] }; // 4.5, 9, 0.2 ms

  test.each([
    ['both within the bound', 1.5, 6, 0],
    ['first delta beyond its own part of the run', 0.4, 20, 1],
    ['following delta beyond the whole run', 4, 4.9, 1],
    ['both beyond', 0, 0, 2],
    ['an unknown delay excuses nothing', null, null, 2],
  ])('%s', (_, toFirstDeltaMs, wholeRunMs, unlabelledErrors) => {
    const judged = judgeRun(run({ ...late, ownDelay: { toFirstDeltaMs, wholeRunMs, clientDelayed: false } }), served());
    expect(judged).toMatchObject({ label: { clientDelayed: false, unlabelledErrors } });
  });

  test('is none of the client when the server itself was held up between its stamp and its write', () => {
    const ownDelay = { toFirstDeltaMs: 0.6, wholeRunMs: 0.6, clientDelayed: false };
    const writtenNs = [sentNs + 100_100_000n, sentNs + 117_000_000n, null];
    const judged = judgeRun(run({ ...late, ownDelay }), served({ writtenNs }));
    expect(judged).toMatchObject({ followingErrorsMs: [9, 0.2], label: { unlabelledErrors: 0 } });
  });

  test('is none in a run that carries the label', () => {
    const ownDelay = { toFirstDeltaMs: 0, wholeRunMs: 0, clientDelayed: true };
    const judged = judgeRun(run({ ...late, ownDelay }), served());
    expect(judged).toMatchObject({ label: { clientDelayed: true, unlabelledErrors: 0 } });
  });
});

describe('a row of the table', () => {
  const labelled = { toFirstDeltaMs: 9, wholeRunMs: 9, clientDelayed: true };
  const calm = { toFirstDeltaMs: 0, wholeRunMs: 0, clientDelayed: false };
  const log = new Map([
    ['warm', served({ connection: 1 })],
    ['a', served({ connection: 1 })],
    ['b', served({ connection: 2 })],
  ]);
  const passes = [
    [run({ requestId: 'warm', warmup: true, ownDelay: calm }), run({ ownDelay: calm })],
    [run({ requestId: 'b', ownDelay: labelled }), run({ requestId: 'gone', ownDelay: calm })],
  ];

  test('judges no warm-up, counts its connection, and keeps what failed in the count', () => {
    expect(summariseCell({ client: 'firsttoken', streams: 6, stolenShare: 0.01 }, passes, log)).toMatchObject({
      passes: 2,
      runs: 3,
      failures: { "The server's log has no request gone.": 1 },
      firstDelta: { n: 2, p50: 0.3, max: 0.3 },
      followingDelta: { n: 4, max: 0.500001 },
      requests: 4,
      connections: 2,
      clientDelayedShare: 0.5,
      unlabelledErrors: 0,
      beyondOwnDelayMs: 0.500001,
      stolenShare: 0.01,
    });
  });

  test('says nothing of connections that the log does not number', () => {
    const unnumbered = new Map([...log].map(([id, reply]) => [id, { ...reply, connection: null }]));
    expect(
      summariseCell({ client: 'sdk-loop', streams: 1, stolenShare: null }, passes, unnumbered).connections,
    ).toBeNull();
  });

  test('has no figures where nothing was measured', () => {
    expect(spread([])).toEqual({ n: 0, p50: null, p99: null, max: null });
  });
});

test("the server's log is read by request id, deltas only", () => {
  const frames = [
    { event: 'messageStart', ns: '11', writtenNs: '12' },
    { event: 'contentBlockDelta', ns: '9007199254740993', writtenNs: null },
    { event: 'metadata', ns: '13', writtenNs: null },
  ];
  const line = JSON.stringify({ requestId: 'a', receivedNs: '10', frames, connection: 4, outcome: 'completed' });
  expect(parseServerLog(`${line}\n`)).toEqual(
    new Map([['a', { receivedNs: 10n, deltasNs: [9_007_199_254_740_993n], writtenNs: [null], connection: 4 }]]),
  );
});
