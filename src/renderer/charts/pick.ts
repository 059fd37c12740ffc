/** A click on a point leads to the run behind it. */
import type { ActiveElement, Chart, ChartOptions } from 'chart.js';

/** A point of a chart that stands for one run. */
export interface RunPoint {
  x: number;
  y: number;
  armId: string;
  sequence: number;
}

export type PickRun = (armId: string, sequence: number) => void;

/**
 * Options of a chart whose points carry their run (`RunPoint`); points without one are not clickable.
 *
 * @example options: { ...pickWith(onPick), scales }
 */
export function pickWith(onPick: PickRun): Picking {
  return pickPoints(runOf, ({ armId, sequence }) => {
    onPick(armId, sequence);
  });
}

type Picking = Pick<ChartOptions, 'interaction' | 'onClick' | 'onHover'>;

/** The same where a point stands for something else. @param behind what a point stands for; null: it is not clickable */
export function pickPoints<T>(behind: (point: unknown) => T | null, onPick: (found: T) => void): Picking {
  const foundIn = (hits: readonly ActiveElement[], chart: Chart): T | undefined =>
    hits.map((hit) => behind(chart.data.datasets[hit.datasetIndex]?.data[hit.index])).find((found) => found !== null) ??
    undefined;
  return {
    interaction: { mode: 'nearest', intersect: true },
    onClick: (_event, hits, chart) => {
      const found = foundIn(hits, chart);
      if (found !== undefined) onPick(found);
    },
    onHover: (event, hits, chart) => {
      const target = event.native?.target;
      if (target instanceof HTMLElement) {
        target.style.cursor = foundIn(hits, chart) === undefined ? 'default' : 'pointer';
      }
    },
  };
}

/** The run behind a point, or null where a point stands for something else. */
export function runOf(point: unknown): Pick<RunPoint, 'armId' | 'sequence'> | null {
  if (typeof point !== 'object' || point === null || !('armId' in point) || !('sequence' in point)) return null;
  const { armId, sequence } = point;
  return typeof armId === 'string' && typeof sequence === 'number' ? { armId, sequence } : null;
}
