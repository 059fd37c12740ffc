/** The same arms at two moments, and what else differed between them. */
import { expect, test } from 'vitest';
import { compareSessions } from '../../../src/shared/compare/compare-sessions.js';
import type { Session } from '../../../src/shared/domain/session.js';
import type { SessionDocument } from '../../../src/shared/domain/session-document.js';
import { sessionsComparisonSchema } from '../../../src/shared/domain/sessions-comparison.js';
import { exampleSession } from '../../fakes/example-session.js';
import { blocksOf, documentOf, modelArm } from '../../fakes/make-session.js';

/** Reference values: SciPy 1.17, `mannwhitneyu` (exact) and the Hodges-Lehmann interval of its distribution. */
const x = [419, 278, 231, 319, 410, 398, 530, 359, 390, 389, 661, 425];
const y = [741, 758, 814, 489, 783, 364, 749, 625, 590, 627, 408, 569, 707, 493, 713];

function session(id: string, times: readonly number[], changes: Partial<Session> = {}): SessionDocument {
  const runs = blocksOf(times.length, { a: (block) => times[block - 1] ?? 0 });
  return documentOf([modelArm('a')], runs, {}, { id, name: id, ...changes });
}

test('runs of two sessions are no pairs: Mann-Whitney, p .000377, ratio 1.628 [1.267, 1.943]', () => {
  const compared = sessionsComparisonSchema.parse(compareSessions([session('one', x), session('two', y)]));
  expect(compared.warnings).toEqual([]);
  const [found] = compared.comparisons;
  expect(found).toMatchObject({
    ...{ label: 'a', method: 'mann-whitney', n: { baseline: 12, arm: 15, pairs: null }, verdict: 'slower' },
    baseline: { session: 'one', arm: 'a', medianMs: 394 },
    arm: { session: 'two', arm: 'a', medianMs: 627 },
  });
  expect(found?.p).toBeCloseTo(0.000376671234, 10);
  expect(found?.ratio.value).toBeCloseTo(1.62756, 4);
  expect(found?.ratio.low).toBeCloseTo(1.26735, 4);
  expect(found?.ratio.high).toBeCloseTo(1.94272, 4);
});

test('what else differs is warned of: region, software, host, transport, prompt', () => {
  const plain = exampleSession();
  const environment = { ...plain.environment, sdkVersion: '3.9', host: 'electron' as const };
  const other = documentOf(
    [modelArm('a', { transport: 'http2' })],
    blocksOf(6, { a: () => 300 }),
    { region: 'eu-west-1', prompt: { system: 'Be long.', user: 'Hello' } },
    { id: 'two', environment },
  );
  expect(compareSessions([session('one', x), other]).warnings).toEqual([
    'Different region: us-west-2 in one, eu-west-1 in two.',
    'Different host: cli in one, electron in two.',
    'Different AWS SDK: 3.1164.0 in one, 3.9 in two.',
    'Different prompt: system “Be brief.” in one, system “Be long.” in two.',
    'Different settings of a: transport http1 and http2.',
  ]);
});

test('an arm is matched by its settings before its label, and one without a partner is named', () => {
  const kept = (id: string) => ({ ...modelArm('a'), id, label: 'renamed' });
  const cold = (id: string) => ({ ...modelArm('a', { transport: 'http1-cold' }), id, label: 'a' });
  const first = documentOf(
    [modelArm('a'), modelArm('b')],
    blocksOf(6, { a: () => 300, b: () => 300 }),
    {},
    { id: 'one' },
  );
  const second = documentOf([cold('c'), kept('k')], blocksOf(6, { c: () => 300, k: () => 300 }), {}, { id: 'two' });
  const { comparisons, warnings } = compareSessions([first, second]);
  expect(comparisons.map(({ baseline, arm }) => [baseline.arm, arm.arm])).toEqual([['a', 'k']]);
  expect(warnings).toEqual([
    'b stands in one of the two sessions only (one, two).',
    'a stands in one of the two sessions only (one, two).',
  ]);
});

test('several sessions stand against the first, adjusted together', () => {
  const compared = compareSessions([session('one', x), session('two', y), session('three', x)]);
  expect(compared.comparisons.map(({ arm, verdict }) => [arm.session, verdict])).toEqual([
    ['two', 'slower'],
    ['three', 'not-distinguishable'],
  ]);
  expect(compared.comparisons[0]?.adjustedP).toBeCloseTo(2 * 0.000376671234, 10);
});
