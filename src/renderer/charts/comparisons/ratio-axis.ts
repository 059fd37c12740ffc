/** A logarithmic axis of ratios around 1. */

export interface RatioAxis {
  min: number;
  max: number;
  ticks: readonly number[];
}

/** Each divides and multiplies: an axis reads the same to both sides of 1. */
const STEPS = [1, 1.1, 1.2, 1.5, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1_000] as const;
/** Room beside the outermost value. */
const MARGIN = 1.02;
const MOST_TICKS = 9;

/**
 * The axis that shows all values and 1.
 *
 * @param values ratios; what is not above 0 and finite is left out
 */
export function ratioAxis(values: readonly number[]): RatioAxis {
  const shown = values.filter((value) => value > 0 && Number.isFinite(value));
  const max = stepFrom(Math.max(1, ...shown) * MARGIN);
  const min = 1 / stepFrom(MARGIN / Math.min(1, ...shown));
  const all = [...STEPS.slice(1).map((step) => 1 / step), ...STEPS].sort((a, b) => a - b);
  const within = all.filter((tick) => tick >= min * 0.999 && tick <= max * 1.001);
  return { min, max, ticks: thinned(within) };
}

/** @example formatRatio(0.5) // '0.5x' @example formatRatio(1.25) // '1.25x' */
export function formatRatio(ratio: number): string {
  return `${Number(ratio.toPrecision(ratio < 0.1 ? 1 : 2))}x`;
}

/** The ends, 1, and of the others what there is room for, the same to both sides. */
function thinned(ticks: readonly number[]): number[] {
  if (ticks.length <= MOST_TICKS) return [...ticks];
  const one = ticks.indexOf(1);
  const every = Math.ceil(ticks.length / MOST_TICKS);
  return ticks.filter((_tick, index) => (index - one) % every === 0);
}

function stepFrom(value: number): number {
  return STEPS.find((step) => step >= value) ?? 10 ** Math.ceil(Math.log10(value));
}
