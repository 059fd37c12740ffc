/** A logarithmic time axis: its ends and its ticks at 1, 2 and 5 times the powers of ten. */

export interface TimeAxis {
  minMs: number;
  maxMs: number;
  ticksMs: readonly number[];
}

const STEPS = [1, 2, 5] as const;
/** Room beside the outermost values, so that no dot sits on the frame. */
const MARGIN = 1.05;

/**
 * The axis that shows all values.
 *
 * @param valuesMs milliseconds; what is not above zero has no place on a log axis and is left out
 * @returns null when no value is left
 */
export function timeAxis(valuesMs: readonly number[]): TimeAxis | null {
  let low = Infinity;
  let high = 0;
  for (const value of valuesMs) {
    if (!(value > 0) || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high === 0) return null;
  const minMs = stepAtMost(low / MARGIN);
  const maxMs = stepAtLeast(high * MARGIN);
  const ticksMs: number[] = [];
  for (let tick = minMs; tick <= maxMs * 1.0001; tick = nextStep(tick)) ticksMs.push(tick);
  return { minMs, maxMs, ticksMs };
}

/** Where a value stands on the axis, 0 (left end) to 1. */
export function positionOnAxis(axis: TimeAxis, valueMs: number): number {
  return Math.log(valueMs / axis.minMs) / Math.log(axis.maxMs / axis.minMs);
}

/** @example formatTick(200) // '200 ms' @example formatTick(5_000) // '5 s' */
export function formatTick(ms: number): string {
  return ms < 1_000 ? `${Number(ms.toPrecision(1))} ms` : `${Number((ms / 1_000).toPrecision(1))} s`;
}

function stepAtMost(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.findLast((candidate) => candidate * decade <= value * 1.0001) ?? 1;
  return step * decade;
}

function stepAtLeast(value: number): number {
  const below = stepAtMost(value);
  return below >= value * 0.9999 ? below : nextStep(below);
}

function nextStep(step: number): number {
  const decade = 10 ** Math.floor(Math.log10(step * 1.0001));
  const leading = Math.round(step / decade);
  return decade * (leading === 1 ? 2 : leading === 2 ? 5 : 10);
}
