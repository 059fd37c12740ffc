/** The name of each arm beside the end of its line, where it hides nothing; the legend has them all. */
import type { Chart, Plugin } from 'chart.js';
import { drawWord, wordSize } from '../draw-word.js';
import { type Box, placeLabel, type Point } from '../label-places.js';
import type { Palette } from '../palette.js';
import { shortLabel } from '../../components/short-label.js';
import type { TimelineRow } from './timeline-rows.js';

const CHARACTERS = 28;
/** Half of it, with its edge. */
const MARK = 7;

/** @param rows as the datasets of the chart */
export function endLabels(rows: readonly TimelineRow[], palette: Palette): Plugin<'line'> {
  return {
    id: 'end-labels',
    afterDatasetsDraw: (chart) => {
      const lines = rows.flatMap((row) => {
        const points = pointsOf(chart, row);
        const end = points.at(-1);
        return end === undefined ? [] : [{ row, points, end }];
      });
      const words: Box[] = [];
      for (const { row, end } of lines) {
        const others = lines.filter((line) => line.row !== row);
        const word = shortLabel(row.label, CHARACTERS);
        const near = others.flatMap((line) => line.points);
        const taken = [...words, ...others.map((line) => boxOfMark(line.end))];
        const place = placeLabel(end, wordSize(chart.ctx, word), near, taken, chart.chartArea);
        // Over another arm's line it would seem to be that one's name.
        if (place === null || near.some((point) => isInside(place.box, point))) continue;
        words.push(place.box);
        drawWord(chart.ctx, word, place, palette);
      }
    },
  };
}

function isInside({ left, right, top, bottom }: Box, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function boxOfMark({ x, y }: Point): Box {
  return { left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK };
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
