import { expect, test } from 'vitest';
import { articleTables } from '../../../src/main/report/tables.js';
import { buildDocument } from '../../fakes/build-document.js';
import { exampleAttempt, exampleRun, exampleTimeline, failedRun } from '../../fakes/example-run.js';
import { exampleCalibration, exampleFloor } from '../../fakes/example-conditions.js';
import { articleSession, exampleArm, exampleSession } from '../../fakes/example-session.js';
import { blocksOf, documentOf, modelArm } from '../../fakes/make-session.js';

const { session, runs } = articleSession();
const article = buildDocument(session, runs);

test("the article's two tables, recomputed from its runs", () => {
  const text = articleTables(article, 'plain');
  expect(text).toContain(
    [
      'Latency Summary',
      '',
      'Model             Avg TTFT  Avg Total  CRIS  Cache  Median TTFT    n  95 % interval  Rank',
      '----------------  --------  ---------  ----  -----  -----------  ---  -------------  ----',
      'Nova Micro           407ms      450ms     Y     N*        339ms  3/3              -     -',
      'GPT OSS 20B          475ms      518ms     N      N        456ms  3/3              -     -',
      'MiniMax M2.5         669ms      712ms     N      N        526ms  3/3              -     -',
      'Qwen3 Next 80B       758ms      801ms     N      N        586ms  3/3              -     -',
      'Claude Haiku 4.5   2,315ms    2,358ms     Y     N*      1,971ms  3/3              -     -',
      'DeepSeek V3.2      7,953ms    7,996ms     N      N      4,983ms  3/3              -     -',
      '',
      '* Nova Micro: caching starts at 1,024 tokens before the cache point; the prompt had about 672 there, so it did not start.',
    ].join('\n'),
  );
  expect(text).toContain(
    [
      'Per-Run TTFT Breakdown',
      '',
      'Model             Run 1 TTFT  Run 2 TTFT  Run 3 TTFT',
      '----------------  ----------  ----------  ----------',
      'Nova Micro             549ms       334ms       339ms',
    ].join('\n'),
  );
  expect(text).toMatch(/^DeepSeek V3\.2 +17,653ms +1,223ms +4,983ms$/m);
});

test('the caption says simulated, how many runs are valid, when, where and by which transport', () => {
  expect(articleTables(article, 'plain').split('\n')[2]).toMatch(
    /^SIMULATED .* 18 valid of 18 planned .* 2026-11-22T14:02:00\.000Z to .* us-west-2 .* http1/,
  );
  const real = buildDocument({ ...session, simulated: false }, runs);
  expect(articleTables(real, 'plain')).not.toMatch(/simulated/i);
});

test('the caption says what this computer adds and how far the endpoint is, where that was measured', () => {
  const caption = (changes: Partial<typeof session.environment>) => {
    const document = buildDocument({ ...session, environment: { ...session.environment, ...changes } }, runs);
    return articleTables(document, 'plain').split('\n')[2];
  };
  expect(caption({ calibration: exampleCalibration, networkFloorBefore: exampleFloor })).toMatch(
    / · this computer adds p50 0\.3 ms, at most 2\.4 ms \(over http1\) · round trip 1\.2 ms$/,
  );
  const after = { ...exampleFloor, medianMs: 55.4 };
  expect(caption({ networkFloorBefore: exampleFloor, networkFloorAfter: after })).toMatch(
    / · round trip 1\.2 ms to 55 ms$/,
  );
  expect(caption({})).not.toMatch(/this computer|round trip/);
});

test('as Markdown the tables have their rules, and the star of a footnote does not become emphasis', () => {
  const text = articleTables(article, 'markdown');
  expect(text).toContain('## Latency Summary\n\n| Model            | Avg TTFT |');
  expect(text).toContain('| ---------------- | -------: |');
  expect(text).toContain('|   N\\* |');
});

test('a failed run shows its outcome with a footnote, a missing one a dash, and neither enters the average', () => {
  const two = [exampleRun(300), failedRun({}, { sequence: 1, ordinal: 2 })];
  const text = articleTables(buildDocument(exampleSession(), two), 'plain');
  expect(text).toMatch(/^Nova Micro +300ms +failed† +-$/m);
  expect(text).toContain('† Nova Micro, run 2: throttled. Too many requests.');
  expect(text).toMatch(/^Nova Micro +- +- +Y +N +- +1\/3 +- +-$/m);
  expect(text).toContain('No average or median below 3 runs');
});

