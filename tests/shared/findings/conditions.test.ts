/** Findings on what lay between the models and their figures: connections, quota, clocks, network, load. */
import { expect, test } from 'vitest';
import type { PlanLoad } from '../../../src/shared/domain/plan.js';
import type { Attempt, Run } from '../../../src/shared/domain/run.js';
import type { Environment } from '../../../src/shared/domain/session.js';
import type { Finding } from '../../../src/shared/domain/session-document.js';
import { buildDocument } from '../../fakes/build-document.js';
import { exampleFloor } from '../../fakes/example-conditions.js';
import { exampleAttempt, exampleFailure, exampleRun, exampleTimeline, failedRun } from '../../fakes/example-run.js';
import { exampleArm, exampleSession } from '../../fakes/example-session.js';

const arms = [exampleArm(), exampleArm({ id: 'arm-2', label: 'Other' })];

function findingOf(
  kind: string,
  runs: readonly Run[],
  environment: Partial<Environment> = {},
  load?: PlanLoad,
): Finding | undefined {
  const plain = exampleSession({ arms });
  const session = load === undefined ? plain : { ...plain, plan: { ...plain.plan, load } };
  const numbered = runs.map((run, index) => ({ ...run, sequence: index, ordinal: index + 1 }));
  const document = buildDocument({ ...session, environment: { ...session.environment, ...environment } }, numbered);
  const found = document.findings.filter((finding) => finding.kind === kind);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0];
}

function times(count: number, run: Run): Run[] {
  return Array.from({ length: count }, () => run);
}

/** An attempt that failed so, before anything came. */
function failedAttempt(code: 'dead-socket' | 'throttled', idleMs: number | null = null): Attempt {
  return exampleAttempt(exampleTimeline([]), {
    failure: exampleFailure({ code, hint: 'Wait.' }),
    connection: { reused: idleMs !== null, protocol: 'http/1.1', tls: null, idleMs },
  });
}

/** First token 100 ms after its attempt was sent, which was `laterMs` after the first one. */
function answeredAfter(first: Attempt, laterMs: number): Run {
  const sentAtNs = (BigInt(first.timeline.sentAtNs) + BigInt(laterMs * 1e6)).toString();
  const last = exampleAttempt(exampleTimeline([100, 110], { sentAtNs }), { number: 2, waitedMs: laterMs });
  return exampleRun(100, { attempts: [first, last] });
}

test('dead connections are counted with the time that they were idle, and are not called a slow model', () => {
  const dead = failedAttempt('dead-socket', 60_012);
  const lost = failedRun({ code: 'dead-socket' }, { attempts: [dead], armId: 'arm-2' });
  const runs = [answeredAfter(dead, 2), lost, ...times(18, exampleRun(100))];
  expect(findingOf('dead-sockets', runs)).toMatchObject({
    arms: ['arm-1', 'arm-2'],
    text:
      '2 of 20 runs met a dead connection after 60 s idle; not a slow model. ' +
      'Sent again, 1 of them was answered; the others failed.',
    evidence: { runs: 2, ended: 20, answered: 1, idleMs: 60_012 },
  });
  // Told once.
  expect(findingOf('failed-runs', runs)).toBeUndefined();
  expect(findingOf('dead-sockets', [answeredAfter(failedAttempt('dead-socket'), 2)])?.text).toBe(
    '1 of 1 run met a dead connection; not a slow model. Sent again, it was answered.',
  );
  expect(findingOf('dead-sockets', times(3, exampleRun(100)))).toBeUndefined();
});

test('throttled runs that were answered in the end are told, with what the waiting cost the user', () => {
  const runs = [
    answeredAfter(failedAttempt('throttled'), 1_040),
    failedRun({ code: 'throttled' }, { attempts: [failedAttempt('throttled'), failedAttempt('throttled')] }),
    exampleRun(100),
  ];
  expect(findingOf('throttled', runs)).toMatchObject({
    arms: ['arm-1'],
    advice: 'Wait.',
    evidence: { runs: 2, ended: 3, attempts: 3, answered: 1, longestMs: 1_040 },
  });
  expect(findingOf('throttled', runs)?.text).toMatch(
    /^2 of 3 runs of Nova Micro were throttled, 3 times in all; 1 was answered when sent again\. That cost up to 1,040 ms/,
  );
  expect(findingOf('throttled', runs.slice(1))).toBeUndefined();
});

