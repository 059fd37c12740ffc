/**
 * The parts of the strip plot that Chart.js has no element for: the median tick, the interval of the median, the value
 * beside a slow run and the cross over a run that the client itself delayed.
 */
import type { Chart, Plugin } from 'chart.js';
import { formatMs } from '../components/format.js';
import { fontFamily, type Palette } from './palette.js';
import type { StripDot, StripPlotData, StripRow } from './strip-plot.js';

const MEDIAN_HALF_HEIGHT = 0.36;
const LABEL_FONT = `600 12px ${fontFamily}`;
const LABEL_GAP = 9;

/** Draws for the rows of `data`, whose row `i` stands at `y = i`. */
export function stripMarks(data: StripPlotData, palette: Palette): Plugin<'scatter'> {
  return {
    id: 'strip-marks',
    beforeDraw: (chart) => {
      chart.ctx.save();
      chart.ctx.fillStyle = palette.background;
      chart.ctx.fillRect(0, 0, chart.width, chart.height);
      chart.ctx.restore();
    },
    beforeDatasetsDraw: (chart) => {
      for (const [index, row] of data.rows.entries()) drawMedian(chart, row, index, palette);
    },
    afterDatasetsDraw: (chart) => {
      for (const [index, row] of data.rows.entries()) {
        for (const dot of row.dots) {
          if (dot.clientDelayed) drawCross(chart, dot, index, palette);
          if (dot.slow) drawLabel(chart, dot, index, palette);
        }
      }
    },
  };
}

function drawMedian(chart: Chart<'scatter'>, row: StripRow, index: number, palette: Palette): void {
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = palette.mark;
  if (row.interval !== null) {
    const [low, high] = row.interval;
    const y = yOf(chart, index);
    ctx.lineWidth = 7;
    ctx.globalAlpha = 0.22;
    line(ctx, xOf(chart, low), y, xOf(chart, high), y);
    ctx.globalAlpha = 1;
  }
  if (row.medianMs !== null) {
    const x = xOf(chart, row.medianMs);
    ctx.lineWidth = 2;
    line(ctx, x, yOf(chart, index - MEDIAN_HALF_HEIGHT), x, yOf(chart, index + MEDIAN_HALF_HEIGHT));
  }
  ctx.restore();
}

function drawLabel(chart: Chart<'scatter'>, dot: StripDot, index: number, palette: Palette): void {
  const { ctx, chartArea } = chart;
  const text = `run ${dot.ordinal}: ${formatMs(dot.ttftMs)}`;
  ctx.save();
  ctx.font = LABEL_FONT;
  ctx.fillStyle = palette.text;
  ctx.textBaseline = 'middle';
  const x = xOf(chart, dot.ttftMs);
  const fits = x + LABEL_GAP + ctx.measureText(text).width <= chartArea.right;
  ctx.textAlign = fits ? 'left' : 'right';
  ctx.fillText(text, fits ? x + LABEL_GAP : x - LABEL_GAP, yOf(chart, index + dot.offset));
  ctx.restore();
}

function drawCross(chart: Chart<'scatter'>, dot: StripDot, index: number, palette: Palette): void {
  const { ctx } = chart;
  const x = xOf(chart, dot.ttftMs);
  const y = yOf(chart, index + dot.offset);
  ctx.save();
  ctx.strokeStyle = palette.mark;
  ctx.lineWidth = 1.5;
  line(ctx, x - 6, y - 6, x + 6, y + 6);
  line(ctx, x - 6, y + 6, x + 6, y - 6);
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
