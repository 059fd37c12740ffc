/** What Chart.js has no element for: words in the stretches, totals behind them, hatching of the unknown, the spread. */
import type { Chart, Plugin } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { chartFont } from '../chart-theme.js';
import type { Palette } from '../palette.js';
import { phaseEdge } from './phase-colours.js';
import { lengthOf } from './phase-words.js';
import type { PhaseRow, PhaseStretch } from './phases-model.js';

export const BAR_THICKNESS = 24;
const SMALL_FONT = `${chartFont.size - 1}px ${chartFont.family}`;
const TOTAL_FONT = `600 ${chartFont.size}px ${chartFont.family}`;
const PADDING = 6;
const HATCH_DISTANCE = 7;
/** From the middle of the bar down to the first line of the spread, and from there to the next. */
const SPREAD_BELOW = BAR_THICKNESS / 2 + 5;
const SPREAD_STEP = 5;
const CAP = 2;

/** Draws for the rows of `rows`, whose row `i` stands at `y = i`. */
export function phaseMarks(rows: readonly PhaseRow[], palette: Palette): Plugin<'bar'> {
  return {
    id: 'phase-marks',
    afterDatasetsDraw: (chart) => {
      for (const [index, row] of rows.entries()) {
        const y = pixel(chart, 'y', index);
        for (const stretch of row.stretches) {
          if (stretch.kind === 'unknown') drawHatching(chart, stretch, y, palette);
          drawWords(chart, stretch, y, palette);
        }
        drawSpread(chart, row, y, palette);
        drawTotal(chart, row, y, palette);
      }
    },
  };
}

/** The name and the time, the time alone, or nothing: never words that reach out of their stretch. */
function drawWords(chart: Chart<'bar'>, stretch: PhaseStretch, y: number, palette: Palette): void {
  const { ctx } = chart;
  const left = pixel(chart, 'x', stretch.startMs);
  const right = pixel(chart, 'x', stretch.endMs);
  const ms = formatMs(lengthOf(stretch));
  ctx.save();
  ctx.font = SMALL_FONT;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const words = [`${stretch.kind} ${ms}`, ms].find((each) => ctx.measureText(each).width + 2 * PADDING <= right - left);
  if (words !== undefined) {
    if (stretch.kind === 'unknown') {
      const { width } = ctx.measureText(words);
      ctx.fillStyle = palette.background;
      ctx.fillRect((left + right - width) / 2 - 3, y - 8, width + 6, 16);
    }
    ctx.fillStyle = palette.text;
    ctx.fillText(words, (left + right) / 2, y + 1);
  }
  ctx.restore();
}

function drawTotal(chart: Chart<'bar'>, { totalMs }: PhaseRow, y: number, palette: Palette): void {
  const { ctx } = chart;
  ctx.save();
  ctx.font = TOTAL_FONT;
  ctx.fillStyle = palette.text;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(formatMs(totalMs), pixel(chart, 'x', totalMs) + PADDING, y + 1);
  ctx.restore();
}

/** Lines, since a pattern is lost where the picture is saved as SVG. */
function drawHatching(chart: Chart<'bar'>, { startMs, endMs }: PhaseStretch, y: number, palette: Palette): void {
  const { ctx } = chart;
  const left = pixel(chart, 'x', startMs);
  const right = pixel(chart, 'x', endMs);
  const top = y - BAR_THICKNESS / 2;
  const bottom = y + BAR_THICKNESS / 2;
  ctx.save();
  ctx.strokeStyle = phaseEdge(palette, 'unknown');
  ctx.lineWidth = 1;
  ctx.globalAlpha = 0.6;
  ctx.beginPath();
  for (let x = left - BAR_THICKNESS; x < right; x += HATCH_DISTANCE) {
    const from = Math.max(x, left);
    const to = Math.min(x + BAR_THICKNESS, right);
    if (to <= from) continue;
    ctx.moveTo(from, bottom - (from - x));
    ctx.lineTo(to, Math.max(top, bottom - (to - x)));
  }
  ctx.stroke();
  ctx.restore();
}

/** Each from where its phase begins in the median run: how long it was at least and at most. */
function drawSpread(chart: Chart<'bar'>, { stretches, spread }: PhaseRow, y: number, palette: Palette): void {
  const { ctx, chartArea } = chart;
  let line = y + SPREAD_BELOW;
  ctx.save();
  ctx.lineWidth = 1.5;
  for (const { kind, startMs } of stretches) {
    const range = kind === 'unknown' ? null : spread[kind];
    if (range === null) continue;
    const from = pixel(chart, 'x', startMs + range.minMs);
    const end = pixel(chart, 'x', startMs + range.maxMs);
    const to = Math.min(end, chartArea.right);
    ctx.strokeStyle = phaseEdge(palette, kind);
    ctx.beginPath();
    ctx.moveTo(from, line);
    ctx.lineTo(to, line);
    drawCap(ctx, from, line);
    if (end > to) drawArrow(ctx, to, line);
    else drawCap(ctx, to, line);
    ctx.stroke();
    line += SPREAD_STEP;
  }
  ctx.restore();
}

function drawCap(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  ctx.moveTo(x, y - CAP);
  ctx.lineTo(x, y + CAP);
}

/** It reaches further than the picture does. */
function drawArrow(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  ctx.moveTo(x - 2 * CAP, y - 2 * CAP);
  ctx.lineTo(x, y);
  ctx.lineTo(x - 2 * CAP, y + 2 * CAP);
}

function pixel(chart: Chart<'bar'>, axis: 'x' | 'y', value: number): number {
  return chart.scales[axis]?.getPixelForValue(value) ?? 0;
}
