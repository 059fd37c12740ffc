/** What Chart.js has no element for: the intervals with their open ends, the line at 1, and the headings of groups. */
import type { Chart, Plugin } from 'chart.js';
import { chartFont } from '../chart-theme.js';
import type { Palette } from '../palette.js';
import { groupWords } from './comparison-words.js';
import type { ForestLine } from './forest-lines.js';
import type { ForestRow } from './forest-model.js';
import { verdictColour } from './verdict-colour.js';

const CAP = 4;
const ARROW = 5;
const HEADING_FONT = `600 ${chartFont.size}px ${chartFont.family}`;

/** Draws for `lines`, whose line `i` stands at `y = i`. */
export function forestMarks(lines: readonly ForestLine[], palette: Palette): Plugin<'scatter'> {
  return {
    id: 'forest-marks',
    beforeDatasetsDraw: (chart) => {
      drawOne(chart, palette);
      for (const [index, line] of lines.entries()) {
        const y = chart.scales['y']?.getPixelForValue(index) ?? 0;
        if (line.kind === 'heading') drawHeading(chart, groupWords(line.group), y, palette);
        else drawInterval(chart, line.row, y, palette);
      }
    },
  };
}

/** The line on which both arms take the same time. */
function drawOne(chart: Chart<'scatter'>, palette: Palette): void {
  const { ctx, chartArea } = chart;
  const x = xOf(chart, 1);
  ctx.save();
  ctx.strokeStyle = palette.textSecondary;
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  stroke(ctx, [
    [x, chartArea.top],
    [x, chartArea.bottom],
  ]);
  ctx.restore();
}

/** On a ground of its own, from the edge of the picture: no data stands in this line. */
function drawHeading(chart: Chart<'scatter'>, words: string, y: number, palette: Palette): void {
  const { ctx, chartArea } = chart;
  const left = chart.scales['y']?.left ?? 0;
  const top = y - 13;
  ctx.save();
  ctx.fillStyle = palette.background;
  ctx.fillRect(chartArea.left, top, chartArea.right - chartArea.left, 26);
  ctx.font = HEADING_FONT;
  ctx.fillStyle = palette.text;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(words, left, y + 2);
  ctx.restore();
}

/** An end that is not known is an arrow to the edge; without any interval there is no line. */
function drawInterval(chart: Chart<'scatter'>, row: ForestRow, y: number, palette: Palette): void {
  if (row.low === null && row.high === null) return;
  const { ctx, chartArea } = chart;
  const left = row.low === null ? chartArea.left : xOf(chart, row.low);
  const right = row.high === null ? chartArea.right : xOf(chart, row.high);
  ctx.save();
  ctx.strokeStyle = verdictColour(row.comparison.verdict, palette);
  ctx.lineWidth = 2;
  stroke(ctx, [
    [left, y],
    [right, y],
  ]);
  drawEnd(ctx, left, y, row.low === null ? -1 : null);
  drawEnd(ctx, right, y, row.high === null ? 1 : null);
  ctx.restore();
}

/** @param direction of the arrow; null: the end is known */
function drawEnd(ctx: CanvasRenderingContext2D, x: number, y: number, direction: 1 | -1 | null): void {
  const back = direction === null ? x : x - direction * ARROW;
  const half = direction === null ? CAP : ARROW;
  stroke(ctx, [
    [back, y - half],
    [x, y],
    [back, y + half],
  ]);
}

function stroke(ctx: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  ctx.beginPath();
  for (const [x, y] of points) ctx.lineTo(x, y);
  ctx.stroke();
}

function xOf(chart: Chart<'scatter'>, ratio: number): number {
  return chart.scales['x']?.getPixelForValue(ratio) ?? 0;
}