test('runs under a clock that jumped are void: counted, said, and in no summary', () => {
  const runs = [...times(3, exampleRun(100)), exampleRun(9_000, { clockDriftMs: -3_600_000 })];
  expect(findingOf('void-runs', runs)).toMatchObject({
    arms: ['arm-1'],
    text: expect.stringMatching(/^1 of 4 runs was void: the clock was set.*3,600,000 ms.*Nova Micro: 1/) as string,
    evidence: { runs: 1, completed: 4, largestDriftMs: 3_600_000 },
  });
  expect(findingOf('slow-runs', runs)).toBeUndefined();
  expect(findingOf('void-runs', times(3, exampleRun(100, { clockDriftMs: 49 })))).toBeUndefined();
});

test('planned starts that were missed are told, and only those of an open load', () => {
  const late = (ms: number, plannedStartMs: number | null = 0) => {
    const run = exampleRun(100, { plannedStartMs });
    return { ...run, scheduledAtNs: (BigInt(run.scheduledAtNs) - BigInt(ms * 1e6)).toString() };
  };
  const open = { kind: 'open', requestsPerSecond: 10, arrivals: 'constant' } as const;
  const runs = [late(51), late(400), late(50), late(0)];
  expect(findingOf('late-starts', runs, {}, open)).toMatchObject({
    text: expect.stringMatching(/^2 of 4 runs started more than 50 ms after.*at most 400 ms/) as string,
    evidence: { late: 2, planned: 4, largestMs: 400, medianMs: 225.5 },
  });
  expect(findingOf('late-starts', runs, {}, { kind: 'closed', concurrency: 4 })).toBeUndefined();
  expect(findingOf('late-starts', [late(400, null)], {}, open)).toBeUndefined();
});

test("the round trip is told as a share of the fastest arm's median, from the lower of the two measurements", () => {
  const runs = [...times(3, exampleRun(200)), ...times(3, exampleRun(900, { armId: 'arm-2' }))];
  const before = { ...exampleFloor, medianMs: 80 };
  const after = { ...exampleFloor, medianMs: 50 };
  expect(findingOf('network-share', runs, { networkFloorBefore: before, networkFloorAfter: after })).toMatchObject({
    arms: ['arm-1'],
    text: expect.stringMatching(
      /took 50 ms \(median of 7 connections\): 25 % of the median TTFT of Nova Micro, 200 ms/,
    ) as string,
    evidence: { floorMs: 50, share: 0.25 },
  });
  expect(findingOf('network-share', runs, { networkFloorBefore: before })?.evidence['share']).toBe(0.4);
});

test('the round trip of an arm with a region of its own is the one to that region', () => {
  const far = { ...exampleFloor, medianMs: 100 };
  const region = { region: 'us-west-2', endpointHost: 'far.test', proxyHost: null };
  const otherRegions = [{ ...region, networkFloorBefore: far, networkFloorAfter: null }];
  const finding = findingOf('network-share', times(3, exampleRun(200)), { otherRegions });
  expect(finding?.evidence).toMatchObject({ floorMs: 100, share: 0.5 });
});

test.each<[string, Run[], Partial<Environment>]>([
  ['no floor was measured', times(3, exampleRun(200)), {}],
  ['it is a trifle', times(3, exampleRun(200)), { networkFloorBefore: exampleFloor }],
  ['two runs make no median', times(2, exampleRun(2)), { networkFloorBefore: exampleFloor }],
])('nothing is said of the network where %s', (_why, runs, environment) => {
  expect(findingOf('network-share', runs, environment)).toBeUndefined();
});
