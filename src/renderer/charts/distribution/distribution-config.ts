/** Turns ordered runs into Chart.js settings: the ECDF and the plot of the tail. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { chartTheme, type ChartTheme } from '../chart-theme.js';
import type { LegendEntry } from '../legend.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import { type PickRun, pickWith } from '../pick.js';
import { type TimeAxis, timeAxis } from '../time-axis.js';
import { ecdfPoints, type SharePoint, tailPoints } from './ecdf.js';
import { countWords } from './distribution-words.js';
import { type OrderedArm, RUNS_BEYOND } from './ordered-arm.js';

export type DistributionConfig = ChartConfiguration<'line', SharePoint[]>;

const SHARES = [0, 0.25, 0.5, 0.75, 0.9, 1] as const;
/** One run in so many: the median, and the percentiles 75, 90, 95, 99, 99.5, 99.9. */
const ONE_IN = [2, 4, 10, 20, 100, 200, 1_000] as const;
/** A mark at the end of an axis is drawn whole. */
const CLIP = 10;
/** Slow runs and the outermost ones. */
const MARK_RADIUS = 4;
/** Of more marks on one line, so that they do not grow together. */
const SMALL_MARK_RADIUS = 2.5;
const MANY_MARKS = 12;

export function ecdfConfig(arms: readonly OrderedArm[], palette: Palette, onPick: PickRun): DistributionConfig | null {
  const axis = axisOf(arms);
  if (axis === null) return null;
  const theme = chartTheme(palette);
  return {
    type: 'line',
    data: {
      datasets: arms.map((arm) => ({
        ...lineDataset(arm, ecdfPoints(arm), palette, ({ run, rank }) => run.slow && rank > 0),
        stepped: 'before' as const,
      })),
    },
    options: {
      ...commonOptions(arms, theme, onPick),
      scales: {
        x: theme.timeScale(axis, 'Time to first token (log scale)'),
        y: {
          ...{ type: 'linear', min: 0, max: 1 },
          afterBuildTicks: (scale) => {
            scale.ticks = SHARES.map((value) => ({ value }));
          },
          ticks: { ...theme.ticks, callback: (value) => `${Math.round(Number(value) * 100)} %` },
          grid: theme.grid,
          border: theme.border,
          title: theme.title('Share of runs with a first token by then'),
        },
      },
    },
  };
}

export function tailConfig(arms: readonly OrderedArm[], palette: Palette, onPick: PickRun): DistributionConfig | null {
  const axis = axisOf(arms);
  if (axis === null) return null;
  const theme = chartTheme(palette);
  const most = arms.reduce((largest, { n }) => Math.max(largest, n), 0);
  return {
    type: 'line',
    data: {
      datasets: arms.map((arm) => {
        const points = tailPoints(arm);
        const told = arm.n - RUNS_BEYOND;
        return {
          ...lineDataset(arm, points, palette, ({ rank }) => rank > told),
          // Beyond the last percentile that may be told the runs stand as single points.
          segment: { borderColor: ({ p1DataIndex }) => (p1DataIndex >= told ? 'transparent' : undefined) },
        };
      }),
    },
    options: {
      ...commonOptions(arms, theme, onPick),
      scales: {
        x: {
          ...{ type: 'logarithmic', min: 1, max: most * 2 },
          afterBuildTicks: (scale) => {
            scale.ticks = ONE_IN.filter((value) => value < most * 2).map((value) => ({ value }));
          },
          ticks: { ...theme.ticks, callback: (value) => percentileWords(Number(value)) },
          grid: theme.grid,
          border: theme.border,
          title: theme.title('Percentile of the runs (as 1 - p, log scale)'),
        },
        y: theme.timeScale(axis, 'Time to first token (log scale)'),
      },
    },
  };
}

/** @param marks what a point on a line means; null: there is none */
export function lineLegend(arms: readonly OrderedArm[], palette: Palette, marks: string | null): LegendEntry[] {
  const lines = arms.map((arm): LegendEntry => {
    const { hue, dash } = markerOf(palette, arm.armIndex);
    return { words: `${arm.label}, ${countWords(arm)}`, shape: 'line', stroke: hue, strokeWidth: 2.5, dash };
  });
  return marks === null ? lines : [...lines, { words: marks, shape: 'circle', fill: palette.textSecondary }];
}

/** Slow runs stand as points on the lines of the ECDF. */
export function ecdfMarks(arms: readonly OrderedArm[]): string | null {
  return arms.some(({ runs }) => runs.some(({ slow }) => slow)) ? 'a point on a line: slow run' : null;
}

/** Where so many runs were over the time limit, the slowest ones have no place in the picture. */
export function tailMarks(arms: readonly OrderedArm[]): string | null {
  return arms.some(({ overLimit }) => overLimit < RUNS_BEYOND)
    ? `a point: one of the ${RUNS_BEYOND} slowest runs`
    : null;
}

/** @example percentileWords(10) // '90 %' @example percentileWords(1000) // '99.9 %' */
function percentileWords(oneIn: number): string {
  return `${Number((100 * (1 - 1 / oneIn)).toFixed(2))} %`;
}

function lineDataset(
  arm: OrderedArm,
  points: SharePoint[],
  palette: Palette,
  isMarked: (point: SharePoint) => boolean,
): ChartDataset<'line', SharePoint[]> {
  const { hue, dash, shape, rotation } = markerOf(palette, arm.armIndex);
  const marks = points.filter(isMarked).length;
  const radius = marks > MANY_MARKS ? SMALL_MARK_RADIUS : MARK_RADIUS;
  return {
    ...{
      label: arm.label,
      data: points,
      borderColor: hue,
      backgroundColor: hue,
      borderWidth: 2,
      borderDash: [...dash],
    },
    ...{ pointStyle: shape, pointRotation: rotation, pointHitRadius: 5, pointHoverRadius: MARK_RADIUS + 2 },
    pointRadius: points.map((point) => (isMarked(point) ? radius : 0)),
    fill: false,
    clip: CLIP,
  };
}

function commonOptions(arms: readonly OrderedArm[], theme: ChartTheme, onPick: PickRun) {
  return {
    parsing: false as const,
    layout: { padding: { top: 8, right: 14 } },
    ...pickWith(onPick),
    plugins: {
      tooltip: {
        ...theme.tooltip,
        callbacks: {
          title: (items: { datasetIndex: number }[]) => arms[items[0]?.datasetIndex ?? -1]?.label ?? '',
          label: ({ datasetIndex, raw }: { datasetIndex: number; raw: unknown }) => runWords(arms[datasetIndex], raw),
        },
      },
    },
  };
}

function runWords(arm: OrderedArm | undefined, raw: unknown): string[] {
  const point = pointIn(raw);
  if (arm === undefined || point === null) return [];
  const { run, rank } = point;
  const place = `${Math.max(rank, 1)} of ${arm.n} runs had their first token by then`;
  return [`Run ${run.ordinal}: ${formatMs(run.ttftMs)}`, place, ...(run.slow ? ['slow run'] : []), 'Click for the run'];
}

/** Chart.js hands a point back as unknown. */
function pointIn(raw: unknown): SharePoint | null {
  return typeof raw === 'object' && raw !== null && 'rank' in raw ? (raw as SharePoint) : null;
}

/** With the fastest and the slowest run of all. */
export function axisOf(arms: readonly OrderedArm[]): TimeAxis | null {
  return timeAxis(arms.flatMap(({ runs }) => runs.map(({ ttftMs }) => ttftMs)));
}
