import { expect, test } from 'vitest';
import type { Run } from '../../../src/shared/domain/run.js';
import type { Arm } from '../../../src/shared/domain/session.js';
import type { Finding } from '../../../src/shared/domain/session-document.js';
import { buildDocument } from '../../fakes/build-document.js';
import { exampleAttempt, exampleRun, exampleTimeline, failedRun } from '../../fakes/example-run.js';
import { articleSession, exampleArm, exampleSession } from '../../fakes/example-session.js';

function findingsOf(arms: Arm[], runs: Run[]): Finding[] {
  return buildDocument(exampleSession({ arms }), runs).findings;
}

function ofKind(findings: readonly Finding[], kind: string): Finding[] {
  return findings.filter((finding) => finding.kind === kind);
}

/** Runs of one arm with these TTFTs. */
function runsOf(armId: string, ttftMs: readonly number[], changes: Partial<Run> = {}): Run[] {
  return ttftMs.map((ms, index) => exampleRun(ms, { armId, sequence: index, ordinal: index + 1, ...changes }));
}

const article = articleSession();
const articleFindings = buildDocument(article.session, article.runs).findings;

test('the article: DeepSeek had a slow first run, 5.7 times the median of its others; "cold start" is not said', () => {
  const found = ofKind(articleFindings, 'slow-run');
  expect(found.map(({ arms }) => arms)).toEqual([['arm-6']]);
  expect(found[0]?.text).toContain('slow first run: 17,653 ms');
  expect(found[0]?.text).toContain('5.7 times the median');
  expect(found[0]?.evidence).toMatchObject({ ordinal: 1, first: true, othersMedianMs: 3103, slowRuns: 1, n: 3 });
  expect(articleFindings.map(({ text }) => text).join(' ')).not.toMatch(/cold start| is the fastest|equal/);
});

test('the article: the lowest median was that of Nova Micro, which three runs cannot separate from the next', () => {
  expect(ofKind(articleFindings, 'fastest')[0]?.text).toBe(
    'The lowest median TTFT was 339 ms, of Nova Micro (n=3); next was 456 ms, of GPT OSS 20B (n=3). ' +
      'n=3 is too few to separate the two: the order may be chance.',
  );
});

test('the article: three runs have no interval, and allow a rate of slow runs of up to 63 %', () => {
  const [found] = ofKind(articleFindings, 'too-few-runs');
  expect(found).toMatchObject({ evidence: { n: 3, needed: 6 } });
  expect(found?.text).toMatch(/At least 6 .* 63 %/);
});

test('the article: both cache points were below the minimum; the tokens are named', () => {
  expect(ofKind(articleFindings, 'cache-skipped').map(({ text }) => text)).toEqual([
    expect.stringContaining('about 672 of the 1,024 tokens'),
    expect.stringContaining('about 672 of the 4,096 tokens'),
  ]);
});

test('what is too short is the part before the cache point, however long the whole prompt was', () => {
  const arm = exampleArm({ settings: { ...exampleArm().settings, cachePoint: true } });
  const usage = { inputTokens: 5_000, outputTokens: 5, cacheReadTokens: 0, cacheWriteTokens: 0 };
  const run = exampleRun(0, { attempts: [exampleAttempt(exampleTimeline([100]), { usage })] });
  const found = (systemTokens: number) => {
    const session = exampleSession({ arms: [arm] });
    const prompt = { system: 'four'.repeat(systemTokens), user: 'four'.repeat(5_000 - systemTokens) };
    return ofKind(buildDocument({ ...session, plan: { ...session.plan, prompt } }, [run]).findings, 'cache-skipped')[0];
  };
  expect(found(1_023)).toMatchObject({ evidence: { prefixTokens: 1_023, minimumTokens: 1_024, below: true } });
  expect(found(1_024)?.text).toContain('the reason is unknown');
  expect(found(1_024)?.evidence['below']).toBe(false);
});

test('the advice on a slow first run says in how many sessions chance alone makes it the slowest', () => {
  expect(ofKind(articleFindings, 'slow-run')[0]?.advice).toContain('with 3 runs it is the first in 1 of 3 sessions');
});

