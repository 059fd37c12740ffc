/** Fonts, grid and tooltips that all charts share, for one palette, and the logarithmic time scale. */
import { fontFamily, type Palette } from './palette.js';
import { formatTick, type TimeAxis } from './time-axis.js';

export const chartFont = { family: fontFamily, size: 12 } as const;

export type ChartTheme = ReturnType<typeof chartTheme>;

/** Parts of Chart.js options; a chart's settings spread them where they belong. */
export function chartTheme(palette: Palette) {
  const ticks = { color: palette.textSecondary, font: chartFont, maxRotation: 0, autoSkipPadding: 12 };
  const grid = { color: palette.grid };
  const border = { color: palette.grid };
  const title = (text: string) => ({ display: true, text, color: palette.textSecondary, font: chartFont });
  return {
    font: chartFont,
    ticks,
    grid,
    border,
    /** The name of an axis with its unit. */
    title,
    tooltip: {
      animation: false as const,
      displayColors: false,
      backgroundColor: palette.text,
      titleColor: palette.background,
      bodyColor: palette.background,
      titleFont: { ...chartFont, weight: 600 },
      bodyFont: chartFont,
      padding: 8,
    },
    /** A logarithmic scale whose ends and ticks are those of `axis`; small multiples share one axis. */
    timeScale: (axis: TimeAxis, name: string) => ({
      type: 'logarithmic' as const,
      min: axis.minMs,
      max: axis.maxMs,
      afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
        scale.ticks = axis.ticksMs.map((value) => ({ value }));
      },
      ticks: { ...ticks, callback: (value: number | string) => formatTick(Number(value)) },
      grid,
      border,
      title: title(name),
    }),
  };
}
