import { expect, test } from 'vitest';
import {
  type Baseline,
  baselineOf,
  baselineOn,
  baselineReason,
  comparisonRequest,
  valueOf,
} from '../../../src/renderer/screens/compare/baseline.js';
import { comparedRows } from '../../../src/renderer/screens/compare/compared-rows.js';
import { groupArms, keyOf } from '../../../src/renderer/screens/compare/compared-sessions.js';
import { compareSessions } from '../../../src/shared/compare/compare-sessions.js';
import { blocksOf, documentOf, modelArm } from '../../fakes/make-session.js';
import { placed } from './example-sessions.js';

const six = [300, 310, 320, 330, 340, 350];
const sessions = placed({
  one: { times: { nova: six, alone: six } },
  two: { times: { nova: six.map((ms) => 2 * ms) } },
});
const groups = groupArms(sessions);
const arms = groups.flatMap(({ members }) => members);
const nova = (session: string) => keyOf(session, 'nova');
const inTwo: Baseline = { kind: 'session', sessionId: 'two' };

test('the oldest session is the baseline until another is chosen, and again when that one is gone', () => {
  const usual = { kind: 'session', sessionId: 'one' };
  expect(baselineOn(null, sessions, groups, arms)).toEqual(usual);
  expect(baselineOn(inTwo, sessions, groups, arms)).toEqual(inTwo);
  expect(baselineOn(inTwo, sessions.slice(0, 1), groups, arms)).toEqual(usual);
  const hidden: Baseline = { kind: 'arm', armKey: nova('two') };
  const others = arms.filter(({ key }) => key !== nova('two'));
  expect(baselineOn(hidden, sessions, groups, others)).toEqual(usual);
});

const day = (date: number) => ({ startedAt: `2026-11-0${date}T09:00:00.000Z` });

test('an older session with too few runs to compare with does not become the baseline, and why is told', () => {
  const three = placed({
    new: { times: { nova: six, haiku: six }, session: day(5) },
    few: { times: { nova: six.slice(0, 3), haiku: six.slice(0, 3) }, session: day(1) },
    old: { times: { nova: six, haiku: six }, session: day(3) },
  });
  const same = groupArms(three);
  expect(baselineOn(null, three, same, [])).toEqual({ kind: 'session', sessionId: 'old' });
  expect(baselineReason(three, same)).toBe('Session B is older, but has fewer than 6 runs of an arm.');
});

test('a session that shares nothing does not become the baseline; where none has enough runs the oldest does', () => {
  const strange = placed({
    alone: { times: { other: six }, session: day(1) },
    two: { times: { nova: six }, session: day(2) },
    three: { times: { nova: six }, session: day(3) },
  });
  expect(baselineOn(null, strange, groupArms(strange), [])).toEqual({ kind: 'session', sessionId: 'two' });
  expect(baselineReason(strange, groupArms(strange))).toBe(
    'Session A is older, but shares fewer arms with the others.',
  );
  const few = placed({
    two: { times: { nova: [300, 310, 320] }, session: day(2) },
    one: { times: { nova: [300] }, session: day(1) },
  });
  expect(baselineOn(null, few, groupArms(few), [])).toEqual({ kind: 'session', sessionId: 'one' });
  expect(baselineReason(few, groupArms(few))).toBeNull();
});

test('no median is shown of one or two runs, and no interval below six', () => {
  const of = (n: number) => {
    const some = placed({ one: { times: { nova: six.slice(0, n) } }, two: { times: { nova: six } } });
    const [row] = comparedRows(groupArms(some), new Set(), inTwo, null);
    return [row?.n, row?.medianMs, row?.interval];
  };
  expect([1, 2, 3, 5].map(of)).toEqual([
    [1, null, null],
    [2, null, null],
    [3, 310, null],
    [5, 320, null],
  ]);
  expect(of(6)).toEqual([6, 325, [300, 350]]);
});

test('against a session everything is asked for; against an arm what is on the screen', () => {
  expect(comparisonRequest(inTwo, sessions, [])).toEqual({ ids: ['two', 'one'] });
  const shown = arms.filter(({ arm }) => arm.id === 'nova');
  expect(comparisonRequest({ kind: 'arm', armKey: nova('two') }, sessions, shown)).toEqual({
    ids: ['one', 'two'],
    chosen: {
      baseline: { session: 'two', arm: 'nova' },
      arms: [
        { session: 'one', arm: 'nova' },
        { session: 'two', arm: 'nova' },
      ],
    },
  });
  expect(comparisonRequest(inTwo, sessions.slice(0, 1), shown)).toBeNull();
  expect(comparisonRequest({ kind: 'arm', armKey: nova('two') }, sessions, shown.slice(0, 1))).toBeNull();
});

test('a choice survives the way through the list of choices, whatever the ids hold', () => {
  for (const baseline of [inTwo, { kind: 'arm', armKey: keyOf('arm x', 'session "y"') }] satisfies Baseline[])
    expect(baselineOf(valueOf(baseline))).toEqual(baseline);
});

test('a row says what it is where it is not compared: the baseline, or without a partner', () => {
  const comparison = compareSessions([
    documentOf(
      [modelArm('nova'), modelArm('alone')],
      blocksOf(6, { nova: (b) => six[b - 1] ?? 0, alone: () => 300 }),
      {},
      { id: 'one' },
    ),
    documentOf([modelArm('nova')], blocksOf(6, { nova: (b) => 2 * (six[b - 1] ?? 0) }), {}, { id: 'two' }),
  ]);
  const rows = (hidden: string[]) =>
    comparedRows(groups, new Set(hidden), { kind: 'session', sessionId: 'one' }, comparison).map(
      ({ placed: { key }, standing, comparison: found }) => [key, standing, found?.verdict ?? null],
    );
  expect(rows([])).toEqual([
    [nova('one'), 'baseline', null],
    [nova('two'), null, 'slower'],
    [keyOf('one', 'alone'), 'no-partner', null],
  ]);
  expect(rows([nova('one')])).toHaveLength(2);
  const pending = comparedRows(groups, new Set(), { kind: 'session', sessionId: 'one' }, null);
  expect(pending.map(({ standing }) => standing)).toEqual(['baseline', 'pending', 'no-partner']);
});
