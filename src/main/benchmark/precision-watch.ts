/** Tells when every median of a session is known well enough, so that more runs would tell nothing that was asked. */
import { computeRunFigures } from '../../shared/domain/figures/compute-run-figures.js';
import type { Run } from '../../shared/domain/run.js';
import type { Arm } from '../../shared/domain/session.js';
import { median } from '../../shared/statistics/median.js';
import { relativeHalfWidth } from '../../shared/statistics/median-precision.js';

export interface PrecisionWatch {
  ended(run: Run): void;
  /** @returns blocks that are complete, once every median is known well enough; null before */
  reached(): number | null;
}

/**
 * Looks after each complete block, so that all arms have as many runs. The runs of a wave share their moment, so they
 * count as one value: their median.
 *
 * @param precision largest half-width of a median's 95 % interval, over the median
 */
export function watchPrecision(
  arms: readonly { readonly id: string; readonly settings: Pick<Arm['settings'], 'concurrency'> }[],
  precision: number,
): PrecisionWatch {
  const runsPerBlock = arms.reduce((sum, { settings }) => sum + settings.concurrency, 0);
  const open = new Map<number, Run[]>();
  const values = new Map(arms.map(({ id }): [string, number[]] => [id, []]));
  let blocks = 0;
  let isReached = false;

  function complete(runs: readonly Run[]): void {
    blocks += 1;
    for (const [armId, ofArm] of Map.groupBy(runs, (run) => run.armId)) {
      const ttfts = ofArm.flatMap((run) => ttftOf(run) ?? []);
      if (ttfts.length > 0) values.get(armId)?.push(median(ttfts) ?? Infinity);
    }
    isReached = [...values.values()].every((ofArm) => (relativeHalfWidth(ofArm) ?? Infinity) <= precision);
  }

  return {
    ended(run) {
      if (run.block === null) return;
      const runs = [...(open.get(run.block) ?? []), run];
      open.set(run.block, runs);
      if (runs.length < runsPerBlock) return;
      open.delete(run.block);
      complete(runs);
    },
    reached: () => (isReached ? blocks : null),
  };
}

/** Infinity for one that the plan's time limit ended before its first token: it counts as slow, not as missing. */
function ttftOf(run: Run): number | null {
  const { ttftMs, clockJumped } = computeRunFigures(run);
  if (clockJumped === true) return null;
  if (run.outcome.kind === 'completed') return ttftMs;
  const timedOut = ttftMs === null && run.attempts.at(-1)?.failure?.code === 'deadline';
  return timedOut ? Infinity : null;
}
