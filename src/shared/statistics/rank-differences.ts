/** The ranks of two arms in blocks, one of them shifted: asked dozens of times, so that nothing is sorted again. */
import { midranks } from './midranks.js';

/** An arm in blocks, +Infinity for "more than the time limit". */
export interface RankedArm {
  /** Within the arm, by block. */
  readonly ranks: readonly number[];
  readonly isInfinite: readonly boolean[];
  /** The finite values, ascending, and of which block each is. */
  readonly values: Float64Array;
  readonly blocks: Uint32Array;
}

/** @param values one for each block */
export function rankedArm(values: readonly number[]): RankedArm {
  const { ranks } = midranks(values);
  const finite = [...values.keys()].filter((block) => Number.isFinite(values[block]));
  const blocks = Uint32Array.from(finite.sort((one, other) => (ranks[one] ?? NaN) - (ranks[other] ?? NaN)));
  return {
    ranks,
    isInfinite: values.map((value) => value === Infinity),
    values: Float64Array.from(blocks, (block) => values[block] ?? NaN),
    blocks,
  };
}

/**
 * @returns for every block the rank of b less that of a once b is shifted down by a little more than the shift, so that
 *   finite values of the two never tie: the steps of the test are where they do. The next call writes over them
 */
export function rankDifferences(a: RankedArm, b: RankedArm): (shift: number) => Float64Array {
  const fixed = Float64Array.from(a.ranks, (_, block) => fixedRank(b, a, block) - fixedRank(a, b, block));
  const differences = fixed.slice();
  return (shift) => {
    differences.set(fixed);
    let below = 0;
    for (let place = 0; place < b.values.length; place += 1) {
      const value = b.values[place] ?? NaN;
      while (below < a.values.length && value - (a.values[below] ?? NaN) > shift) below += 1;
      add(differences, b.blocks[place], below);
    }
    below = 0;
    for (let place = 0; place < a.values.length; place += 1) {
      const value = a.values[place] ?? NaN;
      while (below < b.values.length && (b.values[below] ?? NaN) - value <= shift) below += 1;
      add(differences, a.blocks[place], -below);
    }
    return differences;
  };
}

/** What no shift changes: the place within the arm, and that of an infinite value among the other arm's. */
function fixedRank(arm: RankedArm, other: RankedArm, block: number): number {
  // All finite values of the other arm are below it, and the infinite ones equal to it.
  const above = arm.isInfinite[block] === true ? (other.ranks.length + other.values.length) / 2 : 0;
  return (arm.ranks[block] ?? 0) + above;
}

function add(differences: Float64Array, block = 0, count: number): void {
  differences[block] = (differences[block] ?? 0) + count;
}