test('of many slow runs a few are listed and the others counted', () => {
  const runs = runsOf('arm-1', [...Array<number>(20).fill(100), ...Array<number>(7).fill(900)]);
  const [found] = ofKind(findingsOf([exampleArm()], runs), 'slow-run');
  expect(found?.text).toMatch(
    /7 of 27 runs took more than 3 times the median\. Slow runs: 21, 22, 23, 24, 25 and 2 more\.$/,
  );
});

test('a slow run that is not the first is not called one, nor is the first one after a warm-up', () => {
  const later = runsOf('arm-1', [100, 110, 900, 105]);
  expect(ofKind(findingsOf([exampleArm()], later), 'slow-run')[0]?.text).toContain('slow run (run 3): 900 ms');
  const warmed = [
    ...runsOf('arm-1', [900, 110, 100, 105]).map((run) => ({ ...run, sequence: run.sequence + 1 })),
    exampleRun(100, { phase: 'warmup', block: null }),
  ];
  expect(ofKind(findingsOf([exampleArm()], warmed), 'slow-run')[0]?.text).toContain('slow run (run 1)');
});

test('six runs each: the finding speaks of intervals, and never of a difference that was not tested', () => {
  const arms = [exampleArm(), exampleArm({ id: 'arm-2', label: 'Other' })];
  const close = [
    ...runsOf('arm-1', [100, 101, 102, 103, 104, 105]),
    ...runsOf('arm-2', [103, 104, 105, 106, 107, 108]),
  ];
  expect(ofKind(findingsOf(arms, close), 'fastest')[0]?.text).toContain('overlap, so the order may be chance');
  const apart = [
    ...runsOf('arm-1', [100, 101, 102, 103, 104, 105]),
    ...runsOf('arm-2', [203, 204, 205, 206, 207, 208]),
  ];
  const found = findingsOf(arms, apart);
  expect(ofKind(found, 'fastest')[0]?.text).toContain('do not overlap');
  expect(ofKind(found, 'too-few-runs')).toEqual([]);
});

test('one arm alone is not ranked, and nor is one with fewer than three runs', () => {
  const arms = [exampleArm(), exampleArm({ id: 'arm-2', label: 'Other' })];
  expect(ofKind(findingsOf([exampleArm()], runsOf('arm-1', [100, 101, 102])), 'fastest')).toEqual([]);
  const two = [...runsOf('arm-1', [100, 101, 102]), ...runsOf('arm-2', [50, 51])];
  expect(ofKind(findingsOf(arms, two), 'fastest')).toEqual([]);
});

test('failures are told by arm and code, with the hint that the failure gave', () => {
  const runs = [
    ...runsOf('arm-1', [100, 101]),
    failedRun({ code: 'throttled' }, { sequence: 2, ordinal: 3 }),
    failedRun({ code: 'throttled' }, { sequence: 3, ordinal: 4 }),
    failedRun({ code: 'deadline', message: 'Over the limit.', hint: 'Raise it.' }, { sequence: 4, ordinal: 5 }),
  ];
  const findings = findingsOf([exampleArm()], runs);
  expect(ofKind(findings, 'failed-runs')).toMatchObject([
    {
      kind: 'failed-runs',
      severity: 'warning',
      advice: 'Wait a minute, then run again.',
      evidence: { code: 'throttled', runs: 2, ended: 5 },
    },
    { kind: 'failed-runs', advice: 'Raise it.', evidence: { code: 'deadline', runs: 1, censored: 1 } },
  ]);
  expect(ofKind(findings, 'failed-runs')[0]?.text).toContain('2 of 5 runs of Nova Micro ended with "throttled"');
});

