/**
 * Turns run-order data into Chart.js settings: time to first token (log) over the time since the session began, and above
 * it a lane for each arm with runs that never came to a first token.
 */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { formatCount, formatMs } from '../../components/format.js';
import { shortLabel } from '../../components/short-label.js';
import { chartTheme } from '../chart-theme.js';
import { elapsedTicks, formatElapsed } from '../elapsed-ticks.js';
import { armEntry, type LegendEntry } from '../legend.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import { type PickRun, pickWith, type RunPoint } from '../pick.js';
import { rowScale } from '../row-scale.js';
import { LANES_AXIS, LANES_HEADING, orderLabels } from './order-labels.js';
import { lanesOf, type OrderArm, orderNotes, type OrderPoint, type RunOrderData } from './run-order.js';

/** A mark at the end of an axis is drawn whole. */
const CLIP = 10;
/** In pixels. */
const PLOT_HEIGHT = 320;
const AXIS_HEIGHT = 60;
const LANE_HEIGHT = 24;
/** The lanes stand upon the axis of times. */
const STACK = 'times';
const LANE_CHARACTERS = 18;

export function runOrderHeight(data: RunOrderData): number {
  const lanes = lanesOf(data).length;
  const heading = lanes > 0 ? LANES_HEADING : 0;
  return heading + lanes * LANE_HEIGHT + (data.axis === null ? 0 : PLOT_HEIGHT) + AXIS_HEIGHT;
}

export interface OrderChartPoint extends RunPoint {
  point: OrderPoint;
}

export function runOrderConfig(
  data: RunOrderData,
  palette: Palette,
  onPick: PickRun,
): ChartConfiguration<'scatter', OrderChartPoint[]> | null {
  const { arms, axis, endMs } = data;
  const lanes = lanesOf(data);
  if (axis === null && lanes.length === 0) return null;
  const theme = chartTheme(palette);
  const end = Math.max(endMs, 1);
  return {
    type: 'scatter',
    data: { datasets: arms.flatMap((arm) => armDatasets(arm, lanes.indexOf(arm), palette)) },
    plugins: [orderLabels(data, palette)],
    options: {
      parsing: false,
      layout: { padding: { top: lanes.length > 0 ? LANES_HEADING : 8, right: 14 } },
      ...pickWith(onPick),
      scales: {
        x: {
          type: 'linear',
          min: -end * 0.015,
          max: end * 1.015,
          afterBuildTicks: (scale) => {
            scale.ticks = elapsedTicks(end).map((value) => ({ value }));
          },
          ticks: { ...theme.ticks, callback: (value) => formatElapsed(Number(value)) },
          grid: { color: palette.grid },
          border: theme.border,
          title: theme.title('Start of the run, since the session began'),
        },
        ...(axis !== null && {
          y: {
            ...theme.timeScale(axis, 'Time to first token (log scale)'),
            ...{ stack: STACK, stackWeight: PLOT_HEIGHT },
          },
        }),
        ...(lanes.length > 0 && {
          [LANES_AXIS]: {
            ...rowScale(theme, palette, lanes.length, (lane) => laneLabel(lanes[lane])),
            // The last lane keeps its distance from the axis below.
            max: lanes.length - 0.2,
            ...{ axis: 'y', stack: STACK, stackWeight: lanes.length * LANE_HEIGHT },
          },
        }),
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: ([item]) => pointIn(item?.raw)?.armLabel ?? '',
            label: ({ raw }) => pointWords(pointIn(raw)),
          },
        },
      },
    },
  };
}

/** Only the marks that occur. */
export function runOrderLegend({ arms }: RunOrderData, palette: Palette): LegendEntry[] {
  const points = arms.flatMap((arm) => arm.points);
  const stroke = palette.textSecondary;
  const entries: (LegendEntry | false)[] = [
    ...arms
      .filter(({ points: { length }, tokenless }) => tokenless < length)
      .map((arm) => armEntry(`${arm.label}, n = ${counted(arm)}`, markerOf(palette, arm.armIndex))),
    points.some(({ warmup }) => warmup) && {
      ...{ words: 'hollow: warm-up, in no figure', shape: 'circle', stroke, strokeWidth: 1.5 },
    },
    points.some(({ cold, warmup }) => cold && !warmup) && {
      ...{ words: 'hollow and bold: cold, a new connection after a long pause', shape: 'circle', stroke },
      strokeWidth: 2.5,
    },
    points.some(({ throttled, retried }) => throttled || retried) && {
      ...{ words: 'throttled, or sent more than once', shape: 'cross', stroke: palette.error, strokeWidth: 2 },
    },
    points.some(({ failed, throttled, ttftMs }) => failed && (!throttled || ttftMs !== null)) && {
      ...{ words: 'failed', shape: 'crossRot', stroke: palette.error, strokeWidth: 2 },
    },
  ];
  return entries.filter((entry) => entry !== false);
}

