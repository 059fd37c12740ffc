/** Which dots of a very large session are drawn: a hundred thousand would take seconds and cover each other. */
import type { StripDot } from './strip-plot.js';

/** Dots that are drawn at once in well under 100 ms. */
const BUDGET = 12_000;
/** Of each end of a thinned row. */
const OUTERMOST_SHARE = 0.05;

/**
 * All dots, as long as the whole picture stays within its budget. Else of each row all slow and marked runs, its
 * outermost twentieth at both ends, and of the others every k-th in their order, so that no outlier is lost.
 *
 * @param arms rows of the picture
 */
export function drawnDots(dots: readonly StripDot[], arms: number): readonly StripDot[] {
  const budget = Math.floor(BUDGET / Math.max(1, arms));
  if (dots.length <= budget) return dots;
  const ascending = dots.map((dot) => dot.ttftMs).sort((a, b) => a - b);
  const outermost = Math.ceil(dots.length * OUTERMOST_SHARE);
  const low = ascending[outermost - 1] ?? -Infinity;
  const high = ascending[ascending.length - outermost] ?? Infinity;
  const isKept = (dot: StripDot): boolean =>
    dot.slow || dot.cached || dot.clientDelayed || dot.ttftMs <= low || dot.ttftMs >= high;
  const others = dots.filter((dot) => !isKept(dot)).length;
  const kept = dots.length - others;
  const step = Math.max(1, Math.ceil(others / Math.max(1, budget - kept)));
  let passed = 0;
  return dots.filter((dot) => isKept(dot) || passed++ % step === 0);
}
