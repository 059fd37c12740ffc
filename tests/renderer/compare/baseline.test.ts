import { expect, test } from 'vitest';
import {
  type Baseline,
  baselineOf,
  baselineOn,
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

test('the first session is the baseline until another is chosen, and again when that one is gone', () => {
  expect(baselineOn(null, sessions, arms)).toEqual({ kind: 'session', sessionId: 'one' });
  expect(baselineOn(inTwo, sessions, arms)).toEqual(inTwo);
  expect(baselineOn(inTwo, sessions.slice(0, 1), arms)).toEqual({ kind: 'session', sessionId: 'one' });
  const hidden: Baseline = { kind: 'arm', armKey: nova('two') };
  expect(
    baselineOn(
      hidden,
      sessions,
      arms.filter(({ key }) => key !== nova('two')),
    ),
  ).toEqual({
    kind: 'session',
    sessionId: 'one',
  });
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
