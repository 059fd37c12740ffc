/** Two arms side by side, block by block. */

export interface Blocks {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/**
 * Blocks without those in which both are infinite: which of the two would have been the larger there, nothing tells.
 *
 * @param a one value for each block, +Infinity for "more than the time limit"; `b` in the order of `a`
 * @throws RangeError when the two are not of one length
 */
export function completeBlocks(a: readonly number[], b: readonly number[]): Blocks {
  if (a.length !== b.length)
    throw new RangeError(`Blocks need two values each, but ${a.length} and ${b.length} were given`);
  const isTold = (_value: number, block: number) => a[block] !== Infinity || b[block] !== Infinity;
  return { a: a.filter(isTold), b: b.filter(isTold) };
}
