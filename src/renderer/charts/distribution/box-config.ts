/**
 * Turns ordered runs into Chart.js settings: a box for each arm, from the 25th to the 75th percentile with the median,
 * whiskers to the fastest and the slowest run, and every run as a dot. The plug-in draws; the figures are ours.
 */
import { BoxAndWiskers, BoxPlotController } from '@sgratzl/chartjs-chart-boxplot';
import { BarController, CategoryScale, Chart, type ChartConfiguration, type ChartDataset } from 'chart.js';
import { formatCount, formatMs } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { labelLines } from '../label-lines.js';
import type { LegendEntry } from '../legend.js';
import { hueOf, type Palette, withAlpha } from '../palette.js';
import { type PickRun, pickWith, type RunPoint } from '../pick.js';
import type { TimeAxis } from '../time-axis.js';
import { type OrderedArm, type OrderedRun, toldPercentile } from './ordered-arm.js';

Chart.register(BarController, BoxPlotController, BoxAndWiskers, CategoryScale);

interface BoxPoint extends RunPoint {
  run: OrderedRun;
  label: string;
}

interface Box {
  min: number;
  whiskerMin: number;
  q1: number;
  median: number;
  q3: number;
  whiskerMax: number;
  max: number;
  mean: number;
  items: number[];
  outliers: number[];
}

export type BoxConfig = ChartConfiguration<'boxplot' | 'scatter', (Box | BoxPoint)[]>;

const ROW_HEIGHT = 56;
const AXIS_HEIGHT = 56;
/** The runs lie in their order from top to bottom of this share of a row. */
const SPREAD = 0.5;

export function boxHeight(arms: number): number {
  return arms * ROW_HEIGHT + AXIS_HEIGHT;
}

/**
 * @param arms with at least 20 runs each: below, a box says less than its dots
 * @param axis the same for all pages of the picture
 */
export function boxConfig(
  arms: readonly OrderedArm[],
  axis: TimeAxis | null,
  palette: Palette,
  onPick: PickRun,
): BoxConfig | null {
  if (axis === null) return null;
  const theme = chartTheme(palette);
  return {
    type: 'boxplot',
    data: {
      labels: arms.map((arm) => [...labelLines(arm.label), ...countLines(arm)]),
      datasets: [
        ...arms.map((arm, index) => dotsOf(arm, index, palette)),
        {
          ...{ type: 'boxplot', data: arms.flatMap((arm) => boxOf(arm, axis.maxMs) ?? []), borderColor: palette.mark },
          ...{ backgroundColor: withAlpha(palette.mark, 0.08), medianColor: palette.mark, borderWidth: 1.5 },
          ...{ itemRadius: 0, outlierRadius: 0, meanRadius: 0, barPercentage: 0.62, categoryPercentage: 1 },
          // Else the dots would count as a second bar beside it. The plug-in's types do not know it.
          ...{ grouped: false },
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: 14 } },
      ...pickWith(onPick),
      scales: {
        x: theme.timeScale(axis, 'Time to first token (log scale)'),
        y: {
          type: 'category',
          grid: { display: false },
          border: { display: false },
          ticks: { color: palette.text, font: theme.font, autoSkip: false, crossAlign: 'far', padding: 10 },
        },
        dots: {
          ...{ type: 'linear', axis: 'y', min: -0.5, max: arms.length - 0.5, reverse: true },
          ...{ offset: false, display: false },
        },
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          filter: ({ raw }) => pointIn(raw) !== null,
          callbacks: {
            title: ([item]) => pointIn(item?.raw)?.label ?? '',
            label: ({ raw }) => runWords(pointIn(raw)),
          },
        },
      },
    },
  };
}

export function boxLegend(palette: Palette): LegendEntry[] {
  return [
    { words: 'one run', shape: 'circle', fill: palette.textSecondary },
    {
      ...{ words: 'middle half of the runs, with the median', shape: 'rect', stroke: palette.mark, strokeWidth: 1.5 },
      fill: withAlpha(palette.mark, 0.08),
    },
    { words: 'from the fastest to the slowest run', shape: 'line', stroke: palette.mark, strokeWidth: 1.5 },
  ];
}

function dotsOf(arm: OrderedArm, index: number, palette: Palette): ChartDataset<'scatter', (Box | BoxPoint)[]> {
  const hue = hueOf(palette, arm.armIndex);
  const inOrder = [...arm.runs].sort((a, b) => a.ordinal - b.ordinal);
  const step = inOrder.length < 2 ? 0 : SPREAD / (inOrder.length - 1);
  return {
    ...{ type: 'scatter', label: arm.label, yAxisID: 'dots', indexAxis: 'x', clip: 10 },
    data: inOrder.map((run, place) => ({
      ...{ x: run.ttftMs, y: index - SPREAD / 2 + place * step, armId: arm.armId, sequence: run.sequence },
      ...{ run, label: arm.label },
    })),
    ...{ pointRadius: arm.n > 100 ? 2.5 : 4, pointHitRadius: 5, pointHoverRadius: 6 },
    ...{ backgroundColor: withAlpha(hue, 0.6), borderColor: hue, borderWidth: arm.n > 100 ? 0.5 : 1 },
  };
}

/** @param edgeMs to which a box reaches that ends among the runs over the time limit */
function boxOf(arm: OrderedArm, edgeMs: number): Box | null {
  const [q1 = null, median = null, q3 = null] = [0.25, 0.5, 0.75].map(
    (p) => toldPercentile(arm, p) ?? (arm.overLimit > 0 ? edgeMs : null),
  );
  const [fastest, slowest] = [arm.runs.at(0), arm.runs.at(-1)];
  if (q1 === null || median === null || q3 === null || fastest === undefined || slowest === undefined) return null;
  const [min, max] = [fastest.ttftMs, slowest.ttftMs];
  return { min, whiskerMin: min, q1, median, q3, whiskerMax: max, max, mean: median, items: [], outliers: [] };
}

/** Beside the row; the words of the legend would be too long for it. */
function countLines({ n, overLimit }: OrderedArm): string[] {
  return [`n = ${formatCount(n)}${overLimit === 0 ? '' : `, ${formatCount(overLimit)} over the limit`}`];
}

function runWords(point: BoxPoint | null): string[] {
  if (point === null) return [];
  const { ordinal, ttftMs, slow } = point.run;
  return [`Run ${ordinal}: ${formatMs(ttftMs)}`, ...(slow ? ['slow run'] : []), 'Click for the run'];
}

/** Chart.js hands a point back as unknown. */
function pointIn(raw: unknown): BoxPoint | null {
  return typeof raw === 'object' && raw !== null && 'run' in raw ? (raw as BoxPoint) : null;
}
