/** Chart.js settings of a trend: medians with their intervals on a logarithmic axis, against date. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { chartFont, chartTheme } from '../../../charts/chart-theme.js';
import type { LegendEntry } from '../../../charts/legend.js';
import { hueOf, type Palette } from '../../../charts/palette.js';
import { formatDateTime } from '../../../components/format.js';
import { type DrawnPoint, pointWords, spanOf, type TrendData } from './trend-points.js';

interface TrendXY {
  x: number;
  y: number;
  drawn: DrawnPoint;
}

export type TrendConfig = ChartConfiguration<'scatter', TrendXY[]>;

/** More labels than these would cover each other. */
const LABELLED = 16;
const HOUR_MS = 3_600_000;
/** Dates below the axis at most, so that none covers another. */
const TICKS = 6;

/** @param onPick called with the session whose point was clicked */
export function trendConfig(
  data: TrendData,
  palette: Palette,
  onPick: (sessionId: string) => void,
): TrendConfig | null {
  const { drawn, axis, byDate } = data;
  const first = drawn[0];
  const last = drawn.at(-1);
  if (axis === null || first === undefined || last === undefined) return null;
  const theme = chartTheme(palette);
  const margin = byDate ? (last.x - first.x) * 0.08 || HOUR_MS : 0.6;
  const points = (isOther: boolean): TrendXY[] =>
    drawn
      .filter(({ point }) => point.differs.length > 0 === isOther)
      .map((each) => ({ x: each.x, y: each.point.medianMs, drawn: each }));
  const hue = hueOf(palette, 0);
  const look = {
    pointRadius: 6,
    pointHoverRadius: 8,
    pointHitRadius: 8,
    borderColor: hue,
    borderWidth: 2,
  };
  return {
    type: 'scatter',
    data: {
      datasets: [
        { ...look, label: 'same conditions', data: points(false), pointStyle: 'circle', backgroundColor: hue },
        {
          ...{ ...look, label: 'other conditions', data: points(true) },
          ...{ pointStyle: 'rectRot', backgroundColor: palette.background },
        },
      ],
    },
    plugins: [trendMarks(drawn, palette)],
    options: {
      parsing: false,
      layout: { padding: { top: 18, right: 12 } },
      interaction: { mode: 'nearest', intersect: true },
      onClick: (_event, hits, chart) => {
        const hit = hits[0];
        const point = hit && pointAt(chart, hit.datasetIndex, hit.index);
        if (point) onPick(point.point.sessionId);
      },
      onHover: (event, hits) => {
        const target = event.native?.target;
        if (target instanceof HTMLElement) target.style.cursor = hits.length > 0 ? 'pointer' : 'default';
      },
      scales: {
        x: {
          type: 'linear',
          min: first.x - margin,
          max: last.x + margin,
          afterBuildTicks: (scale) => {
            scale.ticks = tickPoints(drawn).map(({ x }) => ({ value: x }));
          },
          ticks: {
            ...theme.ticks,
            autoSkip: false,
            callback: (value) => {
              const at = drawn.find(({ x }) => x === Number(value));
              return at === undefined ? '' : formatDateTime(at.point.startedAt).split(', ');
            },
          },
          grid: theme.grid,
          border: theme.border,
        },
        y: theme.timeScale(axis, 'Median time to first token (log scale)'),
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: () => '',
            label: (item) => {
              const point = pointAt(item.chart, item.datasetIndex, item.dataIndex);
              return point === null ? [] : [...pointWords(point.point), 'Click for the session'];
            },
          },
        },
      },
    },
  };
}

export function trendLegend({ drawn }: TrendData, palette: Palette): LegendEntry[] {
  const hue = hueOf(palette, 0);
  const spans = drawn.map(({ point }) => spanOf(point)).filter((span) => span !== null);
  const entries: (LegendEntry | false)[] = [
    { words: 'median of a session', shape: 'circle', fill: hue, stroke: hue },
    drawn.some(({ point }) => point.differs.length > 0) && {
      ...{ words: 'under other conditions', shape: 'rectRot', fill: palette.background, stroke: hue, strokeWidth: 2 },
    },
    spans.some(({ isInterval }) => isInterval) && {
      ...{ words: '95 % interval of the median', shape: 'line', rotation: 90, stroke: palette.mark, strokeWidth: 2 },
    },
    spans.some(({ isInterval }) => !isInterval) && {
      ...{ words: 'fastest to slowest run: fewer than six', shape: 'line', rotation: 90 },
      ...{ stroke: palette.textSecondary, strokeWidth: 1, dash: [3, 3] },
    },
    drawn.some(({ asked }) => asked) && {
      ...{ words: 'the session you came from', shape: 'circle', stroke: palette.mark, strokeWidth: 1.5 },
    },
  ];
  return entries.filter((entry) => entry !== false);
}

/** Intervals under the points; n and the mark of the asked session above them. */
function trendMarks(drawn: readonly DrawnPoint[], palette: Palette): Plugin<'scatter'> {
  return {
    id: 'trend-marks',
    beforeDatasetsDraw: ({ ctx, scales }) => {
      ctx.save();
      for (const { point, x } of drawn) {
        const span = spanOf(point);
        if (span === null) continue;
        const at = scales['x']?.getPixelForValue(x) ?? 0;
        ctx.strokeStyle = span.isInterval ? palette.mark : palette.textSecondary;
        ctx.lineWidth = span.isInterval ? 2 : 1;
        ctx.setLineDash(span.isInterval ? [] : [3, 3]);
        ctx.beginPath();
        ctx.moveTo(at, scales['y']?.getPixelForValue(span.from) ?? 0);
        ctx.lineTo(at, scales['y']?.getPixelForValue(span.to) ?? 0);
        ctx.stroke();
      }
      ctx.restore();
    },
    afterDatasetsDraw: ({ ctx, scales }) => {
      ctx.save();
      ctx.font = `11px ${chartFont.family}`;
      ctx.textAlign = 'center';
      ctx.fillStyle = palette.textSecondary;
      for (const { point, x, asked } of drawn) {
        const at = scales['x']?.getPixelForValue(x) ?? 0;
        const y = scales['y']?.getPixelForValue(point.medianMs) ?? 0;
        if (asked) {
          ctx.strokeStyle = palette.mark;
          ctx.lineWidth = 1.5;
          ctx.beginPath();
          ctx.arc(at, y, 10, 0, 2 * Math.PI);
          ctx.stroke();
        }
        const top = scales['y']?.getPixelForValue(spanOf(point)?.to ?? point.medianMs) ?? y;
        if (drawn.length <= LABELLED) ctx.fillText(`n=${point.n}`, at, Math.min(top, y - (asked ? 10 : 6)) - 5);
      }
      ctx.restore();
    },
  };
}

/** Sessions that carry a date below the axis: as many as have room beside each other. */
function tickPoints(drawn: readonly DrawnPoint[]): DrawnPoint[] {
  const whole = (drawn.at(-1)?.x ?? 0) - (drawn[0]?.x ?? 0);
  const ticks: DrawnPoint[] = [];
  for (const each of drawn) {
    const before = ticks.at(-1);
    if (before === undefined || each.x - before.x >= whole / TICKS) ticks.push(each);
  }
  return ticks;
}

/** Chart.js hands points back as unknown. */
function pointAt(chart: Chart, dataset: number, index: number): DrawnPoint | null {
  const raw: unknown = chart.data.datasets[dataset]?.data[index];
  return typeof raw === 'object' && raw !== null && 'drawn' in raw ? (raw as TrendXY).drawn : null;
}
