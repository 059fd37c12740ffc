/** Turns the strip plot's data into Chart.js settings: a scatter of points on a logarithmic time axis, a row per arm. */
import type { ChartConfiguration, PointStyle } from 'chart.js';
import { formatMs, formatPlural } from '../components/format.js';
import { labelLines } from './label-lines.js';
import { fontFamily, hueOf, type Palette } from './palette.js';
import { stripMarks } from './strip-marks.js';
import type { StripDot, StripPlotData, StripRow } from './strip-plot.js';
import { formatTick } from './time-axis.js';

export interface StripPoint {
  x: number;
  y: number;
  dot: StripDot;
}

export type StripPlotConfig = ChartConfiguration<'scatter', StripPoint[]>;

/** After five arms the hues repeat; the shape then tells them apart. A square is kept for runs that read the cache. */
const SHAPES = ['circle', 'triangle', 'rectRot', 'star'] as const satisfies readonly PointStyle[];
const FONT = { family: fontFamily, size: 12 };
const ROW_HEIGHT = 52;
const AXIS_HEIGHT = 56;

/** Height in pixels that gives every row room for its dots. */
export function stripPlotHeight(rows: number): number {
  return rows * ROW_HEIGHT + AXIS_HEIGHT;
}

/** @param onPick called with the run whose dot was clicked */
export function stripPlotConfig(
  data: StripPlotData,
  palette: Palette,
  onPick: (dot: StripDot) => void,
): StripPlotConfig | null {
  const { rows, axis } = data;
  if (axis === null) return null;
  return {
    type: 'scatter',
    data: { datasets: rows.map((row, index) => rowDataset(row, index, palette)) },
    plugins: [stripMarks(data, palette)],
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      devicePixelRatio: Math.max(2, window.devicePixelRatio),
      layout: { padding: { right: 12 } },
      interaction: { mode: 'nearest', intersect: true },
      onClick: (_event, [hit]) => {
        const dot = hit === undefined ? undefined : rows[hit.datasetIndex]?.dots[hit.index];
        if (dot !== undefined) onPick(dot);
      },
      onHover: (event, hits) => {
        const target = event.native?.target;
        if (target instanceof HTMLElement) target.style.cursor = hits.length > 0 ? 'pointer' : 'default';
      },
      scales: {
        x: {
          type: 'logarithmic',
          min: axis.minMs,
          max: axis.maxMs,
          afterBuildTicks: (scale) => {
            scale.ticks = axis.ticksMs.map((value) => ({ value }));
          },
          ticks: {
            callback: (value) => formatTick(Number(value)),
            color: palette.textSecondary,
            font: FONT,
            maxRotation: 0,
          },
          grid: { color: palette.grid },
          border: { color: palette.grid },
          title: { display: true, text: 'Time to first token (log scale)', color: palette.textSecondary, font: FONT },
        },
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
            font: FONT,
            autoSkip: false,
            crossAlign: 'far',
            padding: 10,
          },
          grid: { color: palette.grid, drawTicks: false },
          border: { display: false },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          animation: false,
          displayColors: false,
          backgroundColor: palette.text,
          titleColor: palette.background,
          bodyColor: palette.background,
          titleFont: FONT,
          bodyFont: FONT,
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
  const shape = SHAPES[Math.floor(row.armIndex / palette.hues.length) % SHAPES.length] ?? 'circle';
  return {
    label: row.label,
    data: row.dots.map((dot) => ({ x: dot.ttftMs, y: index + dot.offset, dot })),
    pointStyle: row.dots.map((dot) => (dot.cached ? 'rect' : shape)),
    pointRadius: row.dots.length > 40 ? 3.5 : row.dots.length > 12 ? 4.5 : 5.5,
    pointHoverRadius: 8,
    pointHitRadius: 6,
    backgroundColor: `${hue}cc`,
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
  const notes = [
    dot.slow ? 'slow run' : null,
    dot.cached ? 'read the prompt cache' : null,
    dot.clientDelayed ? 'delayed by this computer' : null,
  ].filter((note) => note !== null);
  return [`Run ${dot.ordinal}: ${formatMs(dot.ttftMs)}`, ...notes, 'Click for the run'];
}

/** How many runs the picture holds. @example 'Every dot is one of 18 runs' */
export function dotCountWords({ rows }: StripPlotData): string {
  const dots = rows.reduce((sum, row) => sum + row.dots.length, 0);
  return `Every dot is one of ${formatPlural(dots, 'run')}`;
}
