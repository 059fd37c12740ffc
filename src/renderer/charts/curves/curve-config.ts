/** What the settings of all curves share: intervals behind the medians, clicks that lead to runs, and words on hover. */
import type { ChartConfiguration } from 'chart.js';
import { formatCount } from '../../components/format.js';
import type { ChartTheme } from '../chart-theme.js';
import type { Palette } from '../palette.js';
import { type PickRun, pickWith } from '../pick.js';
import type { CurveDataset } from './datasets.js';
import { intervalBars } from './interval-bars.js';
import type { CurvePoint } from './ladders.js';
import { type CurveRunPoint, isCurveRunPoint, isMedianPoint, runWords } from './run-points.js';

export type CurveConfig = ChartConfiguration<'scatter', CurveDataset['data']>;

interface CurveSettings {
  datasets: CurveDataset[];
  points: readonly CurvePoint[];
  scales: NonNullable<NonNullable<CurveConfig['options']>['scales']>;
  /** The figure of a run on hover. */
  valueOf: (point: CurveRunPoint) => string;
}

export function curveConfig(
  { datasets, points, scales, valueOf }: CurveSettings,
  theme: ChartTheme,
  palette: Palette,
  onPick: PickRun,
): CurveConfig {
  return {
    type: 'scatter',
    data: { datasets },
    plugins: [intervalBars(points, palette.mark)],
    options: {
      parsing: false,
      layout: { padding: { right: 12, top: 8 } },
      ...pickWith(onPick),
      scales,
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: () => '',
            label: ({ raw }) => {
              if (isMedianPoint(raw)) return raw.words;
              return isCurveRunPoint(raw) ? runWords(raw.curveRun, valueOf(raw)) : [];
            },
          },
        },
      },
    },
  };
}

/** A linear axis from 0 of what is counted. */
export function countScale(theme: ChartTheme, name: string) {
  return {
    type: 'linear' as const,
    min: 0,
    ticks: { ...theme.ticks, callback: (value: number | string) => formatCount(Number(value)) },
    grid: theme.grid,
    border: theme.border,
    title: theme.title(name),
  };
}
