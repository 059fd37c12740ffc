/** An arm's runs in the order of their time to first token: what all pictures of a distribution start from. */
import { PRESENTABLE_FROM } from '../../../shared/statistics/presentable.js';
import { quantile } from '../../../shared/statistics/quantile.js';
import { hasTtft, isOverLimit } from '../chart-runs.js';
import { armsWithRuns, type PlacedArm } from '../overlaid-arms.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';

export interface OrderedRun {
  sequence: number;
  ordinal: number;
  ttftMs: number;
  slow: boolean;
}

export interface OrderedArm {
  armId: string;
  label: string;
  armIndex: number;
  /** The fastest first. */
  runs: readonly OrderedRun[];
  /** Runs that had no first token within the time limit: slower than all others, by how much is not known. */
  overLimit: number;
  /** With those over the limit. */
  n: number;
}

/** Below this the steps of an ECDF say less than the dots themselves. */
export const ECDF_FROM = PRESENTABLE_FROM.cumulativeDistribution;
/** Above this many runs the tail has a picture of its own. */
export const TAIL_ABOVE = 200;
/** A percentile is told only with so many runs beyond it. */
export const RUNS_BEYOND = 10;

/** Arms with at least `fewest` runs, the lowest median first. */
export function armsFor({ arms }: Pick<SessionOverview, 'arms'>, fewest: number): PlacedArm[] {
  return armsWithRuns(arms, fewest);
}

export function orderedArm({ arm, armIndex }: PlacedArm): OrderedArm {
  const runs = arm.runs
    .filter(hasTtft)
    .map(({ sequence, ordinal, ttftMs, slow }) => ({ sequence, ordinal, ttftMs, slow: slow === true }))
    .sort((a, b) => a.ttftMs - b.ttftMs);
  const overLimit = arm.runs.filter(isOverLimit).length;
  return { armId: arm.id, label: arm.label, armIndex, runs, overLimit, n: runs.length + overLimit };
}

/** Share of the runs that are slower than the percentile `p`, counted in runs. */
export function runsBeyond({ n }: Pick<OrderedArm, 'n'>, p: number): number {
  // 1 - 0.9 is a little less than 0.1, and would lose a run of a hundred.
  return Math.floor(n * (1 - p) + 1e-9);
}

/**
 * A percentile (type 8) where it may be told: from its smallest n on, and with ten runs beyond it.
 *
 * @returns null where it may not
 */
export function toldPercentile(arm: OrderedArm, p: number): number | null {
  if (arm.n < smallestN(p)) return null;
  if (p > 0.75 && runsBeyond(arm, p) < RUNS_BEYOND) return null;
  return quantile([...arm.runs.map(({ ttftMs }) => ttftMs), ...Array<number>(arm.overLimit).fill(Infinity)], p);
}

/** Smallest n with a 95 % interval of that percentile. */
function smallestN(p: number): number {
  if (p > 0.95) return PRESENTABLE_FROM.p99;
  if (p > 0.9) return PRESENTABLE_FROM.p95;
  if (p > 0.75) return PRESENTABLE_FROM.p90;
  return p === 0.5 ? PRESENTABLE_FROM.median : PRESENTABLE_FROM.p75;
}
