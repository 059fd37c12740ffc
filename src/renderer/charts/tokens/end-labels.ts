/** The name of each arm beside the end of its line, where it hides no other name; the legend has them all. */
import type { Chart, Plugin } from 'chart.js';
import { drawWord, wordSize } from '../draw-word.js';
import { type Box, placeLabel, type Point } from '../label-places.js';
import type { Palette } from '../palette.js';
import { shortLabel } from '../short-label.js';
import type { TimelineRow } from './timeline-rows.js';

const CHARACTERS = 28;

/** @param rows as the datasets of the chart */
export function endLabels(rows: readonly TimelineRow[], palette: Palette): Plugin<'line'> {
  return {
    id: 'end-labels',
    afterDatasetsDraw: (chart) => {
      const points = rows.flatMap((row) => pointsOf(chart, row));
      const taken: Box[] = [];
      for (const row of rows) {
        const word = shortLabel(row.label, CHARACTERS);
        const end = pointsOf(chart, row).at(-1);
        if (end === undefined) continue;
        const others = points.filter(({ x, y }) => x !== end.x || y !== end.y);
        const place = placeLabel(end, wordSize(chart.ctx, word), others, taken, chart.chartArea);
        if (place === null) continue;
        taken.push(place.box);
        drawWord(chart.ctx, word, place, palette);
      }
    },
  };
}

/** Of the line, in pixels. */
function pointsOf({ scales }: Chart<'line'>, { drawn }: TimelineRow): Point[] {
  const { x, y } = scales;
  if (x === undefined || y === undefined) return [];
  const ends = [...drawn.steps, { offsetMs: drawn.endMs, characters: drawn.characters }];
  return ends.map(({ offsetMs, characters }) => ({
    x: x.getPixelForValue(offsetMs),
    y: y.getPixelForValue(characters),
  }));
}
