/** Which arms lie over each other in one chart: as many as can be told apart. */
import type { OverviewArm } from '../../shared/domain/session-overview.js';
import { hasTtft } from './chart-runs.js';

/** Five hues, and a sixth arm with the first hue in another shape; more lines could not be followed. */
export const MOST_OVERLAID = 6;

/** An arm with its place in the plan, which gives it the same look in every picture. */
export interface PlacedArm {
  arm: OverviewArm;
  armIndex: number;
}

/**
 * Arms that have enough runs, the lowest median first.
 *
 * @param fewest runs with a first token that an arm must have
 */
export function armsWithRuns(arms: readonly OverviewArm[], fewest = 1): PlacedArm[] {
  return arms
    .map((arm, armIndex) => ({ arm, armIndex }))
    .filter(({ arm }) => arm.runs.filter(hasTtft).length >= fewest)
    .sort((a, b) => (a.arm.summary.ttftMs.median ?? Infinity) - (b.arm.summary.ttftMs.median ?? Infinity));
}
