/**
 * The parts of the strip plot that Chart.js has no element for: the median tick, the interval of the median, the value
 * beside a slow run and the cross over a run that the client itself delayed.
 */
import type { Chart, Plugin } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { fontFamily, type Palette } from '../palette.js';
import type { StripDot, StripPlotData, StripRow } from './strip-plot.js';

const MEDIAN_HALF_HEIGHT = 0.4;
const CROWDED_FROM = 12;
const LABEL_FONT = `600 12px ${fontFamily}`;
const LABEL_GAP = 9;
const LABEL_HEIGHT = 15;
/** Of a row with more slow runs only the slowest is named. */
const LABELS = 3;
/** Half the size of a cross: it stays inside its dot's row. */
const CROSS = 4;

/** Draws for the rows of `data`, whose row `i` stands at `y = i`. */
export function stripMarks(data: StripPlotData, palette: Palette): Plugin<'scatter'> {
  return {
    id: 'strip-marks',
    beforeDatasetsDraw: (chart) => {
      for (const [index, row] of data.rows.entries()) {
        drawInterval(chart, row, index, palette);
        if (!isCrowded(row)) drawMedian(chart, row, index, palette);
      }
    },
    afterDatasetsDraw: (chart) => {
      for (const [index, row] of data.rows.entries()) {
        for (const dot of row.dots) if (dot.clientDelayed) drawCross(chart, dot, index, palette);
        if (isCrowded(row)) drawMedian(chart, row, index, palette);
        drawLabels(chart, row, index, palette);
      }
    },
  };
}

/** Under the dots, as wide as they are spread: it must not hide a run. */
function drawInterval(chart: Chart<'scatter'>, { interval }: StripRow, index: number, palette: Palette): void {
  if (interval === null) return;
  const { ctx } = chart;
  const [low, high] = interval;
  const y = yOf(chart, index);
  ctx.save();
  ctx.strokeStyle = palette.mark;
  ctx.lineWidth = 7;
  ctx.globalAlpha = 0.22;
  line(ctx, xOf(chart, low), y, xOf(chart, high), y);
  ctx.restore();
}

/** Among few dots the tick lies under them and hides none; among many it would drown, and lies on top. */
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

/** Names the slow runs, the slowest first, as long as no label covers another. */
function drawLabels(chart: Chart<'scatter'>, row: StripRow, index: number, palette: Palette): void {
  const { ctx, chartArea } = chart;
  const slow = row.dots.filter((dot) => dot.slow).sort((a, b) => b.ttftMs - a.ttftMs);
  const drawn: { left: number; right: number; y: number }[] = [];
  ctx.save();
  ctx.font = LABEL_FONT;
  ctx.fillStyle = palette.text;
  ctx.strokeStyle = palette.background;
  ctx.lineWidth = 3;
  ctx.lineJoin = 'round';
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  for (const dot of slow.length > LABELS ? slow.slice(0, 1) : slow) {
    const text = slowWords(dot, slow.length);
    const { width } = ctx.measureText(text);
    const x = xOf(chart, dot.ttftMs);
    const y = yOf(chart, index + dot.offset);
    const left = x + LABEL_GAP + width <= chartArea.right ? x + LABEL_GAP : x - LABEL_GAP - width;
    const right = left + width;
    const covers = drawn.some(
      (other) => left < other.right && right > other.left && Math.abs(y - other.y) < LABEL_HEIGHT,
    );
    if (covers) continue;
    drawn.push({ left, right, y });
    ctx.strokeText(text, left, y);
    ctx.fillText(text, left, y);
  }
  ctx.restore();
}

function slowWords({ ordinal, ttftMs }: StripDot, slowRuns: number): string {
  const words = `run ${ordinal}: ${formatMs(ttftMs)}`;
  return slowRuns > LABELS ? `${words} (slowest of ${slowRuns})` : words;
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
