/** Ticks of an axis of elapsed time, at whole seconds, minutes and hours. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS = [
  ...[0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12, 24, 48, 168].map((hours) => hours * HOUR),
];
const MOST_TICKS = 9;

/**
 * From zero to at most `endMs`, in milliseconds.
 *
 * @example elapsedTicks(65_000) // [0, 10000, 20000, 30000, 40000, 50000, 60000]
 */
export function elapsedTicks(endMs: number): number[] {
  const step = STEPS.find((candidate) => endMs / candidate < MOST_TICKS) ?? Math.ceil(endMs / MOST_TICKS);
  return Array.from({ length: Math.floor(endMs / step) + 1 }, (_, index) => index * step);
}

/** @example formatElapsed(90_000) // '1 min 30 s' @example formatElapsed(500) // '0.5 s' */
export function formatElapsed(ms: number): string {
  if (ms < MINUTE) return `${Number((ms / SECOND).toFixed(1))} s`;
  if (ms < HOUR) return joined(Math.floor(ms / MINUTE), 'min', Math.round((ms % MINUTE) / SECOND), 's');
  return joined(Math.floor(ms / HOUR), 'h', Math.round((ms % HOUR) / MINUTE), 'min');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
