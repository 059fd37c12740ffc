/**
 * The parts of the strip plot that Chart.js has no element for: the median tick, the interval of the median, the value
 * beside a slow run and the cross over a run that the client itself delayed.
 */
import type { Chart, Plugin } from 'chart.js';
import { type Palette, withAlpha } from '../palette.js';
import { drawSlowRuns } from './strip-labels.js';
import type { StripDot, StripPlotData, StripRow } from './strip-plot.js';

const MEDIAN_HALF_HEIGHT = 0.4;
const CROWDED_FROM = 30;
/** Half the size of a cross: it stays inside its dot's row. */
const CROSS = 4;

/**
 * Draws for the rows of `data`, whose row `i` stands at `y = i`.
 *
 * @param rowHeight in pixels
 */
export function stripMarks(data: StripPlotData, palette: Palette, rowHeight: number): Plugin<'scatter'> {
  return {
    id: 'strip-marks',
    beforeDatasetsDraw: (chart) => {
      for (const [index, row] of data.rows.entries()) {
        drawBox(chart, row, index, palette);
        if (isCrowded(row)) continue;
        drawInterval(chart, row, index, palette, Math.max(5, rowHeight / 6));
        drawMedian(chart, row, index, palette);
      }
    },
    afterDatasetsDraw: (chart) => {
      for (const [index, row] of data.rows.entries()) {
        for (const dot of row.dots) if (dot.clientDelayed) drawCross(chart, dot, index, palette);
        if (isCrowded(row)) {
          drawIntervalOnTop(chart, row, index, palette);
          drawMedian(chart, row, index, palette);
        }
        drawSlowRuns(chart, row, index, palette);
      }
    },
  };
}

/** The middle half of the runs, from the 25th to the 75th percentile. */
function drawBox(chart: Chart<'scatter'>, { quartiles }: StripRow, index: number, palette: Palette): void {
  if (quartiles === null) return;
  const { ctx } = chart;
  const [left, right] = [xOf(chart, quartiles[0]), xOf(chart, quartiles[1])];
  const [top, bottom] = [yOf(chart, index - MEDIAN_HALF_HEIGHT), yOf(chart, index + MEDIAN_HALF_HEIGHT)];
  ctx.save();
  ctx.strokeStyle = withAlpha(palette.mark, 0.45);
  ctx.lineWidth = 1;
  ctx.strokeRect(left, top, right - left, bottom - top);
  ctx.restore();
}

/** Under the dots, as wide as they are spread: it must not hide a run. */
function drawInterval(chart: Chart<'scatter'>, row: StripRow, index: number, palette: Palette, width: number): void {
  if (row.interval === null) return;
  const { ctx } = chart;
  const [low, high] = row.interval;
  const y = yOf(chart, index);
  ctx.save();
  ctx.strokeStyle = withAlpha(palette.mark, 0.25);
  ctx.lineWidth = width;
  line(ctx, xOf(chart, low), y, xOf(chart, high), y);
  ctx.restore();
}

/** Among many dots a bar under them would drown; a thin full one on top hides few of them. */
function drawIntervalOnTop(chart: Chart<'scatter'>, row: StripRow, index: number, palette: Palette): void {
  if (row.interval === null) return;
  const { ctx } = chart;
  const y = yOf(chart, index);
  const [left, right] = [xOf(chart, row.interval[0]), xOf(chart, row.interval[1])];
  ctx.save();
  for (const [color, width] of [
    [palette.background, 6],
    [palette.mark, 3],
  ] as const) {
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    line(ctx, left - width / 4, y, right + width / 4, y);
  }
  ctx.restore();
}

/** Among few dots the marks lie under them and hide none; among many they would drown, and lie on top. */
function isCrowded({ dots }: StripRow): boolean {
  return dots.length > CROWDED_FROM;
}

/** With an edge, so that it stands out from what it crosses. */
function drawMedian(chart: Chart<'scatter'>, { medianMs }: StripRow, index: number, palette: Palette): void {
  if (medianMs === null) return;
  const { ctx } = chart;
  const x = xOf(chart, medianMs);
  ctx.save();
  for (const [color, width] of [
    [palette.background, 5],
    [palette.mark, 2],
  ] as const) {
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    line(ctx, x, yOf(chart, index - MEDIAN_HALF_HEIGHT), x, yOf(chart, index + MEDIAN_HALF_HEIGHT));
  }
  ctx.restore();
}

function drawCross(chart: Chart<'scatter'>, dot: StripDot, index: number, palette: Palette): void {
  const { ctx } = chart;
  const x = xOf(chart, dot.ttftMs);
  const y = yOf(chart, index + dot.offset);
  ctx.save();
  ctx.strokeStyle = palette.mark;
  ctx.lineWidth = 1.25;
  line(ctx, x - CROSS, y - CROSS, x + CROSS, y + CROSS);
  line(ctx, x - CROSS, y + CROSS, x + CROSS, y - CROSS);
  ctx.restore();
}

function line(ctx: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.lineTo(toX, toY);
  ctx.stroke();
}

function xOf(chart: Chart<'scatter'>, ms: number): number {
  return chart.scales.x?.getPixelForValue(ms) ?? 0;
}

function yOf(chart: Chart<'scatter'>, row: number): number {
  return chart.scales.y?.getPixelForValue(row) ?? 0;
}
