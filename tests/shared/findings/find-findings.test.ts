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
  const found = ofKind(articleFindings, 'slow-first-run');
  expect(found.map(({ arms }) => arms)).toEqual([['arm-6']]);
  expect(found[0]?.text).toContain('slow first run: 17,653 ms');
  expect(found[0]?.text).toContain('5.7 times the median');
  expect(found[0]?.evidence).toMatchObject({
    ordinal: 1,
    warmup: false,
    othersMedianMs: 3103,
    slowFirst: 1,
    ofArms: 6,
  });
  expect(articleFindings.map(({ text }) => text).join(' ')).not.toMatch(/cold start| is the fastest|equal/i);
});

test('the article: the lowest median was that of Nova Micro, which three runs cannot separate from the next', () => {
  expect(ofKind(articleFindings, 'ranking')[0]?.text).toBe(
    'Simulated: The lowest median TTFT was 339 ms, of Nova Micro (n=3); next was 456 ms, of GPT OSS 20B (n=3). ' +
      'n=3 is too few to rank 6 arms, which takes 10 runs each: the order may be chance.',
  );
});

test('the article: three runs have no interval, and allow a rate of slow runs of up to 63 %', () => {
  const [found] = ofKind(articleFindings, 'too-few-runs');
  expect(found).toMatchObject({ evidence: { n: 3, needed: 6 } });
  expect(found?.text).toMatch(/At least 6 .* 63 %/);
});

