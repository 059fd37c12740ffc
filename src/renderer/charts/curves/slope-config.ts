/** Chart.js settings of a time that grows with a length: both axes linear from 0, so that the slope is a straight line. */
import { formatCount, formatMs } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import { linearTimeScale } from '../phases/linear-time-scale.js';
import type { PickRun } from '../pick.js';
import { type CurveConfig, countScale, curveConfig } from './curve-config.js';
import { slopeWords } from './curve-words.js';
import { type CurveDataset, medianMarks, runDots } from './datasets.js';
import type { CurveRunPoint } from './run-points.js';
import { slopeDefinitions, type SlopeKind, type SlopeSeries } from './slope-model.js';

const axisNames = {
  'prompt-length': { x: 'Tokens of the prompt, as the usage tells', y: 'Time to first token' },
  'output-length': { x: 'Tokens of the reply, as the usage tells', y: 'Total time' },
} as const;

export function slopeConfig(
  series: readonly SlopeSeries[],
  kind: SlopeKind,
  palette: Palette,
  onPick: PickRun,
): CurveConfig {
  const theme = chartTheme(palette);
  const longestMs = series.flatMap(({ runs }) => runs).reduce((longest, { y }) => Math.max(longest, y), 0);
  const { figure } = slopeDefinitions[kind];
  const datasets = series.flatMap((each) => {
    const marker = markerOf(palette, each.armIndex);
    return [
      ...lineOf(each, kind, palette),
      medianMarks(each.points, figure, marker, palette, false),
      runDots(each.runs, marker, palette, () => 0),
    ];
  });
  const settings = {
    datasets,
    points: series.flatMap(({ points }) => points),
    scales: {
      x: countScale(theme, axisNames[kind].x),
      y: linearTimeScale(theme, axisNames[kind].y, longestMs),
    },
    valueOf: ({ x, y }: CurveRunPoint) => `${formatMs(y)} with ${formatCount(x)} tokens`,
  };
  return curveConfig(settings, theme, palette, onPick);
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
