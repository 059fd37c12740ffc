/** The empirical distribution of an arm: for each time, the share of its runs whose first token had come by then. */
import type { RunPoint } from '../pick.js';
import type { OrderedArm, OrderedRun } from './ordered-arm.js';

/** `x` in milliseconds, `y` a share 0..1. */
export interface SharePoint extends RunPoint {
  run: OrderedRun;
  /** 1 for the fastest run; 0 where the line begins, before any run. */
  rank: number;
}

/** Steps up at each run. It stays below 1 where runs had no first token within the time limit. */
export function ecdfPoints({ armId, runs, n }: OrderedArm): SharePoint[] {
  return [...runs.slice(0, 1), ...runs].map((run, rank) => ({
    ...{ x: run.ttftMs, y: rank / n, armId, sequence: run.sequence, run, rank },
  }));
}

/**
 * The tail: how slow the slowest one in so many runs was. `x` is 1 / (1 - p) with the plotting position of type 8,
 * p = (i - 1/3) / (n + 1/3), so that half of the runs stand at 2, nine tenths at 10; `y` in milliseconds.
 */
export function tailPoints({ armId, runs, n }: OrderedArm): SharePoint[] {
  return runs.map((run, index) => ({
    x: 1 / (1 - (index + 1 - 1 / 3) / (n + 1 / 3)),
    y: run.ttftMs,
    ...{ armId, sequence: run.sequence, run, rank: index + 1 },
  }));
}
