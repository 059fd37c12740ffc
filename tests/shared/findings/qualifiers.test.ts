/** What qualifies an answer: spread, cache, tiers, reasoning, drift, and how many runs are missing. */
import { expect, test } from 'vitest';
import type { Run } from '../../../src/shared/domain/run.js';
import type { Session } from '../../../src/shared/domain/session.js';
import { exampleAttempt, exampleRun, exampleTimeline, failedRun, MILLISECOND_NS } from '../../fakes/example-run.js';
import { armOf, blocksOf, documentOf, findingOf, lognormal, modelArm, runWithUsage } from '../../fakes/make-session.js';

test('spread: wide, steady but for one run, and consistent are told apart, and "consistent" needs twenty runs', () => {
  const draw = lognormal(2);
  const arms = ['wide', 'outlier', 'steady'].map((id) => modelArm(id));
  const make = (count: number) =>
    blocksOf(count, {
      wide: () => draw(500, 0.9),
      outlier: (block) => (block === 5 ? 2_500 : draw(300, 0.05)),
      steady: () => draw(400, 0.05),
    });
  const document = documentOf(arms, make(20));
  expect(findingOf(document, 'wide-spread')?.arms).toEqual(['wide']);
  expect(findingOf(document, 'steady-outlier')?.arms).toEqual(['outlier']);
  expect(findingOf(document, 'consistent')?.arms).toEqual(['steady']);
  expect(findingOf(document, 'consistent')?.text).toMatch(
    /^Consistent in this session was steady \(robust CV 0\.0\d, slowest of 20 1\.\d times the median, slow runs below 14 % of all\)/,
  );
  expect(findingOf(documentOf(arms, make(19)), 'consistent')).toBeUndefined();
  expect(findingOf(documentOf(arms, make(5)), 'wide-spread')).toBeUndefined();
});

/** A run that asked for the priority tier. */
function served(ttftMs: number, servedTier: string): Run {
  return exampleRun(0, { attempts: [exampleAttempt(exampleTimeline([ttftMs, ttftMs + 10]), { servedTier })] });
}

test('runs that another tier served stand apart, with what was asked, what came, and their own median', () => {
  const arms = [armOf('a'), armOf('p', { serviceTier: 'priority' })];
  const runs = blocksOf(10, {
    a: () => 300,
    p: (block) => (block > 8 ? served(700, 'default') : served(200, 'priority')),
  });
  const document = documentOf(arms, runs);
  expect(findingOf(document, 'served-otherwise')).toMatchObject({
    severity: 'warning',
    arms: ['p'],
    text:
      'Not served as asked: 2 of 10 runs of p (tier priority asked, default served, median TTFT 700 ms). ' +
      'These runs stand in no summary and in no comparison.',
    evidence: { servedOtherwise: 2, n: 10, medianMs: 700, requestedTier: 'priority', servedTier: 'default' },
  });
  expect(document.arms[1]?.summary.ttftMs.max).toBe(200);
});

test('where no run was served as asked, that leads: the arm has no figures', () => {
  const arms = [armOf('a'), armOf('p', { serviceTier: 'priority' })];
  const document = documentOf(arms, blocksOf(6, { a: () => 300, p: () => served(300, 'default') }));
  expect(document.findings[0]?.kind).toBe('served-otherwise');
  expect(document.arms[1]?.summary).toMatchObject({ n: 0, servedOtherwise: 6, ttftMs: { median: null } });
  expect(document.comparisons[0]?.refused).toBe('no completed run of p has a first token');
});

/** Sent so many seconds after the first, and ended at once. */
function sentAfter(run: Run, seconds: number): Run {
  const attempts = run.attempts.map((attempt) => ({
    ...attempt,
    timeline: { ...attempt.timeline, sentAtNs: String(9_007_199_254_740_993n + BigInt(seconds) * 1_000_000_000n) },
  }));
  return { ...run, attempts };
}

test('a hit that was expected and did not come is a miss, with its rate; CRIS is named as a possibility only', () => {
  const arm = armOf('a', { cachePoint: true, nonce: 'arm' });
  const runs = blocksOf(10, {
    a: (block) =>
      sentAfter(runWithUsage(300, block === 6 ? { cacheWriteTokens: 2_000 } : { cacheReadTokens: 2_000 }), block * 10),
  });
  const document = documentOf([arm], runs);
  expect(findingOf(document, 'cache-missed')?.text).toBe(
    'The prompt cache was missed where a hit was expected in 1 of 10 runs of a (0.3 to 45 %): an earlier run had used the ' +
      'same prefix within five minutes. Cross-region inference may have sent them elsewhere; the stream names no region.',
  );
  expect(findingOf(document, 'mixed-cache')).toBeUndefined();
});

