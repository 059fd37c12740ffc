/** What every curve is drawn of: runs as small dots, medians as the arm's marks. */
import type { ChartDataset } from 'chart.js';
import { type ArmMarker } from '../markers.js';
import { type Palette, withAlpha } from '../palette.js';
import { pointWords } from './curve-words.js';
import type { CurveFigure, CurvePoint, CurveRun } from './ladders.js';
import { type CurveRunPoint, isOnNewConnection, type MedianPoint, runPoints } from './run-points.js';

export type CurveDataset = ChartDataset<'scatter', (CurveRunPoint | MedianPoint | { x: number; y: number })[]>;

const CROWDED_FROM = 200;

/** Runs on a new connection are rings. */
export function runDots(
  runs: readonly CurveRun[],
  { hue }: ArmMarker,
  palette: Palette,
  offset: (index: number, count: number) => number,
): CurveDataset {
  const data = runPoints(runs, offset);
  return {
    data,
    pointStyle: 'circle',
    pointRadius: data.length > CROWDED_FROM ? 2.5 : 3.5,
    pointHoverRadius: 6,
    pointHitRadius: 4,
    backgroundColor: data.map(({ curveRun }) =>
      isOnNewConnection(curveRun) ? palette.background : withAlpha(hue, 0.55),
    ),
    borderColor: withAlpha(hue, 0.8),
    borderWidth: data.map(({ curveRun }) => (isOnNewConnection(curveRun) ? 1.5 : 0)),
    order: 2,
  };
}

/** @param joined the medians are the corners of a line */
export function medianMarks(
  points: readonly CurvePoint[],
  figure: CurveFigure,
  { hue, shape, rotation, dash }: ArmMarker,
  palette: Palette,
  joined: boolean,
): CurveDataset {
  return {
    data: points.flatMap((point): MedianPoint[] =>
      point.median === null ? [] : [{ x: point.x, y: point.median, words: [point.label, pointWords(point, figure)] }],
    ),
    showLine: joined,
    pointStyle: shape,
    pointRotation: rotation,
    pointRadius: 5.5,
    pointHoverRadius: 8,
    backgroundColor: hue,
    pointBorderColor: palette.mark,
    borderColor: hue,
    borderWidth: 1.5,
    borderDash: [...dash],
    order: 1,
  };
}
