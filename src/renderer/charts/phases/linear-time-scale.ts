/** A linear scale of times from 0: for stretches that add up and for growth, which a logarithmic one would bend. */
import type { ChartTheme } from '../chart-theme.js';
import { formatMs } from '../../components/format.js';

const SECONDS_FROM_MS = 10_000;

/** @param longestMs has room on the axis, and decides whether all of it is in milliseconds or in seconds */
export function linearTimeScale(theme: ChartTheme, name: string, longestMs: number) {
  return {
    type: 'linear' as const,
    min: 0,
    suggestedMax: longestMs,
    ticks: { ...theme.ticks, callback: (value: number | string) => formatTickOf(longestMs, Number(value)) },
    grid: theme.grid,
    border: theme.border,
    title: theme.title(name),
  };
}

/** @example formatTickOf(30_000, 7_500) // '7.5 s' @example formatTickOf(3_000, 1_500) // '1,500 ms' */
export function formatTickOf(longestMs: number, ms: number): string {
  return longestMs < SECONDS_FROM_MS ? formatMs(ms) : `${Number((ms / 1_000).toFixed(1))} s`;
}
