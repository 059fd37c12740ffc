/** A logarithmic axis of ratios around 1. */

export interface RatioAxis {
  min: number;
  max: number;
  ticks: readonly number[];
}

/** Each divides and multiplies: an axis reads the same to both sides of 1. */
const FINE_STEPS = [1, 1.1, 1.2, 1.5, 2, 3] as const;
const MIDDLE_STEPS = [1, 1.5, 2, 3, 5, 10] as const;
const COARSE_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] as const;
/** Where the ends are further apart than this there is no room for so many. */
const FINE_UP_TO = 2;
const MIDDLE_UP_TO = 6;
/** Room beside the outermost value. */
const MARGIN = 1.02;
/** Of a range that is wider than the steps reach. */
const MOST_TICKS = 13;

/**
 * The axis that shows all values and 1.
 *
 * @param values ratios; what is not above 0 and finite is left out
 */
export function ratioAxis(values: readonly number[]): RatioAxis {
  const shown = values.filter((value) => value > 0 && Number.isFinite(value));
  const greatest = shown.reduce((most, value) => Math.max(most, value), 1);
  const least = shown.reduce((most, value) => Math.min(most, value), 1);
  const steps = stepsFor(greatest / least);
  const max = stepFrom(steps, greatest * MARGIN);
  const min = 1 / stepFrom(steps, MARGIN / least);
  const all = [...steps.slice(1).map((step) => 1 / step), ...steps].sort((a, b) => a - b);
  const within = all.filter((tick) => tick >= min * 0.999 && tick <= max * 1.001);
  return { min, max, ticks: thinned(within) };
}

/** @example formatRatio(0.5) // '0.5x' @example formatRatio(1 / 3) // '0.33x' */
export function formatRatio(ratio: number): string {
  return `${Number(ratio.toPrecision(2))}x`;
}

function stepsFor(range: number): readonly number[] {
  if (range <= FINE_UP_TO) return FINE_STEPS;
  return range <= MIDDLE_UP_TO ? MIDDLE_STEPS : COARSE_STEPS;
}

/** 1, and of the others what there is room for, the same to both sides. */
function thinned(ticks: readonly number[]): number[] {
  const one = ticks.indexOf(1);
  const every = Math.ceil(ticks.length / MOST_TICKS);
  return ticks.filter((_tick, index) => (index - one) % every === 0);
}

function stepFrom(steps: readonly number[], value: number): number {
  return steps.find((step) => step >= value) ?? 10 ** Math.ceil(Math.log10(value));
}
