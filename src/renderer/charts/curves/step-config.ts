/** Chart.js settings of a sweep: steps at equal distances, times on a logarithmic axis, rates on a linear one from 0. */
import type { ChartConfiguration } from 'chart.js';
import { formatCount } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import { type PickRun, pickWith } from '../pick.js';
import { timeAxis } from '../time-axis.js';
import { figureWords } from './curve-words.js';
import { type CurveDataset, medianMarks, runDots } from './datasets.js';
import { intervalBars } from './interval-bars.js';
import type { CurveFigure } from './ladders.js';
import { isCurveRunPoint, isMedianPoint, runWords } from './run-points.js';
import type { StepSeries, Sweep } from './step-model.js';

export type StepConfig = ChartConfiguration<'scatter', CurveDataset['data']>;

/** How far the runs of a step spread to both sides, where steps stand 1 apart. */
const SPREAD = 0.28;

/** @returns null where no run has the figure */
export function stepConfig(
  sweep: Sweep,
  figure: CurveFigure,
  names: { x: string; y: string },
  palette: Palette,
  onPick: PickRun,
): StepConfig | null {
  const values = sweep.series.flatMap(({ runs }) => runs.map(({ y }) => y));
  const axis = timeAxis(values);
  if (axis === null) return null;
  const theme = chartTheme(palette);
  return {
    type: 'scatter',
    data: { datasets: sweep.series.flatMap((series) => datasetsOf(series, sweep, figure, palette)) },
    plugins: [intervalBars(sweep.series.map(({ points }) => ({ points, colour: palette.mark })))],
    options: {
      parsing: false,
      layout: { padding: { right: 12, top: 8 } },
      ...pickWith(onPick),
      scales: {
        x: {
          type: 'linear',
          min: -0.5,
          max: sweep.steps.length - 0.5,
          afterBuildTicks: (scale) => {
            scale.ticks = sweep.steps.map((_step, value) => ({ value }));
          },
          ticks: {
            ...theme.ticks,
            color: palette.text,
            autoSkip: false,
            callback: (value) => stepLabel(sweep, Number(value)),
          },
          grid: { display: false },
          border: theme.border,
          title: theme.title(names.x),
        },
        y:
          figure === 'streamTokensPerSecond'
            ? {
                type: 'linear',
                min: 0,
                ticks: { ...theme.ticks, callback: (value) => formatCount(Number(value)) },
                grid: theme.grid,
                border: theme.border,
                title: theme.title(names.y),
              }
            : theme.timeScale(axis, `${names.y} (log scale)`),
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: () => '',
            label: ({ raw }) => {
              if (isMedianPoint(raw)) return raw.words;
              return isCurveRunPoint(raw) ? runWords(raw.curveRun, figureWords(raw.y, figure)) : [];
            },
          },
        },
      },
    },
  };
}

/** A cold start is no further step of the pauses: the line does not lead to it. */
function datasetsOf(series: StepSeries, { steps }: Sweep, figure: CurveFigure, palette: Palette): CurveDataset[] {
  const marker = markerOf(palette, series.armIndex);
  const isCold = (x: number): boolean => steps[x]?.cold === true;
  const cold = series.points.filter(({ x }) => isCold(x));
  return [
    medianMarks(
      series.points.filter(({ x }) => !isCold(x)),
      figure,
      marker,
      palette,
      true,
    ),
    ...(cold.length === 0 ? [] : [coldMarks(medianMarks(cold, figure, marker, palette, false), marker.hue, palette)]),
    runDots(series.runs, marker, palette, (index, count) => (count < 2 ? 0 : SPREAD * ((2 * index) / (count - 1) - 1))),
  ];
}

function coldMarks(dataset: CurveDataset, hue: string, palette: Palette): CurveDataset {
  return { ...dataset, backgroundColor: palette.background, pointBorderColor: hue, borderWidth: 2.5 };
}

/** The words of a cold step need two lines. */
function stepLabel({ steps, series }: Sweep, place: number): string[] {
  const step = steps[place];
  if (step === undefined) return [];
  const failed = series
    .flatMap(({ points }) => points)
    .filter(({ x }) => x === place)
    .reduce((sum, point) => sum + point.failed, 0);
  const n = series
    .flatMap(({ points }) => points)
    .filter(({ x }) => x === place)
    .map((point) => point.n);
  return [
    ...step.words.split(', '),
    `n = ${n.length === 0 ? 0 : n.join(', ')}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
}
