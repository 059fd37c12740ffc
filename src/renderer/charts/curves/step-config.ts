/** Chart.js settings of a sweep: steps at equal distances, times on a logarithmic axis, rates on a linear one from 0. */
import { chartTheme, type ChartTheme } from '../chart-theme.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import type { PickRun } from '../pick.js';
import { timeAxis } from '../time-axis.js';
import { type CurveConfig, countScale, curveConfig } from './curve-config.js';
import { figureWords } from './curve-words.js';
import { type CurveDataset, medianMarks, runDots } from './datasets.js';
import type { CurveFigure } from './ladders.js';
import type { CurveRunPoint } from './run-points.js';
import type { StepSeries, Sweep } from './step-model.js';

/** How far the runs of a step spread to both sides, where steps stand 1 apart. */
const SPREAD = 0.28;

/** @returns null where no run has the figure */
export function stepConfig(
  sweep: Sweep,
  figure: CurveFigure,
  names: { x: string; y: string },
  palette: Palette,
  onPick: PickRun,
): CurveConfig | null {
  const values = sweep.series.flatMap(({ runs }) => runs.map(({ y }) => y));
  const axis = timeAxis(values);
  if (axis === null) return null;
  const theme = chartTheme(palette);
  const settings = {
    datasets: sweep.series.flatMap((series) => datasetsOf(series, sweep, figure, palette)),
    points: sweep.series.flatMap(({ points }) => points),
    scales: {
      x: stepScale(sweep, names.x, theme, palette),
      y:
        figure === 'streamTokensPerSecond'
          ? countScale(theme, names.y)
          : theme.timeScale(axis, `${names.y} (log scale)`),
    },
    valueOf: ({ y }: CurveRunPoint) => figureWords(y, figure),
  };
  return curveConfig(settings, theme, palette, onPick);
}

function stepScale(sweep: Sweep, name: string, theme: ChartTheme, palette: Palette) {
  return {
    type: 'linear' as const,
    min: -0.5,
    max: sweep.steps.length - 0.5,
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = sweep.steps.map((_step, value) => ({ value }));
    },
    ticks: {
      ...theme.ticks,
      color: palette.text,
      autoSkip: false,
      callback: (value: number | string) => stepLabel(sweep, Number(value)),
    },
    grid: { display: false },
    border: theme.border,
    title: theme.title(name),
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
