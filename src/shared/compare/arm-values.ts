/** What of an arm enters a comparison: runs of one kind, and what stands for each block of them. */
import type { OutlineRun } from '../domain/session-outline.js';
import type { ArmSettings } from './factor-of.js';
import { isCensored, validRuns } from '../summarise/summarised-values.js';
import { ascending } from '../statistics/ascending.js';

export type ComparedFigure = 'ttftMs' | 'totalMs';

/** An arm with its runs, in the order of their sequence. */
export interface ComparedArm extends ArmSettings {
  readonly id: string;
  readonly label: string;
  readonly runs: readonly OutlineRun[];
}

/** Milliseconds; +Infinity for a run that the time limit ended before its first content. */
export interface ArmValues {
  /** In the order of the runs, one for each unit of comparison: a run; of an arm that sends waves the median of each wave. */
  readonly all: readonly number[];
  /** The same by block. */
  readonly byBlock: ReadonlyMap<number, number>;
}

/** Runs of other kinds are never pooled: of those that met the prompt cache differently only the most frequent kind counts. */
export function armValues({ settings, runs }: ComparedArm, figure: ComparedFigure): ArmValues {
  const counted = new Set(ofOneCacheClass(validRuns(runs)));
  const values = runs.flatMap((run) => {
    const ms = counted.has(run) ? run[figure] : isCensored(run) ? Infinity : null;
    return ms === null ? [] : [{ block: run.block, ms }];
  });
  const inBlocks = values.filter((value) => value.block !== null);
  const byBlock = new Map(
    [...Map.groupBy(inBlocks, ({ block }) => block ?? 0)].map(([block, wave]) => [
      block,
      middle(wave.map(({ ms }) => ms)),
    ]),
  );
  // Runs of a wave disturb each other: they are one observation.
  const all = settings.concurrency > 1 ? [...byBlock.values()] : values.map(({ ms }) => ms);
  return { all, byBlock };
}

/** Runs whose class is not known stay: nothing tells them apart. */
function ofOneCacheClass(runs: readonly OutlineRun[]): readonly OutlineRun[] {
  const classes = Map.groupBy(
    runs.filter((run) => run.cacheClass !== null),
    ({ cacheClass }) => cacheClass,
  );
  if (classes.size < 2) return runs;
  const [most] = [...classes].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return runs.filter(({ cacheClass }) => cacheClass === null || cacheClass === most);
}

/** The median, which may be infinite here. */
function middle(values: readonly number[]): number {
  const sorted = values.toSorted(ascending);
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return lower === upper ? lower : (lower + upper) / 2;
}
