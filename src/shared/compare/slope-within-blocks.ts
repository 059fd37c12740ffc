/** How much a time grows with a length that arms of a session were given: prefill for each token of the prompt. */
import type { OutlineArm, OutlineRun } from '../domain/session-outline.js';
import { median } from '../statistics/median.js';
import { medianInterval } from '../statistics/median-interval.js';
import { type Point, theilSen } from '../statistics/theil-sen.js';
import { validRuns } from '../summarise/summarised-values.js';

export interface Slope {
  /** Milliseconds for each unit of the length. */
  readonly perUnit: number;
  /** Exact 95 % interval of the median over the blocks; null below six. */
  readonly interval: readonly [number, number] | null;
  /** Blocks with at least two lengths. */
  readonly blocks: number;
}

/**
 * Within each block the slope by Theil and Sen, then the median over the blocks: what drifts between blocks cancels, and
 * the work grows with the number of runs, not with its square.
 *
 * @param arms that differ in this length only
 * @param lengthOf null: not known, the run is left out
 * @returns null where no block has two lengths
 */
export function slopeWithinBlocks(
  arms: readonly OutlineArm[],
  lengthOf: (run: OutlineRun, arm: OutlineArm) => number | null,
  figure: 'ttftMs' | 'totalMs',
): Slope | null {
  const points = arms.flatMap((arm) =>
    validRuns(arm.runs).flatMap((run): (Point & { block: number })[] => {
      const x = lengthOf(run, arm);
      const y = run[figure];
      return x === null || y === null || run.block === null ? [] : [{ block: run.block, x, y }];
    }),
  );
  const slopes = [...Map.groupBy(points, ({ block }) => block).values()].flatMap((block) => {
    const line = theilSen(block);
    return line === null ? [] : [line.slope];
  });
  const perUnit = median(slopes);
  const interval = medianInterval(slopes);
  return perUnit === null
    ? null
    : { perUnit, interval: interval === null ? null : [interval.low, interval.high], blocks: slopes.length };
}
