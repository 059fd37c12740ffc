/** Turns the strip plot's data into Chart.js settings: a scatter of points on a logarithmic time axis, a row per arm. */
import type { ChartConfiguration } from 'chart.js';
import { formatMs, formatPlural } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { labelLines } from '../label-lines.js';
import { hueOf, type Palette, withAlpha } from '../palette.js';
import { type PickRun, pickWith, type RunPoint } from '../pick.js';
import { stripMarks } from './strip-marks.js';
import { dotNotes } from './strip-plot-words.js';
import type { StripDot, StripPlotData, StripRow } from './strip-plot.js';

export type StripPlotConfig = ChartConfiguration<'scatter', RunPoint[]>;

const ROW_HEIGHT = 52;
const AXIS_HEIGHT = 56;

/** Height in pixels that gives every row room for its dots. */
export function stripPlotHeight(rows: number): number {
  return rows * ROW_HEIGHT + AXIS_HEIGHT;
}

export function stripPlotConfig(data: StripPlotData, palette: Palette, onPick: PickRun): StripPlotConfig | null {
  const { rows, axis } = data;
  if (axis === null) return null;
  const theme = chartTheme(palette);
  return {
    type: 'scatter',
    data: { datasets: rows.map((row, index) => rowDataset(row, index, palette)) },
    plugins: [stripMarks(data, palette)],
    options: {
      parsing: false,
      layout: { padding: { right: 12 } },
      ...pickWith(onPick),
      scales: {
        x: theme.timeScale(axis, 'Time to first token (log scale)'),
        y: {
          type: 'linear',
          min: -0.5,
          max: rows.length - 0.5,
          reverse: true,
          afterBuildTicks: (scale) => {
            scale.ticks = rows.map((_row, value) => ({ value }));
          },
          ticks: {
            callback: (value) => rowLabel(rows[Number(value)]),
            color: palette.text,
            font: theme.font,
            autoSkip: false,
            crossAlign: 'far',
            padding: 10,
          },
          grid: { color: palette.grid, drawTicks: false },
          border: { display: false },
        },
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: ([item]) => (item === undefined ? '' : (rows[item.datasetIndex]?.label ?? '')),
            label: (item) => dotWords(rows[item.datasetIndex]?.dots[item.dataIndex]),
          },
        },
      },
    },
  };
}

function rowDataset(row: StripRow, index: number, palette: Palette): StripPlotConfig['data']['datasets'][number] {
  const hue = hueOf(palette, row.armIndex);
  return {
    label: row.label,
    data: row.dots.map((dot) => ({
      x: dot.ttftMs,
      y: index + dot.offset,
      armId: dot.armId,
      sequence: dot.sequence,
    })),
    pointStyle: row.dots.map((dot) => (dot.cached ? 'rect' : 'circle')),
    pointRadius: row.dots.length > 40 ? 3.5 : row.dots.length > 12 ? 4.5 : 5.5,
    pointHoverRadius: 8,
    pointHitRadius: 6,
    backgroundColor: withAlpha(hue, 0.8),
    borderColor: hue,
    borderWidth: 1.5,
    hoverBackgroundColor: hue,
  };
}

function rowLabel(row: StripRow | undefined): string[] {
  if (row === undefined) return [];
  const median = row.medianMs === null ? '' : `median ${formatMs(row.medianMs)}, `;
  // The axis may not take the room of the dots; the tooltip and the tables have the whole label.
  return [...labelLines(row.label), `${median}n = ${row.n}`];
}

function dotWords(dot: StripDot | undefined): string[] {
  if (dot === undefined) return [];
  return [`Run ${dot.ordinal}: ${formatMs(dot.ttftMs)}`, ...dotNotes(dot), 'Click for the run'];
}

/** How many runs the picture holds. @example 'Every dot is one of 18 runs' */
export function dotCountWords({ rows }: StripPlotData): string {
  const dots = rows.reduce((sum, row) => sum + row.dots.length, 0);
  return `Every dot is one of ${formatPlural(dots, 'run')}`;
}
