/** Places that arms share where nothing tells them apart. */
import type { ArmSummary } from '../domain/session-document.js';
import { holm } from '../statistics/holm.js';
import { isWithinReach } from '../statistics/smallest-p.js';
import { type ComparedArm, armValues } from './arm-values.js';
import type { PairTest } from './pair-test.js';
import type { PairTester } from './pair-tester.js';
import { isSignificant } from './significance.js';

interface Pair {
  readonly baseline: ComparedArm;
  readonly arm: ComparedArm;
  readonly tested: PairTest;
}

/**
 * By TTFT: from 1 + the arms that were faster to all less those that were slower, of every two arms by the test that
 * fits the session, adjusted for all pairs (Holm). Arms with fewer runs than that takes are left out.
 *
 * @returns null for an arm that was left out, and for all where no two can be tested
 */
export function rankArms(arms: readonly ComparedArm[], test: PairTester): Map<string, ArmSummary['rank']> {
  const pairs = testablePairs(arms, test);
  const adjusted = holm(pairs.map(({ tested }) => tested.test?.p ?? 1));
  const separated = pairs.flatMap(({ baseline, arm, tested }, index) => {
    if (tested.test === null || !isSignificant(adjusted[index] ?? 1)) return [];
    return [tested.test.isSlower ? { fast: baseline.id, slow: arm.id } : { fast: arm.id, slow: baseline.id }];
  });
  const ranked = new Set(pairs.flatMap(({ baseline, arm }) => [baseline.id, arm.id]));
  const place = ({ id }: ComparedArm): ArmSummary['rank'] => {
    if (!ranked.has(id)) return null;
    const faster = separated.filter(({ slow }) => slow === id).length;
    const slower = separated.filter(({ fast }) => fast === id).length;
    return { from: 1 + faster, to: ranked.size - slower };
  };
  return new Map(arms.map((arm) => [arm.id, place(arm)]));
}

/** All pairs of the arms that are left when those with the fewest runs have made way, until every pair can be tested. */
function testablePairs(arms: readonly ComparedArm[], test: PairTester): Pair[] {
  const count = new Map(arms.map((arm) => [arm, armValues(arm, 'ttftMs').all.length]));
  let left = arms.filter((arm) => (count.get(arm) ?? 0) > 0);
  while (left.length >= 2) {
    const pairs = allPairs(left, test);
    if (pairs.every(({ tested }) => tested.test !== null && isWithinReach(tested.smallestP, pairs.length)))
      return pairs;
    const fewest = Math.min(...left.map((arm) => count.get(arm) ?? 0));
    left = left.filter((arm) => (count.get(arm) ?? 0) > fewest);
  }
  return [];
}

function allPairs(arms: readonly ComparedArm[], test: PairTester): Pair[] {
  return arms.flatMap((arm, place) =>
    arms.slice(0, place).map((baseline) => ({ baseline, arm, tested: test(baseline, arm, 'ttftMs') })),
  );
}
