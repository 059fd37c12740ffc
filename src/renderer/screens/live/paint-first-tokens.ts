/** Draws first-token times as dots on a log axis, over the interval of their median, with the median's tick. */
import { drawPoint } from 'chart.js/helpers';
import type { ArmMarker } from '../../charts/markers.js';
import type { Palette } from '../../charts/palette.js';
import { withAlpha } from '../../charts/palette.js';
import { positionOnAxis, type TimeAxis } from '../../charts/time-axis.js';
import type { Place } from './Drawing.js';
import type { FirstTokenDot, FirstTokens } from './first-tokens.js';

const RADIUS = 4.5;
const CROWDED_RADIUS = 3;
const CROWDED_FROM = 40;
/** Dots of many runs go from top to bottom in their order, so that those of equal runs are all seen. */
const SPREAD_FROM = 6;
const MARGIN = 8;
const MOST_REACH = 12;

export function paintFirstTokens(
  { context, width, height }: Place,
  figures: FirstTokens,
  axis: TimeAxis,
  marker: ArmMarker,
  palette: Palette,
): void {
  const xOf = (ms: number): number => xOnAxis(axis, ms, width);
  const middle = height / 2;
  context.fillStyle = palette.grid;
  context.fillRect(0, middle, width, 1);
  const { dots, interval, medianMs } = figures;
  if (interval !== null) {
    const [fromX, toX] = [xOf(interval.low), interval.high === Infinity ? width : xOf(interval.high)];
    context.fillStyle = withAlpha(palette.mark, 0.2);
    context.fillRect(fromX, middle - 4, Math.max(2, toX - fromX), 8);
  }
  paintDots(context, dots, xOf, middle, marker, palette);
  if (medianMs !== null && medianMs !== Infinity) {
    for (const [color, thickness] of [
      [palette.background, 4],
      [palette.mark, 2],
    ] as const) {
      context.fillStyle = color;
      context.fillRect(xOf(medianMs) - thickness / 2, 1, thickness, height - 2);
    }
  }
}

/** The dot nearest to the pointer, unless none is near. */
export function dotAt(figures: FirstTokens, axis: TimeAxis, x: number, width: number): FirstTokenDot | null {
  let nearest: FirstTokenDot | null = null;
  let distance: number = MOST_REACH;
  for (const dot of figures.dots) {
    const away = Math.abs(xOnAxis(axis, dot.ttftMs, width) - x);
    if (away <= distance) [nearest, distance] = [dot, away];
  }
  return nearest;
}

export function xOnAxis(axis: TimeAxis, ms: number, width: number): number {
  return MARGIN + (width - 2 * MARGIN) * positionOnAxis(axis, ms);
}

function paintDots(
  context: CanvasRenderingContext2D,
  dots: readonly FirstTokenDot[],
  xOf: (ms: number) => number,
  middle: number,
  marker: ArmMarker,
  palette: Palette,
): void {
  const radius = dots.length > CROWDED_FROM ? CROWDED_RADIUS : RADIUS;
  const spread = dots.length < SPREAD_FROM ? 0 : 2 * (middle - radius - 1);
  for (const [index, { ttftMs, counts, delayed }] of dots.entries()) {
    const x = xOf(ttftMs);
    const y = middle + (dots.length < 2 ? 0 : (index / (dots.length - 1) - 0.5) * spread);
    context.fillStyle = counts ? marker.fill : 'transparent';
    context.strokeStyle = marker.hue;
    drawPoint(context, { pointStyle: marker.shape, rotation: marker.rotation, radius, borderWidth: 1.5 }, x, y);
    if (!delayed) continue;
    context.strokeStyle = palette.mark;
    drawPoint(context, { pointStyle: 'crossRot', rotation: 0, radius: radius + 1, borderWidth: 1.5 }, x, y);
  }
}
