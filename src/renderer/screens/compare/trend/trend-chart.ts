/** Chart.js settings of a trend: medians with their intervals on a logarithmic axis, against date. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { chartFont, chartTheme } from '../../../charts/chart-theme.js';
import type { LegendEntry } from '../../../charts/legend.js';
import { hueOf, type Palette } from '../../../charts/palette.js';
import { pickPoints } from '../../../charts/pick.js';
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
const MEDIAN_RADIUS = 6;
/** A run of a session with too few for a median. */
const RUN_RADIUS = 3;
const HOUR_MS = 3_600_000;
/** Pixels of a date below the axis, so that none covers another. */
const DATE_WIDTH = 100;

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
      .flatMap((each) => each.valuesMs.map((y) => ({ x: each.x, y, drawn: each })));
  const hue = hueOf(palette, 0);
  const look = {
    pointRadius: ({ raw }: { raw: unknown }) => (drawnOf(raw)?.hasMedian === false ? RUN_RADIUS : MEDIAN_RADIUS),
    pointHoverRadius: MEDIAN_RADIUS + 2,
    pointHitRadius: MEDIAN_RADIUS + 2,
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
      ...pickPoints(drawnOf, ({ point }) => {
        onPick(point.sessionId);
      }),
      scales: {
        x: {
          type: 'linear',
          min: first.x - margin,
          max: last.x + margin,
          afterBuildTicks: (scale) => {
            scale.ticks = tickPoints(drawn, scale.chart.width / DATE_WIDTH).map(({ x }) => ({ value: x }));
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
              const found = drawnOf(item.raw);
              return found === null ? [] : [...pointWords(found.point), 'Click for the session'];
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
    drawn.some(({ hasMedian }) => !hasMedian) && {
      ...{ words: 'small: a run, where there are one or two', shape: 'circle', fill: hue, stroke: hue },
    },
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
      for (const { point, valuesMs, x, asked } of drawn) {
        const at = scales['x']?.getPixelForValue(x) ?? 0;
        const highest = Math.max(...valuesMs);
        const y = scales['y']?.getPixelForValue(highest) ?? 0;
        if (asked) {
          ctx.strokeStyle = palette.mark;
          ctx.lineWidth = 1.5;
          ctx.beginPath();
          ctx.arc(at, y, 10, 0, 2 * Math.PI);
          ctx.stroke();
        }
        const top = scales['y']?.getPixelForValue(spanOf(point)?.to ?? highest) ?? y;
        if (drawn.length <= LABELLED) ctx.fillText(`n=${point.n}`, at, Math.min(top, y - (asked ? 10 : 6)) - 5);
      }
      ctx.restore();
    },
  };
}

/** Sessions that carry a date below the axis: as many as have room beside each other. */
function tickPoints(drawn: readonly DrawnPoint[], room: number): DrawnPoint[] {
  const whole = (drawn.at(-1)?.x ?? 0) - (drawn[0]?.x ?? 0);
  const ticks: DrawnPoint[] = [];
  for (const each of drawn) {
    const before = ticks.at(-1);
    if (before === undefined || each.x - before.x >= whole / Math.max(1, room - 2)) ticks.push(each);
  }
  return ticks;
}

/** Chart.js hands points back as unknown. */
function drawnOf(point: unknown): DrawnPoint | null {
  return typeof point === 'object' && point !== null && 'drawn' in point ? (point as TrendXY).drawn : null;
}
