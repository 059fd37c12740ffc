/** Intervals of medians as upright bars behind the points of a curve. */
import type { Chart, Plugin } from 'chart.js';
import type { CurvePoint } from './ladders.js';

const CAP = 5;

export function intervalBars(points: readonly CurvePoint[], colour: string): Plugin<'scatter'> {
  return {
    id: 'interval-bars',
    beforeDatasetsDraw: (chart) => {
      for (const point of points) drawBar(chart, point, colour);
    },
  };
}

function drawBar(chart: Chart<'scatter'>, { x, interval }: CurvePoint, colour: string): void {
  if (interval === null) return;
  const { ctx, scales } = chart;
  const [low, high] = interval.map((value) => scales['y']?.getPixelForValue(value) ?? 0);
  if (low === undefined || high === undefined) return;
  const middle = scales['x']?.getPixelForValue(x) ?? 0;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(middle, low);
  ctx.lineTo(middle, high);
  for (const y of [low, high]) {
    ctx.moveTo(middle - CAP, y);
    ctx.lineTo(middle + CAP, y);
  }
  ctx.stroke();
  ctx.restore();
}