test('a failure that all arms share is told once, with the counts; another one of the same code is told apart', () => {
  const arms = [1, 2, 3].map((number) =>
    exampleArm({ id: `arm-${number}`, label: `Model ${number}`, modelId: `model-${number}` }),
  );
  const denied = (number: number, sequence: number, message = `No access to model-${number}.`) =>
    failedRun(
      { code: 'access-denied', message, hint: 'Ask.' },
      { armId: `arm-${number}`, sequence, ordinal: sequence },
    );
  const shared = findingsOf(arms, [denied(1, 1), denied(2, 2), denied(3, 3), denied(1, 4), denied(2, 5), denied(3, 6)]);
  expect(ofKind(shared, 'failed-runs')).toMatchObject([
    { arms: ['arm-1', 'arm-2', 'arm-3'], advice: 'Ask.', evidence: { code: 'access-denied', runs: 6, ended: 6 } },
  ]);
  expect(ofKind(shared, 'failed-runs')[0]?.text).toBe(
    '6 of 6 runs of Model 1, Model 2 and Model 3 ended with "access-denied" (2 each). The first: No access to model-1.',
  );
  const uneven = findingsOf(arms.slice(0, 2), [denied(1, 1), denied(2, 2), denied(2, 3)]);
  expect(ofKind(uneven, 'failed-runs')[0]?.text).toContain('"access-denied" (Model 1: 1 and Model 2: 2).');
  const apart = findingsOf(arms.slice(0, 2), [denied(1, 1), denied(2, 2, 'Retired.')]);
  expect(ofKind(apart, 'failed-runs').map(({ text }) => text)).toEqual([
    expect.stringMatching(/^1 of 1 run of Model 1 ended/),
    expect.stringMatching(/^1 of 1 run of Model 2 ended .* Retired\.$/),
  ]);
});

/** Two arms with every kind of finding; `others` takes the place of the second one's runs. */
function kindsInOrder(others: readonly Run[] = runsOf('arm-2', [103, 104, 105])): string[] {
  const cached = exampleArm({ settings: { ...exampleArm().settings, cachePoint: true } });
  const usage = { inputTokens: 20, outputTokens: 5, cacheReadTokens: 0, cacheWriteTokens: 0 };
  const runs = [
    failedRun({ code: 'throttled' }, { sequence: 0, ordinal: 1 }),
    ...runsOf('arm-1', [100, 100, 900], { loopDelay: { toFirstDeltaMs: 40, wholeRunMs: 40 } }),
    exampleRun(0, { sequence: 7, ordinal: 5, attempts: [exampleAttempt(exampleTimeline([100]), { usage })] }),
    exampleRun(0, {
      sequence: 8,
      ordinal: 6,
      attempts: [exampleAttempt(exampleTimeline([100]), { usage: { ...usage, cacheReadTokens: 672 } })],
    }),
    ...others.map((run) => ({ ...run, armId: 'arm-2', sequence: run.sequence + 20 })),
  ];
  return findingsOf([cached, exampleArm({ id: 'arm-2', label: 'Other' })], runs).map(({ kind }) => kind);
}

test('the answer stands first, what qualifies it follows, and what would make it firmer is last', () => {
  expect(kindsInOrder()).toEqual([
    'fastest',
    'slow-run',
    'failed-runs',
    'cache-skipped',
    'mixed-cache',
    'client-delayed',
    'too-few-runs',
  ]);
});

test('failures stand before everything when an arm has no completed run: there is no whole answer then', () => {
  expect(kindsInOrder([failedRun({ code: 'access-denied' })])).toEqual([
    'failed-runs',
    'failed-runs',
    'slow-run',
    'cache-skipped',
    'mixed-cache',
    'client-delayed',
    'too-few-runs',
  ]);
});

test('runs that wrote the cache and runs that read it are said to be mixed', () => {
  const arm = exampleArm({ settings: { ...exampleArm().settings, cachePoint: true } });
  const cached = (sequence: number, read: number, write: number): Run => {
    const usage = { inputTokens: 20, outputTokens: 5, cacheReadTokens: read, cacheWriteTokens: write };
    return exampleRun(0, { sequence, attempts: [exampleAttempt(exampleTimeline([100]), { usage })] });
  };
  const [found] = ofKind(findingsOf([arm], [cached(0, 0, 672), cached(1, 672, 0), cached(2, 672, 0)]), 'mixed-cache');
  expect(found?.evidence).toEqual({ write: 1, hit: 2 });
  expect(ofKind(findingsOf([arm], [cached(0, 672, 0), cached(1, 672, 0)]), 'mixed-cache')).toEqual([]);
});

test('runs that this computer delayed are counted in one finding for all arms', () => {
  const runs = [
    ...runsOf('arm-1', [100, 101]),
    exampleRun(100, { sequence: 2, loopDelay: { toFirstDeltaMs: 40, wholeRunMs: 40 } }),
  ];
  expect(ofKind(findingsOf([exampleArm()], runs), 'client-delayed')).toMatchObject([{ evidence: { runs: 1, n: 3 } }]);
});

test('a session without runs finds nothing', () => {
  expect(findingsOf([exampleArm()], [])).toEqual([]);
});
