/** Turns first token and total into Chart.js settings: a scatter with two logarithmic axes. */
import type { ChartConfiguration } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { armEntry, type LegendEntry } from '../legend.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import { type PickRun, pickWith } from '../pick.js';
import { shareWords } from './ttft-total-words.js';
import type { TtftTotalData, TtftTotalPoint } from './ttft-total.js';

export function ttftTotalConfig(
  data: TtftTotalData,
  palette: Palette,
  onPick: PickRun,
): ChartConfiguration<'scatter', TtftTotalPoint[]> | null {
  const { arms, x, y } = data;
  if (x === null || y === null) return null;
  const theme = chartTheme(palette);
  return {
    type: 'scatter',
    data: {
      datasets: arms.map(({ label, armIndex, points }) => {
        const { hue, fill, shape, rotation } = markerOf(palette, armIndex);
        const radius = points.length > 100 ? 3 : points.length > 40 ? 4 : 5;
        return {
          ...{ label, data: [...points], pointStyle: shape, pointRotation: rotation, pointRadius: radius },
          ...{ pointHoverRadius: radius + 2.5, pointHitRadius: 5 },
          ...{ backgroundColor: fill, borderColor: hue, borderWidth: points.length > 100 ? 0.75 : 1.5 },
        };
      }),
    },
    options: {
      parsing: false,
      layout: { padding: { top: 8, right: 14 } },
      ...pickWith(onPick),
      scales: {
        x: theme.timeScale(x, 'Time to first token (log scale)'),
        y: theme.timeScale(y, 'Total time (log scale)'),
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: ([item]) => arms[item?.datasetIndex ?? -1]?.label ?? '',
            label: ({ datasetIndex, dataIndex }) => pointWords(arms[datasetIndex]?.points[dataIndex]),
          },
        },
      },
    },
  };
}

export function ttftTotalLegend({ arms }: TtftTotalData, palette: Palette): LegendEntry[] {
  return arms.map((arm) => {
    const share = arm.waitingShare === null ? '' : `: ${shareWords(arm)} of the total is waiting`;
    return armEntry(`${arm.label}, n = ${arm.points.length}${share}`, markerOf(palette, arm.armIndex));
  });
}

function pointWords(point: TtftTotalPoint | undefined): string[] {
  if (point === undefined) return [];
  const { name, x, y, slow } = point;
  const lines = [`R${name.slice(1)}: first token ${formatMs(x)}`, `total ${formatMs(y)}`];
  return [...lines, ...(slow ? ['slow run'] : []), 'Click for the run'];
}
