/** Turns run-order data into Chart.js settings: time to first token (log) over the time since the session began. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { elapsedTicks, formatElapsed } from '../elapsed-ticks.js';
import { armEntry, type LegendEntry } from '../legend.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import { type PickRun, pickWith, type RunPoint } from '../pick.js';
import { orderLabels } from './order-labels.js';
import { orderNotes, type OrderPoint, type RunOrderData } from './run-order.js';

/** A mark at the end of an axis is drawn whole. */
const CLIP = 10;

export interface OrderChartPoint extends RunPoint {
  point: OrderPoint;
}

export function runOrderConfig(
  data: RunOrderData,
  palette: Palette,
  onPick: PickRun,
): ChartConfiguration<'scatter', OrderChartPoint[]> | null {
  const { arms, axis, endMs } = data;
  if (axis === null) return null;
  const theme = chartTheme(palette);
  const end = Math.max(endMs, 1);
  return {
    type: 'scatter',
    data: { datasets: arms.flatMap((arm) => armDatasets(arm, axis.maxMs, palette)) },
    plugins: [orderLabels(data, palette)],
    options: {
      parsing: false,
      layout: { padding: { top: 8, right: 14 } },
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
        y: theme.timeScale(axis, 'Time to first token (log scale)'),
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
    ...arms.map(({ label, armIndex }) => armEntry(label, markerOf(palette, armIndex))),
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
    points.some(({ failed }) => failed) && {
      ...{ words: 'failed before its first token', shape: 'crossRot', stroke: palette.error, strokeWidth: 2 },
    },
  ];
  return entries.filter((entry) => entry !== false);
}

function armDatasets(
  { points, armIndex, label }: RunOrderData['arms'][number],
  edgeMs: number,
  palette: Palette,
): ChartDataset<'scatter', OrderChartPoint[]>[] {
  const { hue, fill, shape, rotation } = markerOf(palette, armIndex);
  const radius = points.length > 100 ? 3 : points.length > 40 ? 4 : 5;
  const look = { pointStyle: shape, pointRotation: rotation, pointRadius: radius, pointHoverRadius: radius + 2.5 };
  const at = (point: OrderPoint): OrderChartPoint => ({
    ...{ x: point.startMs, y: point.ttftMs ?? edgeMs, armId: point.armId, sequence: point.sequence, point },
  });
  const of = (is: (point: OrderPoint) => boolean): OrderChartPoint[] => points.filter(is).map(at);
  const datasets: ChartDataset<'scatter', OrderChartPoint[]>[] = [
    { ...look, data: of((point) => !point.failed && isPlain(point)), backgroundColor: fill, borderColor: hue },
    { ...look, data: of((point) => !point.failed && point.warmup), backgroundColor: 'transparent', borderColor: hue },
    {
      ...{ ...look, data: of((point) => !point.failed && point.cold && !point.warmup) },
      ...{ backgroundColor: palette.background, borderColor: hue, borderWidth: 2.5 },
    },
    {
      ...{ ...look, data: of((point) => point.failed), pointStyle: 'crossRot', pointRotation: 0, pointRadius: 6 },
      ...{ borderColor: palette.error, borderWidth: 2 },
    },
  ];
  return datasets
    .filter(({ data }) => data.length > 0)
    .map((dataset) => ({ borderWidth: 1.5, pointHitRadius: 5, clip: CLIP, label, ...dataset }));
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
