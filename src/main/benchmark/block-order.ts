/** Draws the order of the arms within each block of a shuffled schedule. */
import { shuffled } from '../../shared/statistics/shuffled.js';

/** Arms that stand next to each other in every block, such as those of one model. */
export type ArmGroup = readonly string[];

/** Draws for one block. The rules of a plan that ever needs as many contradict each other: the last draw is taken. */
const MOST_DRAWS = 1_000;

/**
 * Randomised blocks (Abedi and Brecht 2017): the groups are shuffled, and the arms within each. Where it leaves every
 * order possible, no arm stands twice in a row across the border of two blocks.
 *
 * @param before the arm that stands before the first block; null: none
 * @param mayFollow whether an arm may stand directly behind another
 * @returns for each block the ids of its arms
 */
export function shuffledBlocks(
  groups: readonly ArmGroup[],
  blocks: number,
  random: () => number,
  before: string | null,
  mayFollow: (before: string, after: string) => boolean = () => true,
): string[][] {
  const keepsApart = canKeepApart(groups);
  let last = before;
  const fits = (block: readonly string[]): boolean =>
    !(keepsApart && block[0] === last) &&
    [last, ...block].every((id, at) => id === null || block[at] === undefined || mayFollow(id, block[at]));
  return Array.from({ length: blocks }, () => {
    let block = drawBlock(groups, random);
    // Drawing again keeps every order that fits equally likely.
    for (let draws = 1; draws < MOST_DRAWS && !fits(block); draws += 1) block = drawBlock(groups, random);
    last = block.at(-1) ?? null;
    return block;
  });
}

function drawBlock(groups: readonly ArmGroup[], random: () => number): string[] {
  return shuffled(groups, random).flatMap((group) => (group.length === 1 ? group : shuffled(group, random)));
}

/**
 * With two arms it would force strict alternation. So it would with two groups of which one is a single arm: once that
 * arm had been last, it would be last for ever.
 */
function canKeepApart(groups: readonly ArmGroup[]): boolean {
  const sizes = groups.map((group) => group.length);
  if (sizes.length >= 3) return true;
  return sizes.length === 2 ? sizes.every((size) => size >= 2) : sizes.some((size) => size >= 3);
}
