/** What the marks of a strip plot mean; only those that occur in it. */
import type { LegendEntry } from '../legend.js';
import { type Palette, withAlpha } from '../palette.js';
import type { StripPlotData } from './strip-plot.js';

export function stripLegend({ rows }: StripPlotData, palette: Palette): LegendEntry[] {
  const dots = rows.flatMap((row) => row.dots);
  const fill = palette.textSecondary;
  const entries: (LegendEntry | false)[] = [
    { words: 'one run; within a row they go from top to bottom in their order', shape: 'circle', fill },
    rows.some((row) => row.cold && row.dots.length > 0) && {
      ...{ words: 'cold: a new connection after a long pause', shape: 'circle', stroke: fill, strokeWidth: 2 },
    },
    dots.some((dot) => dot.cached) && { words: 'read the prompt cache', shape: 'rect', fill },
    dots.some((dot) => dot.clientDelayed) && {
      ...{ words: 'delayed by this computer', shape: 'crossRot', stroke: palette.mark, strokeWidth: 1.5 },
    },
    rows.some((row) => row.overLimit.length > 0) && {
      ...{ words: 'no first token within the time limit', shape: 'triangle', rotation: 90, fill },
    },
    rows.some((row) => row.medianMs !== null) && {
      ...{ words: 'median', shape: 'line', rotation: 90, stroke: palette.mark, strokeWidth: 2 },
    },
    rows.some((row) => row.interval !== null) && {
      ...{ words: '95 % interval of the median', shape: 'line' },
      ...{ stroke: withAlpha(palette.mark, 0.25), strokeWidth: 6 },
    },
    rows.some((row) => row.quartiles !== null) && {
      ...{ words: 'middle half of the runs', shape: 'rect', stroke: withAlpha(palette.mark, 0.45), strokeWidth: 1 },
    },
  ];
  return entries.filter((entry) => entry !== false);
}
