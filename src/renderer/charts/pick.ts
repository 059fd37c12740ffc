/** A click on a point leads to the run behind it. */
import type { ChartOptions } from 'chart.js';

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
export function pickWith(onPick: PickRun): Pick<ChartOptions, 'interaction' | 'onClick' | 'onHover'> {
  return {
    interaction: { mode: 'nearest', intersect: true },
    onClick: (_event, hits, chart) => {
      const run = hits.map((hit) => runOf(chart.data.datasets[hit.datasetIndex]?.data[hit.index])).find(Boolean);
      if (run) onPick(run.armId, run.sequence);
    },
    onHover: (event, hits, chart) => {
      const target = event.native?.target;
      if (!(target instanceof HTMLElement)) return;
      const runs = hits.some((hit) => runOf(chart.data.datasets[hit.datasetIndex]?.data[hit.index]) !== null);
      target.style.cursor = runs ? 'pointer' : 'default';
    },
  };
}

/** The run behind a point, or null where a point stands for something else. */
export function runOf(point: unknown): Pick<RunPoint, 'armId' | 'sequence'> | null {
  if (typeof point !== 'object' || point === null || !('armId' in point) || !('sequence' in point)) return null;
  const { armId, sequence } = point;
  return typeof armId === 'string' && typeof sequence === 'number' ? { armId, sequence } : null;
}
