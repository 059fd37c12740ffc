/** Numbers for people: the same digits in findings, tables and the window. */

const formatters = [0, 1, 2].map(
  (decimals) => new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

/**
 * @param decimals 0 to 2
 * @returns a dash for what is unknown, never 0
 * @example formatFigure(1297.4, 0) // "1,297"
 */
export function formatFigure(value: number | null, decimals: 0 | 1 | 2): string {
  return value === null ? '-' : (formatters[decimals]?.format(value) ?? String(value));
}

/**
 * The p of a test.
 *
 * @returns a dash where nothing was tested
 * @example formatP(0.0004) // "< 0.001"
 */
export function formatP(p: number | null): string {
  if (p === null) return '-';
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
