/** Names the slow runs of the run-order chart and its lanes, and crosses runs that were throttled or sent again. */
import type { Chart, Plugin } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { drawWord, wordSize } from '../draw-word.js';
import { type Box, placeLabel } from '../label-places.js';
import type { Palette } from '../palette.js';
import type { OrderPoint, RunOrderData } from './run-order.js';

/** Of the runs without a first token: a row for each arm that has any. */
export const LANES_AXIS = 'lanes';
/** Room above the lanes for the words that say what they are, in pixels. */
export const LANES_HEADING = 24;
/** The slowest ones; the tooltip names the others. */
const MOST_LABELS = 12;
const CROSS = 5;

export function orderLabels({ arms }: RunOrderData, palette: Palette): Plugin<'scatter'> {
  const points = arms.flatMap((arm) => arm.points).filter(hasPlace);
  const slow = points
    .filter((point) => point.slow)
    .sort((a, b) => b.ttftMs - a.ttftMs)
    .slice(0, MOST_LABELS);
  const marked = points.filter((point) => point.throttled || point.retried);
  return {
    id: 'order-labels',
    afterDatasetsDraw: (chart) => {
      drawHeading(chart, palette);
      for (const point of marked) drawCross(chart, point, palette);
      const places = points.map((point) => place(chart, point));
      const taken: Box[] = [];
      for (const point of slow) {
        const words = `${point.name}: ${formatMs(point.ttftMs)}`;
        const area = { ...chart.chartArea, right: chart.width, top: chart.scales.y?.top ?? chart.chartArea.top };
        const found = placeLabel(place(chart, point), wordSize(chart.ctx, words), places, taken, area);
        // Only the slowest may cover others: a run that nobody sees is worse than a word that is missing.
        if (found === null || (found.hidden > 0 && point !== slow[0])) continue;
        taken.push(found.box);
        drawWord(chart.ctx, words, found, palette);
      }
    },
  };
}

function drawCross(chart: Chart<'scatter'>, point: PlacedPoint, palette: Palette): void {
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

/** A point on the axis of times. */
type PlacedPoint = OrderPoint & { ttftMs: number };

function hasPlace(point: OrderPoint): point is PlacedPoint {
  return point.ttftMs !== null;
}

function place({ scales }: Chart<'scatter'>, point: PlacedPoint): { x: number; y: number } {
  return {
    x: scales.x?.getPixelForValue(point.startMs) ?? 0,
    y: scales.y?.getPixelForValue(point.ttftMs) ?? 0,
  };
}

function drawHeading(chart: Chart<'scatter'>, palette: Palette): void {
  const lanes = chart.scales[LANES_AXIS];
  if (lanes !== undefined) drawWord(chart.ctx, 'No first token', { left: lanes.left, y: lanes.top - 12 }, palette);
}
