/** The vertical scale of a picture with rows: row `i` stands at `y = i`, the first one on top, its label beside it. */
import type { ChartTheme } from './chart-theme.js';
import type { Palette } from './palette.js';

/**
 * @param rows how many there are
 * @param labelOf lines of a row's label; without any the row has no tick
 */
export function rowScale(theme: ChartTheme, palette: Palette, rows: number, labelOf: (row: number) => string[]) {
  const places = Array.from({ length: rows }, (_, value) => ({ value })).filter(
    ({ value }) => labelOf(value).length > 0,
  );
  return {
    type: 'linear' as const,
    min: -0.5,
    max: rows - 0.5,
    reverse: true,
    // Where there are bars Chart.js would add half a row to both ends.
    offset: false,
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = places.map((place) => ({ ...place }));
    },
    ticks: {
      callback: (value: number | string) => labelOf(Number(value)),
      color: palette.text,
      font: theme.font,
      autoSkip: false,
      crossAlign: 'far' as const,
      padding: 10,
    },
    grid: { color: palette.grid, drawTicks: false },
    border: { display: false },
  };
}