test('the article: both cache points were below the minimum; the tokens are named', () => {
  const [found] = ofKind(articleFindings, 'cache-skipped');
  expect(found?.text).toMatch(/Nova Micro \(about 672 of the 1,024 tokens.*Haiku 4\.5 \(about 672 of the 4,096 tokens/);
  expect(found?.evidence).toMatchObject({
    'arm-1 minimumTokens': 1_024,
    'arm-5 minimumTokens': 4_096,
    'arm-5 below': true,
  });
});

test("the article's preset: four of its six averages do not follow from its runs, nor does its word on CRIS", () => {
  const plan = { ...article.session.plan, preset: 'article' };
  const [found, ...others] = ofKind(
    buildDocument({ ...article.session, plan }, article.runs).findings,
    'article-averages',
  );
  expect(others).toEqual([]);
  expect(found?.text).toBe(
    "4 of the article's 6 stated averages do not follow from its own runs: MiniMax M2.5 stated 572 ms, of its runs 669 ms (-14.5 %), " +
      'Qwen3 Next 80B stated 606 ms, of its runs 758 ms (-20.0 %), Claude Haiku 4.5 stated 1,553 ms, of its runs 2,315 ms (-32.9 %) ' +
      'and DeepSeek V3.2 stated 5,038 ms, of its runs 7,953 ms (-36.7 %). Its "CRIS is consistent" is contradicted by its rows of ' +
      'Claude Haiku 4.5, with CRIS: 916 ms to 4,057 ms, 4.4 times; GPT OSS 20B, without it, spanned 1.3 times.',
  );
  expect(found?.evidence).toMatchObject({ wrong: 4, of: 6, 'MiniMax M2.5 statedMs': 572 });
  expect(ofKind(articleFindings, 'article-averages')).toEqual([]);
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
  expect(ofKind(articleFindings, 'slow-first-run')[0]?.advice).toContain(
    'first of 3 runs is the slowest in 1 of 3 sessions',
  );
});

test('of many slow runs a few are listed and the others counted, with the rate that so many allow', () => {
  const runs = runsOf('arm-1', [...Array<number>(20).fill(100), ...Array<number>(7).fill(900)]);
  const [found] = ofKind(findingsOf([exampleArm()], runs), 'slow-runs');
  expect(found?.text).toBe(
    'Slow runs, above 3 times the median: Nova Micro 7 of 27 runs, a rate of 11 to 46 % (runs 21, 22, 23, 24, 25 and 2 more; ' +
      'slowest 900 ms, 9.0 times the median).',
  );
});

test('no slow run is told with the rate that it still allows, from six runs on', () => {
  const [found] = ofKind(findingsOf([exampleArm()], runsOf('arm-1', Array<number>(20).fill(100))), 'slow-runs');
  expect(found?.text).toBe('0 slow runs in 20 of Nova Micro: rate below 14 %.');
  expect(ofKind(findingsOf([exampleArm()], runsOf('arm-1', Array<number>(5).fill(100))), 'slow-runs')).toEqual([]);
});

test('a slow run that is not the first is not called one, nor is the first one after a warm-up', () => {
  const later = findingsOf([exampleArm()], runsOf('arm-1', [100, 110, 900, 105]));
  expect(ofKind(later, 'slow-first-run')).toEqual([]);
  expect(ofKind(later, 'slow-runs')[0]?.text).toContain('1 of 4 runs (run 3; slowest 900 ms');
  const measured = runsOf('arm-1', [900, 110, 100, 105]).map((run) => ({ ...run, sequence: run.sequence + 1 }));
  const warmup = (ms: number) => exampleRun(ms, { phase: 'warmup', block: null });
  expect(ofKind(findingsOf([exampleArm()], [...measured, warmup(100)]), 'slow-first-run')).toEqual([]);
  const [found] = ofKind(findingsOf([exampleArm()], [...measured.slice(1), warmup(900)]), 'slow-first-run');
  expect(found?.text).toContain('in its first request, a warm-up, 8.6 times the median');
});

test('slow first runs of several arms are one finding', () => {
  const arms = [1, 2, 3].map((number) => exampleArm({ id: `arm-${number}`, label: `Model ${number}` }));
  const runs = arms.flatMap(({ id }, index) => runsOf(id, [index === 2 ? 100 : 900, 100, 100, 100]));
  const found = ofKind(findingsOf(arms, runs), 'slow-first-run');
  expect(found).toMatchObject([
    { arms: ['arm-1', 'arm-2'], evidence: { slowFirst: 2, ofArms: 3, 'arm-1 timesOthers': 9 } },
  ]);
  expect(found[0]?.text).toMatch(/^2 of 3 arms had a slow first run\. Model 1: 900 ms .* and Model 2: 900 ms/);
});

/** Two models, each alone in the plan. */
const models = ['a', 'b'].map((id) =>
  exampleArm({ id, label: id, modelId: id, model: { ...exampleArm().model, baseModelId: id } }),
);

test('six runs each: models share the first place, or one is first with the ratio to the next', () => {
  const blocks = (armId: string, ttftMs: readonly number[]) =>
    runsOf(armId, ttftMs).map((run, index) => ({ ...run, block: index + 1 }));
  const text = (times: readonly number[]) =>
    ofKind(findingsOf(models, [...blocks('a', [100, 101, 102, 103, 104, 105]), ...blocks('b', times)]), 'ranking')[0]
      ?.text;
  expect(text([103, 100, 105, 101, 107, 103])).toBe(
    'Simulated: a and b share the first place by TTFT: not distinguishable with n=6. Median TTFT, and the places that each ' +
      'may hold: a 103 ms (1-2) and b 103 ms (1-2).',
  );
  expect(text([203, 204, 205, 206, 207, 208])).toBe(
    'Simulated: a had the lowest median TTFT, 103 ms (n=6); b took 2.00x [1.98-2.03] as long. Median TTFT, and the places ' +
      'that each may hold: a 103 ms (1) and b 206 ms (2).',
  );
});

test('one arm alone is not ranked, and nor is one with fewer than three runs', () => {
  expect(ofKind(findingsOf([exampleArm()], runsOf('arm-1', [100, 101, 102])), 'ranking')).toEqual([]);
  expect(ofKind(findingsOf(models, [...runsOf('a', [100, 101, 102]), ...runsOf('b', [50, 51])]), 'ranking')).toEqual(
    [],
  );
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
  const other = exampleArm({ id: 'arm-2', label: 'Other', model: { ...exampleArm().model, baseModelId: 'other' } });
  return findingsOf([cached, other], runs).map(({ kind }) => kind);
}

test('the answer stands first, what qualifies it follows, and what would make it firmer is last', () => {
  expect(kindsInOrder()).toEqual([
    'ranking',
    'slow-runs',
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
    'slow-runs',
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
