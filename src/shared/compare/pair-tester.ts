/** Tests pairs of a session's arms, each pair once: comparisons and ranks ask for many of the same. */
import type { Session } from '../domain/session.js';
import { type ArmValues, armValues, type ComparedArm, type ComparedFigure } from './arm-values.js';
import { type PairTest, testUnpaired, testWithinBlocks } from './pair-test.js';

export type PairTester = (baseline: ComparedArm, arm: ComparedArm, figure: ComparedFigure) => PairTest;

/** Only randomised blocks are pairs: what ran one after the other, or by a clock of its own, has no partner. */
export function isBlocked({ order, load }: Session['plan']): boolean {
  return order === 'shuffled' && load.kind === 'closed';
}

/** @param blocked runs of one block belong together; where none carries a block, they are tested as they are */
export function createPairTester(blocked: boolean): PairTester {
  const valuesOf = kept(armValues);
  const tests = new Map<string, PairTest>();
  return (baseline, arm, figure) => {
    const key = JSON.stringify([baseline.id, arm.id, figure]);
    const known = tests.get(key) ?? testPair(blocked, valuesOf(baseline, figure), valuesOf(arm, figure));
    tests.set(key, known);
    return known;
  };
}

function testPair(blocked: boolean, baseline: ArmValues, arm: ArmValues): PairTest {
  const hasBlocks = [baseline, arm].every(({ all, byBlock }) => all.length === 0 || byBlock.size > 0);
  return blocked && hasBlocks ? testWithinBlocks(baseline, arm) : testUnpaired(baseline, arm);
}

function kept(make: (arm: ComparedArm, figure: ComparedFigure) => ArmValues): typeof make {
  const made = new Map<string, ArmValues>();
  return (arm, figure) => {
    const key = JSON.stringify([arm.id, figure]);
    const values = made.get(key) ?? make(arm, figure);
    made.set(key, values);
    return values;
  };
}