test('a cache that was read without a cache point is told', () => {
  const runs = blocksOf(4, { a: (block) => runWithUsage(300, block > 1 ? { cacheReadTokens: 900 } : {}) });
  expect(findingOf(documentOf([armOf('a')], runs), 'implicit-hit')).toMatchObject({ evidence: { hits: 3, n: 4 } });
});

test('a first token that is thinking is told, with when the answer began; and replies that ended before one', () => {
  const thinking = (withText: boolean): Run => {
    const timeline = exampleTimeline([], {
      deltas: [
        [200 * MILLISECOND_NS, 'reasoning', 4, 200 * MILLISECOND_NS],
        ...(withText ? [[900 * MILLISECOND_NS, 'text', 4, 900 * MILLISECOND_NS] as const] : []),
      ].map((stamp) => [...stamp] as [number, 'reasoning' | 'text', number, number]),
      streamEnd: 1_000 * MILLISECOND_NS,
    });
    return exampleRun(0, { attempts: [exampleAttempt(timeline)] });
  };
  const document = documentOf([armOf('a')], blocksOf(5, { a: (block) => thinking(block < 5) }));
  expect(findingOf(document, 'reasoning-first')?.text).toBe(
    'The TTFT is thinking, not answer, for a (answer at 900 ms, 4.5 times the TTFT of 200 ms (medians, n=4); ' +
      '1 run ended before any answer).',
  );
});

test('a level that changed within the session is drift, from twenty runs on; comparisons within blocks stand', () => {
  const draw = lognormal(4);
  const make = (count: number) => blocksOf(count, { a: (block) => draw(block > count / 2 ? 600 : 300, 0.1) });
  const found = findingOf(documentOf([armOf('a')], make(20)), 'drift');
  expect(found?.text).toMatch(/^Run order matters for a \(p=0\.00\d: median \d+ ms up to run 10, \d+ ms after it\)/);
  expect(found?.text).toContain('Comparisons within blocks stand.');
  expect(findingOf(documentOf([armOf('a')], make(18)), 'drift')).toBeUndefined();
});

test('how many more runs a median takes is said for the precision that the plan states, else for 10 %', () => {
  const draw = lognormal(6);
  const runs = blocksOf(20, { a: () => draw(300, 0.4), b: () => draw(300, 0.02) });
  const arms = [modelArm('a'), modelArm('b')];
  const found = findingOf(documentOf(arms, runs), 'more-runs-needed');
  expect(found).toMatchObject({ arms: ['a'], evidence: { wanted: 0.1, n: 20 } });
  expect(found?.text).toMatch(
    /^For a median within ±10 % it takes more runs\. So far it is known for a to ±\d\d % \(n=20; about \d+ runs more\)/,
  );
  expect(findingOf(documentOf(arms, runs, { precision: 0.9 }), 'more-runs-needed')).toBeUndefined();
});

test('hundreds of runs are no plan: what makes the arm vary comes first', () => {
  const draw = lognormal(6);
  const runs = blocksOf(6, { a: () => draw(300, 1) });
  const found = findingOf(documentOf([modelArm('a')], runs), 'more-runs-needed');
  expect(found?.text).toContain('more than 200 runs more');
  expect(found?.advice).toMatch(/^Look first for what makes them vary/);
});

test.each<[Partial<Session>, RegExp]>([
  [{ stoppedEarly: 'precision' }, /after 6 of 20 runs: every median was known to within 5.0 %/],
  [{ stoppedEarly: 'budget' }, /the budget of 2 US dollars/],
  [{ stoppedEarly: 'user' }, /after 6 of 20 runs: by the user, at the end of a block/],
  [{ state: 'cancelled' }, /the session was cancelled/],
  [{ state: 'interrupted' }, /the session was interrupted/],
])('a session that ended before all its runs says so: %j', (changes, words) => {
  const plan = { runs: 20, precision: 0.05, budgetUsd: 2 };
  const runs = blocksOf(6, { a: () => 300 });
  expect(findingOf(documentOf([armOf('a')], runs, plan, changes), 'stopped-early')?.text).toMatch(words);
  expect(findingOf(documentOf([armOf('a')], runs, plan), 'stopped-early')).toBeUndefined();
});

test('a run that the time limit ended keeps its place in the order that drift is told from', () => {
  const times = Array.from({ length: 24 }, (_run, index) => 300 + ((index * 7) % 13));
  const make = (at: number) =>
    blocksOf(24, {
      a: (block) => (block > at && block <= at + 6 ? failedRun({ code: 'deadline' }) : (times[block - 1] ?? 0)),
    });
  // Six in the middle are no change of level; as the last six they would be one.
  expect(findingOf(documentOf([armOf('a')], make(9)), 'drift')).toBeUndefined();
  expect(findingOf(documentOf([armOf('a')], make(18)), 'drift')).toBeDefined();
});
