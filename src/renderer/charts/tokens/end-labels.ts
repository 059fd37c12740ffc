/** The name of each arm beside the end of its line, where it covers no other name or end; the legend has them all. */
import type { Chart, Plugin } from 'chart.js';
import { chartFont } from '../chart-theme.js';
import type { Palette } from '../palette.js';
import { shortLabel } from '../short-label.js';
import type { TimelineRow } from './timeline-rows.js';

const GAP = 10;
const LINE_HEIGHT = 15;
const CHARACTERS = 28;

interface Place {
  left: number;
  right: number;
  y: number;
}

/** @param rows as the datasets of the chart */
export function endLabels(rows: readonly TimelineRow[], palette: Palette): Plugin<'line'> {
  return {
    id: 'end-labels',
    afterDatasetsDraw: (chart) => {
      const ends = rows.map((row) => endOf(chart, row));
      const taken = ends.map(({ x, y }): Place => ({ left: x - 6, right: x + 6, y }));
      for (const [index, row] of rows.entries()) {
        const end = ends[index];
        if (end !== undefined) drawLabel(chart, shortLabel(row.label, CHARACTERS), end, taken, palette);
      }
    },
  };
}

function drawLabel(
  chart: Chart<'line'>,
  text: string,
  { x, y }: { x: number; y: number },
  taken: Place[],
  palette: Palette,
): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.font = `600 ${chartFont.size}px ${chartFont.family}`;
  const { width } = ctx.measureText(text);
  const at = (left: number, middle: number): Place => ({ left, right: left + width, y: middle });
  const place = [
    at(x + GAP, y),
    at(x - GAP - width, y),
    at(x - width / 2, y - LINE_HEIGHT),
    at(x + GAP, y + LINE_HEIGHT),
  ].find(
    (each) =>
      each.left >= chartArea.left &&
      each.right <= chartArea.right &&
      !taken.some(
        (other) => each.left < other.right && each.right > other.left && Math.abs(each.y - other.y) < LINE_HEIGHT,
      ),
  );
  if (place !== undefined) {
    taken.push(place);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.lineJoin = 'round';
    ctx.lineWidth = 3;
    ctx.strokeStyle = palette.background;
    ctx.fillStyle = palette.text;
    ctx.strokeText(text, place.left, place.y);
    ctx.fillText(text, place.left, place.y);
  }
  ctx.restore();
}

function endOf({ scales }: Chart<'line'>, { drawn }: TimelineRow): { x: number; y: number } {
  return {
    x: scales['x']?.getPixelForValue(drawn.endMs) ?? 0,
    y: scales['y']?.getPixelForValue(drawn.characters) ?? 0,
  };
}
