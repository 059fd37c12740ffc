/** Chart.js settings of a time that grows with a length: both axes linear from 0, so that the slope is a straight line. */
import type { ChartConfiguration } from 'chart.js';
import { formatCount, formatMs } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import { linearTimeScale } from '../phases/linear-time-scale.js';
import { type PickRun, pickWith } from '../pick.js';
import { slopeWords } from './curve-words.js';
import { type CurveDataset, medianMarks, runDots } from './datasets.js';
import { intervalBars } from './interval-bars.js';
import { isCurveRunPoint, isMedianPoint, runWords } from './run-points.js';
import { slopeDefinitions, type SlopeKind, type SlopeSeries } from './slope-model.js';

export type SlopeConfig = ChartConfiguration<'scatter', CurveDataset['data']>;

const axisNames = {
  'prompt-length': { x: 'Tokens of the prompt, as the usage tells', y: 'Time to first token' },
  'output-length': { x: 'Tokens of the reply, as the usage tells', y: 'Total time' },
} as const;

export function slopeConfig(
  series: readonly SlopeSeries[],
  kind: SlopeKind,
  palette: Palette,
  onPick: PickRun,
): SlopeConfig {
  const theme = chartTheme(palette);
  const longestMs = series.flatMap(({ runs }) => runs).reduce((longest, { y }) => Math.max(longest, y), 0);
  const { figure } = slopeDefinitions[kind];
  return {
    type: 'scatter',
    data: {
      datasets: series.flatMap((each) => {
        const marker = markerOf(palette, each.armIndex);
        return [
          ...lineOf(each, kind, palette),
          medianMarks(each.points, figure, marker, palette, false),
          runDots(each.runs, marker, palette, () => 0),
        ];
      }),
    },
    plugins: [intervalBars(series.map(({ points }) => ({ points, colour: palette.mark })))],
    options: {
      parsing: false,
      layout: { padding: { right: 12, top: 8 } },
      ...pickWith(onPick),
      scales: {
        x: {
          type: 'linear',
          min: 0,
          ticks: { ...theme.ticks, callback: (value) => formatCount(Number(value)) },
          grid: theme.grid,
          border: theme.border,
          title: theme.title(axisNames[kind].x),
        },
        y: linearTimeScale(theme, axisNames[kind].y, longestMs),
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: () => '',
            label: ({ raw }) => {
              if (isMedianPoint(raw)) return raw.words;
              if (!isCurveRunPoint(raw)) return [];
              return runWords(raw.curveRun, `${formatMs(raw.y)} with ${formatCount(raw.x)} tokens`);
            },
          },
        },
      },
    },
  };
}

function lineOf({ line, slope, name, armIndex }: SlopeSeries, kind: SlopeKind, palette: Palette): CurveDataset[] {
  if (line === null || slope === null) return [];
  const words = [name, slopeWords(slope, kind)];
  return [
    {
      data: line.map((end) => ({ ...end, words })),
      showLine: true,
      pointRadius: 0,
      pointHitRadius: 8,
      borderColor: markerOf(palette, armIndex).hue,
      borderWidth: 2,
      order: 3,
    },
  ];
}
