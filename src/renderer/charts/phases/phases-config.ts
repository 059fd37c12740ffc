/** Turns the rows of phases into Chart.js settings: floating bars on one linear time axis, a row per arm. */
import { BarController, BarElement, Chart, type ChartConfiguration } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { labelLines } from '../label-lines.js';
import type { LegendEntry } from '../legend.js';
import type { Palette } from '../palette.js';
import { type PickRun, pickWith, type RunPoint } from '../pick.js';
import { rowScale } from '../row-scale.js';
import { linearTimeScale } from './linear-time-scale.js';
import { phaseEdge, phaseFill } from './phase-colours.js';
import { BAR_THICKNESS, phaseMarks } from './phase-marks.js';
import { lengthOf, medianWords, phaseMeanings, spreadWords } from './phase-words.js';
import { phaseKinds, type PhaseRow, type PhaseStretch } from './phases-model.js';

Chart.register(BarController, BarElement);

interface PhaseBar extends RunPoint {
  /** From where to where the bar reaches, milliseconds; `x` is its end. */
  span: [number, number];
}

export type PhasesConfig = ChartConfiguration<'bar', PhaseBar[]>;

const ROW_HEIGHT = 58;
const AXIS_HEIGHT = 56;
/** Of the axis, for the total behind the longest bar. */
const ROOM_FOR_TOTAL = 1.1;
const kinds = [...phaseKinds, 'unknown'] as const;

/** Height in pixels. */
export function phasesHeight(rows: number): number {
  return rows * ROW_HEIGHT + AXIS_HEIGHT;
}

/** @returns null without a row */
export function phasesConfig(rows: readonly PhaseRow[], palette: Palette, onPick: PickRun): PhasesConfig | null {
  if (rows.length === 0) return null;
  const theme = chartTheme(palette);
  const longestMs = longestOf(rows);
  return {
    type: 'bar',
    data: {
      datasets: kinds.map((kind) => ({
        label: kind,
        data: rows.flatMap((row, y) => barsOf(row, y, kind)),
        grouped: false,
        barThickness: BAR_THICKNESS,
        borderSkipped: false,
        backgroundColor: phaseFill(palette, kind),
        borderColor: phaseEdge(palette, kind),
        borderWidth: 1,
      })),
    },
    plugins: [phaseMarks(rows, palette)],
    options: {
      indexAxis: 'y',
      parsing: { xAxisKey: 'span', yAxisKey: 'y' },
      layout: { padding: { right: 12 } },
      ...pickWith(onPick),
      scales: {
        x: linearTimeScale(theme, 'Time since the request was sent', longestMs),
        y: rowScale(theme, palette, rows.length, (row) => rowLabel(rows[row])),
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: ([item]) => (item === undefined ? '' : (rowAt(rows, item.raw)?.label ?? '')),
            label: (item) => stretchWords(rowAt(rows, item.raw), kinds[item.datasetIndex]),
          },
        },
      },
    },
  };
}

/** Only the phases that occur. */
export function phasesLegend(rows: readonly PhaseRow[], palette: Palette): LegendEntry[] {
  const occurring = kinds.filter((kind) => rows.some((row) => row.stretches.some((stretch) => stretch.kind === kind)));
  const hasSpread = rows.some((row) => phaseKinds.some((kind) => row.spread[kind] !== null));
  return [
    ...occurring.map((kind): LegendEntry => ({
      ...{ words: `${kind}: ${phaseMeanings[kind]}`, shape: 'rect' },
      ...{ fill: phaseFill(palette, kind), stroke: phaseEdge(palette, kind) },
    })),
    ...(hasSpread
      ? [
          {
            words: 'shortest to longest that the phase was in any run',
            ...{ shape: 'line' as const, stroke: palette.textSecondary, strokeWidth: 1.5 },
          },
        ]
      : []),
  ];
}

/** The spread may reach further than the longest bar, up to half as far again: past that the bars would be too short. */
function longestOf(rows: readonly PhaseRow[]): number {
  const totalMs = Math.max(...rows.map((row) => row.totalMs));
  const ends = rows.flatMap((row) =>
    row.stretches.map(({ kind, startMs }) => (kind === 'unknown' ? 0 : startMs + (row.spread[kind]?.maxMs ?? 0))),
  );
  return Math.min(1.5 * totalMs, Math.max(ROOM_FOR_TOTAL * totalMs, ...ends));
}

function barsOf(row: PhaseRow, y: number, kind: PhaseStretch['kind']): PhaseBar[] {
  return row.stretches
    .filter((stretch) => stretch.kind === kind)
    .map(({ startMs, endMs }) => ({ x: endMs, y, span: [startMs, endMs], armId: row.armId, sequence: row.sequence }));
}

function rowLabel(row: PhaseRow | undefined): string[] {
  return row === undefined ? [] : [...labelLines(row.label), `n = ${row.n}`];
}

function rowAt(rows: readonly PhaseRow[], raw: unknown): PhaseRow | undefined {
  return typeof raw === 'object' && raw !== null && 'y' in raw ? rows[Number(raw.y)] : undefined;
}

function stretchWords(row: PhaseRow | undefined, kind: PhaseStretch['kind'] | undefined): string[] {
  const stretch = row?.stretches.find((each) => each.kind === kind);
  if (row === undefined || stretch === undefined) return [];
  const range = stretch.kind === 'unknown' ? null : row.spread[stretch.kind];
  return [
    `${stretch.kind}: ${formatMs(lengthOf(stretch))} of ${formatMs(row.totalMs)}`,
    ...(range === null ? [] : [`over all runs ${spreadWords(range)}`]),
    `${medianWords(row)}; click for the run`,
  ];
}
