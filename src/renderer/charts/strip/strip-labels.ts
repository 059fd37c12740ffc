/** Names the slow runs of a strip plot: they are what somebody looks for. */
import type { Chart } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { drawWord, wordSize } from '../draw-word.js';
import { type Box, placeLabel } from '../label-places.js';
import type { Palette } from '../palette.js';
import type { StripDot, StripRow } from './strip-plot.js';

/** Of a row with more slow runs only the slowest is named. */
const LABELS = 3;

/**
 * Inside the row's own height, so that no word seems to belong to the row above or below.
 *
 * @param index place of the row on the vertical axis
 */
export function drawSlowRuns(chart: Chart<'scatter'>, row: StripRow, index: number, palette: Palette): void {
  const slow = row.drawn.filter((dot) => dot.slow).sort((a, b) => b.ttftMs - a.ttftMs);
  if (slow.length === 0) return;
  const points = new Map(row.drawn.map((dot) => [dot, pointOf(chart, dot, index)]));
  const edge = chart.chartArea.right;
  const marks = [
    ...points.values(),
    ...row.overLimit.map(({ offset }) => ({ x: edge, y: chart.scales.y?.getPixelForValue(index + offset) ?? 0 })),
  ];
  const taken: Box[] = [];
  const [top, bottom] = [index - 0.52, index + 0.52].map((y) => chart.scales.y?.getPixelForValue(y) ?? 0);
  const area = { left: chart.chartArea.left, right: chart.width, top: top ?? 0, bottom: bottom ?? 0 };
  for (const dot of slow.length > LABELS ? slow.slice(0, 1) : slow) {
    const words = slowWords(dot, slow.length);
    const point = points.get(dot) ?? pointOf(chart, dot, index);
    const place = placeLabel(point, wordSize(chart.ctx, words), marks, taken, area);
    if (place === null) continue;
    taken.push(place.box);
    drawWord(chart.ctx, words, place, palette);
  }
}

function pointOf({ scales }: Chart<'scatter'>, dot: StripDot, index: number): { x: number; y: number } {
  return {
    x: scales.x?.getPixelForValue(dot.ttftMs) ?? 0,
    y: scales.y?.getPixelForValue(index + dot.offset) ?? 0,
  };
}

/** @example 'run 12: 929 ms (+5 slow)' */
function slowWords({ ordinal, ttftMs }: StripDot, slowRuns: number): string {
  const words = `run ${ordinal}: ${formatMs(ttftMs)}`;
  return slowRuns > LABELS ? `${words} (+${slowRuns - 1} slow)` : words;
}