/** @param lane of the arm's runs without a first token */
function armDatasets(
  { points, armIndex, label }: OrderArm,
  lane: number,
  palette: Palette,
): ChartDataset<'scatter', OrderChartPoint[]>[] {
  const { hue, fill, shape, rotation } = markerOf(palette, armIndex);
  const radius = points.length > 100 ? 3 : points.length > 40 ? 4 : 5;
  const look = { pointStyle: shape, pointRotation: rotation, pointRadius: radius, pointHoverRadius: radius + 2.5 };
  const failed = { pointRadius: 5, pointHoverRadius: 8, borderColor: palette.error, borderWidth: 2 };
  const at = (point: OrderPoint): OrderChartPoint => ({
    ...{ x: point.startMs, y: point.ttftMs ?? lane, armId: point.armId, sequence: point.sequence, point },
  });
  const of = (is: (point: OrderPoint) => boolean): OrderChartPoint[] => points.filter(is).map(at);
  const timed = (is: (point: OrderPoint) => boolean) => of((point) => point.ttftMs !== null && is(point));
  const tokenless = (is: (point: OrderPoint) => boolean) => ({
    ...{ ...failed, data: of((point) => point.ttftMs === null && is(point)), yAxisID: LANES_AXIS },
  });
  const datasets: ChartDataset<'scatter', OrderChartPoint[]>[] = [
    { ...look, data: timed((point) => !point.failed && isPlain(point)), backgroundColor: fill, borderColor: hue },
    {
      ...look,
      data: timed((point) => !point.failed && point.warmup),
      backgroundColor: 'transparent',
      borderColor: hue,
    },
    {
      ...{ ...look, data: timed((point) => !point.failed && point.cold && !point.warmup) },
      ...{ backgroundColor: palette.background, borderColor: hue, borderWidth: 2.5 },
    },
    { ...failed, data: timed((point) => point.failed), pointStyle: 'crossRot' },
    { ...tokenless(({ throttled }) => !throttled), pointStyle: 'crossRot' },
    { ...tokenless(({ throttled }) => throttled), pointStyle: 'cross' },
  ];
  return datasets
    .filter(({ data }) => data.length > 0)
    .map((dataset) => ({ borderWidth: 1.5, pointHitRadius: 5, clip: CLIP, label, ...dataset }));
}

/** @example 'DeepSeek V3.2: 3 of 20' */
function laneLabel(arm: OrderArm | undefined): string[] {
  if (arm === undefined) return [];
  return [
    `${shortLabel(arm.label, LANE_CHARACTERS)}: ${formatCount(arm.tokenless)} of ${formatCount(arm.points.length)}`,
  ];
}

/** Runs that are more than tries: warm-ups enter no figure. */
function counted({ points }: OrderArm): string {
  return formatCount(points.filter(({ ttftMs, warmup, failed }) => ttftMs !== null && !warmup && !failed).length);
}

function isPlain({ warmup, cold }: OrderPoint): boolean {
  return !warmup && !cold;
}

function pointWords(point: OrderPoint | null): string[] {
  if (point === null) return [];
  const figure = point.ttftMs === null ? 'no first token' : formatMs(point.ttftMs);
  const start = `started at ${formatElapsed(point.startMs)}`;
  return [`${capital(point.name)}: ${figure}`, start, ...orderNotes(point), 'Click for the run'];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Chart.js hands a point back as unknown. */
function pointIn(raw: unknown): OrderPoint | null {
  return typeof raw === 'object' && raw !== null && 'point' in raw ? (raw as OrderChartPoint).point : null;
}
