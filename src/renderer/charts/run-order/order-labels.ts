/** Names the slow runs of the run-order chart, and crosses those that were throttled or sent again. */
import type { Chart, Plugin } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { drawWord, wordSize } from '../draw-word.js';
import { type Box, placeLabel } from '../label-places.js';
import type { Palette } from '../palette.js';
import type { OrderPoint, RunOrderData } from './run-order.js';

/** The slowest ones; the tooltip names the others. */
const MOST_LABELS = 12;
const CROSS = 5;

export function orderLabels({ arms }: RunOrderData, palette: Palette): Plugin<'scatter'> {
  const points = arms.flatMap((arm) => arm.points);
  const slow = points
    .filter((point) => point.slow)
    .sort((a, b) => (b.ttftMs ?? 0) - (a.ttftMs ?? 0))
    .slice(0, MOST_LABELS);
  const marked = points.filter((point) => (point.throttled || point.retried) && point.ttftMs !== null);
  return {
    id: 'order-labels',
    afterDatasetsDraw: (chart) => {
      for (const point of marked) drawCross(chart, point, palette);
      const places = points.map((point) => place(chart, point));
      const taken: Box[] = [];
      for (const point of slow) {
        const words = `${point.name}: ${formatMs(point.ttftMs)}`;
        const area = { ...chart.chartArea, right: chart.width };
        const found = placeLabel(place(chart, point), wordSize(chart.ctx, words), places, taken, area);
        // Only the slowest may cover others: a run that nobody sees is worse than a word that is missing.
        if (found === null || (found.hidden > 0 && point !== slow[0])) continue;
        taken.push(found.box);
        drawWord(chart.ctx, words, found, palette);
      }
    },
  };
}

function drawCross(chart: Chart<'scatter'>, point: OrderPoint, palette: Palette): void {
  const { ctx } = chart;
  const { x, y } = place(chart, point);
  ctx.save();
  ctx.strokeStyle = palette.error;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(x - CROSS, y);
  ctx.lineTo(x + CROSS, y);
  ctx.moveTo(x, y - CROSS);
  ctx.lineTo(x, y + CROSS);
  ctx.stroke();
  ctx.restore();
}

function place({ scales }: Chart<'scatter'>, point: OrderPoint): { x: number; y: number } {
  return {
    x: scales.x?.getPixelForValue(point.startMs) ?? 0,
    y: scales.y?.getPixelForValue(point.ttftMs ?? scales.y.max) ?? 0,
  };
}
