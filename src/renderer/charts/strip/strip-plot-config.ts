/** Turns the strip plot's data into Chart.js settings: a scatter of points on a logarithmic time axis, a row per arm. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { hueOf, type Palette, withAlpha } from '../palette.js';
import { type PickRun, pickWith, type RunPoint } from '../pick.js';
import { rowScale } from '../row-scale.js';
import { type Highlight, highlightBands } from './strip-highlight.js';
import { stripMarks } from './strip-marks.js';
import { dotNotes, rowLabel } from './strip-plot-words.js';
import type { StripDot, StripPlotData, StripRow } from './strip-plot.js';

/** A run of the strip plot; `dot` is null for one that had no first token within the time limit. */
export interface StripPoint extends RunPoint {
  row: StripRow;
  ordinal: number;
  dot: StripDot | null;
}

export type StripPlotConfig = ChartConfiguration<'scatter', StripPoint[]>;

const AXIS_HEIGHT = 56;
/** A mark at the end of an axis is drawn whole. */
const CLIP = 10;
/** From so many rows on a row is low and has a label of one line. */
const LOW_ROWS_FROM = 13;

/** Height in pixels that gives every row room for its dots. */
export function stripPlotHeight(rows: number): number {
  return rows * rowHeight(rows) + AXIS_HEIGHT;
}

function rowHeight(rows: number): number {
  if (rows >= 30) return 22;
  return rows >= LOW_ROWS_FROM ? 30 : 52;
}

/** @param onPick called with the run whose dot was clicked */
export function stripPlotConfig(
  data: StripPlotData,
  palette: Palette,
  onPick: PickRun,
  highlight: Highlight | null = null,
): StripPlotConfig | null {
  const { rows, axis } = data;
  if (axis === null) return null;
  const theme = chartTheme(palette);
  const lines = rows.length >= LOW_ROWS_FROM ? 1 : 3;
  return {
    type: 'scatter',
    data: { datasets: rows.flatMap((row, index) => rowDatasets(row, index, palette, axis.maxMs)) },
    plugins: [highlightBands(data, highlight, palette), stripMarks(data, palette, rowHeight(rows.length))],
    options: {
      parsing: false,
      layout: { padding: { right: 14 } },
      ...pickWith(onPick),
      scales: {
        x: theme.timeScale(axis, 'Time to first token (log scale)'),
        y: rowScale(theme, palette, rows.length, (place) => {
          const row = rows[place];
          return row === undefined ? [] : rowLabel(row, lines);
        }),
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: ([item]) => rowOf(item?.raw)?.label ?? '',
            label: ({ raw }) => pointWords(raw),
          },
        },
      },
    },
  };
}

/** One for plain runs and one for each mark: points of one look are drawn far faster than points that differ. */
function rowDatasets(
  row: StripRow,
  index: number,
  palette: Palette,
  edgeMs: number,
): ChartDataset<'scatter', StripPoint[]>[] {
  const hue = hueOf(palette, row.armIndex);
  const crowded = row.drawn.length > 100;
  const radius = crowded ? 2.5 : row.drawn.length > 40 ? 3.5 : row.drawn.length > 12 ? 4.5 : 5.5;
  const look = {
    pointRadius: radius,
    pointHoverRadius: radius + 2.5,
    pointHitRadius: 6,
    clip: CLIP,
    backgroundColor: row.cold ? palette.background : withAlpha(hue, crowded ? 0.55 : 0.8),
    borderColor: hue,
    borderWidth: row.cold ? 2 : crowded ? 0.5 : 1.5,
    hoverBackgroundColor: hue,
  };
  const pointOf = (dot: StripDot): StripPoint => ({
    ...{ x: dot.ttftMs, y: index + dot.offset, armId: dot.armId, sequence: dot.sequence },
    ...{ row, ordinal: dot.ordinal, dot },
  });
  const overLimit = row.overLimit.map(({ sequence, ordinal, offset }) => ({
    ...{ x: edgeMs, y: index + offset, armId: row.armId, sequence, row, ordinal, dot: null },
  }));
  const datasets: ChartDataset<'scatter', StripPoint[]>[] = [
    { ...look, data: row.drawn.filter((dot) => !dot.cached).map(pointOf), pointStyle: 'circle' },
    { ...look, data: row.drawn.filter((dot) => dot.cached).map(pointOf), pointStyle: 'rect' },
    { ...look, data: overLimit, pointStyle: 'triangle', pointRotation: 90, pointRadius: 6, backgroundColor: hue },
  ];
  return datasets.filter(({ data }) => data.length > 0).map((dataset) => ({ ...dataset, label: row.label }));
}

function pointWords(raw: unknown): string[] {
  const point = pointIn(raw);
  if (point === null) return [];
  const { dot, ordinal } = point;
  if (dot === null) return [`Run ${ordinal}: no first token within the time limit`, 'Click for the run'];
  return [`Run ${ordinal}: ${formatMs(dot.ttftMs)}`, ...dotNotes(dot), 'Click for the run'];
}

function rowOf(raw: unknown): StripRow | null {
  return pointIn(raw)?.row ?? null;
}

/** Chart.js hands a point back as unknown. */
function pointIn(raw: unknown): StripPoint | null {
  return typeof raw === 'object' && raw !== null && 'dot' in raw && 'row' in raw ? (raw as StripPoint) : null;
}
