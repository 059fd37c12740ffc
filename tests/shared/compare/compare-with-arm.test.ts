/** Arms that a user picks from several sessions, against one of them. */
import { expect, test } from 'vitest';
import { compareWithArm } from '../../../src/shared/compare/compare-with-arm.js';
import type { SessionOutline } from '../../../src/shared/domain/session-outline.js';
import { sessionsComparisonSchema } from '../../../src/shared/domain/sessions-comparison.js';
import { blocksOf, documentOf, modelArm } from '../../fakes/make-session.js';

/** Reference values: SciPy 1.17, `mannwhitneyu` (exact) and the Hodges-Lehmann interval of its distribution. */
const x = [419, 278, 231, 319, 410, 398, 530, 359, 390, 389, 661, 425];
const y = [741, 758, 814, 489, 783, 364, 749, 625, 590, 627, 408, 569, 707, 493, 713];

function sessionOf(id: string, times: Record<string, readonly number[]>): SessionOutline {
  const arms = Object.keys(times).map((name) => modelArm(name));
  const blocks = Math.max(...Object.values(times).map(({ length }) => length));
  const of = Object.fromEntries(
    Object.entries(times).map(([name, values]) => [name, (block: number) => values[block - 1] ?? 0]),
  );
  return documentOf(arms, blocksOf(blocks, of), {}, { id, name: id });
}

function armOf(outline: SessionOutline, armId: string) {
  const arm = outline.arms.find(({ id }) => id === armId);
  if (arm === undefined) throw new Error(`no arm ${armId}`);
  return { session: outline.session, arm };
}

test('arms of different names are compared across sessions by Mann-Whitney', () => {
  const one = sessionOf('one', { a: x });
  const two = sessionOf('two', { b: y });
  const compared = compareWithArm([one, two], armOf(one, 'a'), [armOf(two, 'b')]);
  const [found] = sessionsComparisonSchema.parse(compared).comparisons;
  expect(found).toMatchObject({
    ...{ label: 'b', method: 'mann-whitney', verdict: 'slower', n: { baseline: 12, arm: 15, pairs: null } },
    baseline: { session: 'one', arm: 'a', medianMs: 394 },
    arm: { session: 'two', arm: 'b', medianMs: 627 },
  });
  expect(found?.p).toBeCloseTo(0.000376671234, 10);
  expect(found?.ratio.value).toBeCloseTo(1.62756, 4);
});

test('within the session of the baseline its blocks count, and the baseline is not compared with itself', () => {
  const one = sessionOf('one', { a: x, b: x.map((ms) => ms * 1.2) });
  const two = sessionOf('two', { a: x });
  const compared = compareWithArm([one, two], armOf(one, 'a'), [armOf(one, 'a'), armOf(one, 'b'), armOf(two, 'a')]);
  expect(compared.comparisons.map(({ label, method }) => [label, method])).toEqual([
    ['b', 'rank-sums-in-blocks'],
    ['a', 'mann-whitney'],
  ]);
});

test('what is on the screen is the family: more arms take more runs, and too few are refused with the reason', () => {
  const four = [300, 310, 320, 330];
  const one = sessionOf('one', { a: four });
  const two = sessionOf('two', { b: [600, 610, 620, 630], c: [900, 910, 920, 930] });
  const alone = compareWithArm([one, two], armOf(one, 'a'), [armOf(two, 'b')]);
  expect(alone.comparisons[0]).toMatchObject({ verdict: 'slower' });
  const both = compareWithArm([one, two], armOf(one, 'a'), [armOf(two, 'b'), armOf(two, 'c')]);
  expect(both.comparisons.map(({ verdict, refused }) => [verdict, refused])).toEqual([
    ['not-tested', 'n=4 is too few: 2 comparisons take 5 each'],
    ['not-tested', 'n=4 is too few: 2 comparisons take 5 each'],
  ]);
});