test('a session without runs has dashes, not zeros', () => {
  const unknown = exampleArm({ model: { ...exampleArm().model, crossRegion: null } });
  const text = articleTables(buildDocument(exampleSession({ arms: [unknown] }), []), 'plain');
  expect(text).toMatch(/^Nova Micro +- +- +- +- +- +0\/3 +- +-$/m);
  expect(text).toMatch(/^Nova Micro +- +- +-$/m);
});

test('runs that read the cache make a Y; some only, a Y with a footnote', () => {
  const arm = exampleArm({ settings: { ...exampleArm().settings, cachePoint: true } });
  const reading = (sequence: number, cacheReadTokens: number, cacheWriteTokens: number) => {
    const usage = { inputTokens: 20, outputTokens: 5, cacheReadTokens, cacheWriteTokens };
    return exampleRun(0, {
      sequence,
      ordinal: sequence + 1,
      attempts: [exampleAttempt(exampleTimeline([100]), { usage })],
    });
  };
  const all = [reading(0, 672, 0), reading(1, 672, 0), reading(2, 672, 0)];
  const some = [reading(0, 0, 672), ...all.slice(1)];
  expect(articleTables(buildDocument(exampleSession({ arms: [arm] }), all), 'plain')).toMatch(/ Y +Y +100ms/);
  const mixed = articleTables(buildDocument(exampleSession({ arms: [arm] }), some), 'plain');
  expect(mixed).toMatch(/ Y +Y\* +100ms/);
  expect(mixed).toContain('* Nova Micro read the cache in 2 of 3 runs: mixed cache.');
});

test('more than ten runs go on in another table instead of off the screen', () => {
  const plan = { ...exampleSession().plan, runs: 12 };
  const twelve = Array.from({ length: 12 }, (_run, index) =>
    exampleRun(100 + index, { sequence: index, ordinal: index + 1 }),
  );
  const text = articleTables(buildDocument(exampleSession({ plan }), twelve), 'plain');
  expect(text).toMatch(/^Model +Run 11 TTFT +Run 12 TTFT$/m);
  expect(text).toMatch(/^Nova Micro +110ms +111ms$/m);
});

test('a label cannot steer the terminal or break out of its cell', () => {
  const arm = exampleArm({ label: 'a\u001b[31m|b\n<i>' });
  const document = buildDocument(exampleSession({ arms: [arm] }), []);
  expect(articleTables(document, 'plain')).not.toContain('\u001b');
  expect(articleTables(document, 'markdown')).toContain('a \\[31m\\|b \\<i>');
});

test('a name of 500 characters leaves the figures on the screen, and what arms differ in; Markdown has it whole', () => {
  const long = (end: string): string => `${'Model-with-no-place-to-break-'.repeat(17)}, ${end}`;
  const arms = [60, 300].map((seconds) => exampleArm({ id: `arm-${seconds}`, label: long(`after ${seconds} s`) }));
  const document = buildDocument(exampleSession({ arms }), []);
  const tables = articleTables(document, 'plain')
    .split('\n')
    .filter((line) => line.includes('…'));
  expect(tables.map((line) => line.split('  ')[0])).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Model-.{16,}…\S*, after 60 s$/),
      expect.stringMatching(/^Model-.{16,}…\S*, after 300 s$/),
    ]),
  );
  expect(Math.max(...tables.map((line) => line.length))).toBeLessThanOrEqual(140);
  expect(articleTables(document, 'markdown')).toContain(`| ${long('after 60 s')} `);
});

test('ranks, intervals and comparisons stand in the tables; what was not tested is said once with its reason', () => {
  const arms = ['Fast', 'Even', 'Slow', 'Lame'].map((id) => modelArm(id));
  const measured = blocksOf(10, {
    Fast: (block) => 300 + block,
    Even: (block) => 300 + ((block * 7) % 11),
    Slow: (block) => 600 + block,
  });
  const text = articleTables(documentOf(arms, measured), 'plain');
  expect(text).toMatch(/^Model .* 95 % interval +Rank$/m);
  expect(text).toMatch(/^Fast .* 302-309ms +1-2$/m);
  expect(text).toMatch(/^Slow .* 602-609ms +3$/m);
  expect(text).toContain('Rank: the places by median TTFT that an arm may hold');
  expect(text).toMatch(/^Slow +Fast +model +TTFT +1\.98x \[1\.97-1\.99\] +n=10 pairs +0\.006 +slower$/m);
  expect(text).toMatch(/^Even +Fast +model +TTFT +[\d.]+x \[[\d.-]+\] +n=10 pairs +[\d.]+ +not distinguishable$/m);
  expect(text).toContain('Not tested: 3 of 6; no completed run of Lame has a first token.');
  expect(articleTables(article, 'markdown')).toContain(
    'Not tested: 15 of 15; n=3 is too few: 15 comparisons take 10 each.',
  );
});
