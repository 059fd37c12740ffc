/** The rows of a strip plot that something beside it speaks of: a band behind them, and their names in words. */
import type { Chart, Plugin } from 'chart.js';
import { shortLabel } from '../../components/short-label.js';
import type { LegendEntry } from '../legend.js';
import { type Palette, withAlpha } from '../palette.js';
import type { StripPlotData, StripRow } from './strip-plot.js';

export interface Highlight {
  /** Who speaks of them. @example 'finding 2' */
  by: string;
  armIds: readonly string[];
}

/** Of more arms the first ones are named; the bands show all. */
const NAMED_ARMS = 4;
/** Of the bar at the beginning of a band, in pixels. */
const BAR = 4;

/** None where it speaks of every row: a band behind all would tell none apart. */
export function highlightedRows({ rows }: StripPlotData, highlight: Highlight | null): readonly StripRow[] {
  if (highlight === null) return [];
  const spokenOf = rows.filter(({ armId }) => highlight.armIds.includes(armId));
  return spokenOf.length === rows.length ? [] : spokenOf;
}

/** @example 'Finding 2 speaks of DeepSeek V3.2 and Nova Micro (banded rows).' */
export function highlightWords(data: StripPlotData, highlight: Highlight | null): string {
  if (highlight === null || highlight.armIds.length === 0) return '';
  const by = `${highlight.by.charAt(0).toUpperCase()}${highlight.by.slice(1)}`;
  const rows = highlightedRows(data, highlight);
  if (rows.length === 0) return data.rows.length < 2 ? '' : `${by} speaks of all of them.`;
  const names = rows.slice(0, NAMED_ARMS).map(({ label }) => shortLabel(label));
  const left = rows.length - names.length;
  const all = left > 0 ? [...names, `${left} more`] : names;
  const listed = all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
  return `${by} speaks of ${listed} (banded ${rows.length === 1 ? 'row' : 'rows'}).`;
}

export function highlightLegend(data: StripPlotData, highlight: Highlight | null, palette: Palette): LegendEntry[] {
  if (highlight === null || highlightedRows(data, highlight).length === 0) return [];
  const look = { shape: 'rect', fill: bandColour(palette), stroke: palette.mark, strokeWidth: 1 } as const;
  return [{ words: `row that ${highlight.by} speaks of`, ...look }];
}

export function highlightBands(data: StripPlotData, highlight: Highlight | null, palette: Palette): Plugin<'scatter'> {
  const rows = new Set(highlightedRows(data, highlight));
  return {
    id: 'highlight-bands',
    beforeDraw: (chart) => {
      for (const [index, row] of data.rows.entries()) if (rows.has(row)) drawBand(chart, index, palette);
    },
  };
}

/** From the label on: the bar at its beginning is seen without any colour. */
function drawBand({ ctx, chartArea, scales }: Chart<'scatter'>, index: number, palette: Palette): void {
  const [top, bottom] = [index - 0.5, index + 0.5].map((y) => scales.y?.getPixelForValue(y) ?? 0);
  if (top === undefined || bottom === undefined) return;
  const left = scales.y?.left ?? chartArea.left;
  ctx.save();
  ctx.fillStyle = bandColour(palette);
  ctx.fillRect(left, top + 1, chartArea.right - left, bottom - top - 2);
  ctx.fillStyle = palette.mark;
  ctx.fillRect(chartArea.left - BAR, top + 1, BAR, bottom - top - 2);
  ctx.restore();
}

function bandColour({ mark }: Palette): string {
  return withAlpha(mark, 0.09);
}
